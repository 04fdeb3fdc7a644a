/** The two looks of the map; a page's `auto` is resolved before it gets here. */
export type Theme = 'paper' | 'night';

/** The page's colours that the map is made of, as src/app.css has them. */
export interface Tokens {
	ground: string;
	ink: string;
	'ink-soft': string;
	lake: string;
	celadon: string;
	seal: string;
}

export const tokens: Record<Theme, Tokens> = {
	paper: {
		ground: '#f7f4ec',
		ink: '#1d2a2c',
		'ink-soft': '#55656a',
		lake: '#1f6f78',
		celadon: '#9dbfae',
		seal: '#b8402a'
	},
	night: {
		ground: '#0d1b20',
		ink: '#e9efe9',
		'ink-soft': '#9fb3b3',
		lake: '#5fb7bd',
		celadon: '#3f6f66',
		seal: '#ef7a5c'
	}
};

/** How the relief picture is toned: raster paint of the style spec. */
export interface ReliefTone {
	opacity: number;
	/** Degrees on the colour wheel: the picture is warm, the night is not. */
	hue: number;
	saturation: number;
	contrast: number;
	brightness: [min: number, max: number];
}

/** A raised thing of the diagram. */
export interface PlateColors {
	edge: string;
	top: string;
	roof: string;
}

/** Every colour of the live map, opaque; where the drawn map lets one show through, its opacity is in the layer. */
export interface Palette {
	land: string;
	relief: ReliefTone;
	ink: string;
	inkSoft: string;
	/** What an outline's soft inner edge is washed with. */
	wash: string;
	/** The lake's widest extent, in the wet season. */
	wide: string;
	water: string;
	/** Edge of the low water, lighter than both sides. */
	shore: string;
	stream: string;
	waterName: string;
	/** The one thing to look at: the home county, the zone in focus. */
	seal: string;
	plate: PlateColors;
	focus: PlateColors;
}

/** CSS `color-mix(in srgb, a share%, b)` of two `#rrggbb`. */
export function mix(a: string, share: number, b: string): string {
	const channel = (color: string, i: number) => parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
	const mixed = [0, 1, 2].map((i) =>
		Math.round((channel(a, i) * share + channel(b, i) * (100 - share)) / 100)
	);
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const reliefTones: Record<Theme, ReliefTone> = {
	paper: { opacity: 0.5, hue: 0, saturation: -0.35, contrast: 0.1, brightness: [0.12, 1] },
	night: { opacity: 0.6, hue: 140, saturation: -0.25, contrast: 0.2, brightness: [0, 0.3] }
};

const plateColors = (color: string, { ground, ink }: Tokens): PlateColors => ({
	edge: mix(color, 70, ink),
	top: mix(color, 62, ground),
	roof: mix(color, 30, ground)
});

/** The same mixtures as the drawn map's style. */
function paletteOf(theme: Theme): Palette {
	const own = tokens[theme];
	const { ground, ink, lake, celadon, seal } = own;
	return {
		land: ground,
		relief: reliefTones[theme],
		ink,
		inkSoft: own['ink-soft'],
		wash: mix(celadon, 62, ink),
		wide: mix(lake, 19, ground),
		water: mix(lake, 50, ground),
		shore: mix(lake, 8, ground),
		stream: mix(lake, 30, ground),
		waterName: lake,
		seal,
		plate: plateColors(celadon, own),
		focus: plateColors(seal, own)
	};
}

export const palettes: Record<Theme, Palette> = {
	paper: paletteOf('paper'),
	night: paletteOf('night')
};
