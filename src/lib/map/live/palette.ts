/** The two looks of the map; a page's `auto` is resolved before it gets here. */
export type Theme = 'paper' | 'night';

/** The page's colours that the map is made of, as src/app.css has them. */
export interface Tokens {
	ground: string;
	ink: string;
	'ink-soft': string;
	lake: string;
	sea: string;
	celadon: string;
	seal: string;
	gold: string;
}

export const tokens: Record<Theme, Tokens> = {
	paper: {
		ground: '#f7f4ec',
		ink: '#1d2a2c',
		'ink-soft': '#55656a',
		lake: '#1f6f78',
		sea: '#b3cbd8',
		celadon: '#9dbfae',
		seal: '#b8402a',
		gold: '#8a6414'
	},
	night: {
		ground: '#0d1b20',
		ink: '#e9efe9',
		'ink-soft': '#9fb3b3',
		lake: '#5fb7bd',
		sea: '#163a54',
		celadon: '#3f6f66',
		seal: '#ef7a5c',
		gold: '#dcb45c'
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

/** A raised plate of the diagram and the buildings on it, in full sun; what the sun does not reach is darker. */
export interface PlateColors {
	edge: string;
	top: string;
	wall: string;
	roof: string;
}

/** Every colour of the live map, opaque; where the drawn map lets one show through, its opacity is in the layer. */
export interface Palette {
	land: string;
	relief: ReliefTone;
	ink: string;
	inkSoft: string;
	/** Mountains, one wash over the other, and the soft edge of the province. */
	height: string;
	/** The tint of the province. */
	province: string;
	sea: string;
	/** The lake's widest extent, in the wet season. */
	wide: string;
	water: string;
	/** Edge of the low water, lighter than both sides. */
	shore: string;
	stream: string;
	waterName: string;
	/** The one thing to look at: the home county, the zone in focus. */
	seal: string;
	/** Ties that are not in focus. */
	gold: string;
	shadow: string;
	/** The globe below its picture, names on it and their halo: dark by day and night. */
	globe: { sphere: string; name: string; halo: string };
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
	paper: { opacity: 0.55, hue: 340, saturation: -0.5, contrast: 0.3, brightness: [0.08, 0.99] },
	night: { opacity: 0.65, hue: 105, saturation: 0.5, contrast: 0.1, brightness: [0, 0.15] }
};

/** What the sun reaches takes from the paper, what it does not from the night, in both themes. */
const [sunlit, shaded] = [tokens.paper.ground, '#14211f'];

/** How much of a plate's own colour its top and its roofs have. */
const plateShares: Record<Theme, { top: number; roof: number }> = {
	paper: { top: 62, roof: 32 },
	night: { top: 92, roof: 60 }
};

const plateColors = (color: string, theme: Theme): PlateColors => ({
	edge: mix(color, 70, shaded),
	top: mix(color, plateShares[theme].top, tokens[theme].ground),
	wall: mix(color, 84, sunlit),
	roof: mix(color, plateShares[theme].roof, sunlit)
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
		height: mix(celadon, 72, lake),
		province: celadon,
		sea: own.sea,
		wide: mix(lake, 19, ground),
		water: mix(lake, 50, ground),
		shore: mix(lake, 8, ground),
		stream: mix(lake, 30, ground),
		waterName: mix(lake, 40, ink),
		seal,
		gold: own.gold,
		shadow: '#081012',
		globe: { sphere: '#16414c', name: '#f7f4ec', halo: '#0d2630' },
		plate: plateColors(celadon, theme),
		focus: plateColors(seal, theme)
	};
}

export const palettes: Record<Theme, Palette> = {
	paper: paletteOf('paper'),
	night: paletteOf('night')
};
