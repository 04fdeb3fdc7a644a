/** The two looks of the map; a page's `auto` is resolved before it gets here. */
export type Theme = 'paper' | 'night';

/** A light that falls on the relief picture: raster paint of the style spec. */
export interface ReliefLight {
	opacity: number;
	/** Degrees on the colour wheel: the picture is warm, the night is not. */
	hue: number;
	saturation: number;
	contrast: number;
	brightness: [min: number, max: number];
}

/** Every colour of the live map, opaque hex unless an opacity is named beside its use. */
export interface Palette {
	land: string;
	relief: ReliefLight;
	/** The lake's widest extent, in the wet season. */
	wide: string;
	water: string;
	/** Edge of the low water, lighter than both sides. */
	shore: string;
	river: string;
	stream: string;
	province: string;
	boundary: string;
	label: string;
	labelSoft: string;
	labelWater: string;
	halo: string;
	plate: string;
	block: string;
	rim: string;
	ring: string;
	/** The one thing to look at: the home county, the zone in focus. */
	seal: string;
	sealBlock: string;
	sealRim: string;
	sky: string;
	haze: string;
}

/** The page's tokens (ground, ink, lake, celadon, seal) carried over to a map. */
export const palettes: Record<Theme, Palette> = {
	paper: {
		land: '#f7f4ec',
		relief: { opacity: 0.5, hue: 0, saturation: -0.35, contrast: 0.1, brightness: [0.12, 1] },
		wide: '#d5e3dd',
		water: '#a3c5c5',
		shore: '#edf3ec',
		river: '#8ab7b9',
		stream: '#b3cfcd',
		province: '#1d2a2c',
		boundary: '#55656a',
		label: '#1d2a2c',
		labelSoft: '#55656a',
		labelWater: '#1f6f78',
		halo: '#f7f4ec',
		plate: '#9dbfae',
		block: '#c3d8cb',
		rim: '#5f8d7d',
		ring: '#55656a',
		seal: '#b8402a',
		sealBlock: '#d9785f',
		sealRim: '#8f2d1b',
		sky: '#e6ede8',
		haze: '#f7f4ec'
	},
	night: {
		land: '#0d1b20',
		relief: { opacity: 0.6, hue: 140, saturation: -0.25, contrast: 0.2, brightness: [0, 0.3] },
		wide: '#12313a',
		water: '#1a4a55',
		shore: '#35727b',
		river: '#2f6f79',
		stream: '#27545d',
		province: '#e9efe9',
		boundary: '#9fb3b3',
		label: '#e9efe9',
		labelSoft: '#9fb3b3',
		labelWater: '#8fd0d4',
		halo: '#0d1b20',
		plate: '#3f6f66',
		block: '#5b9084',
		rim: '#8fc3b4',
		ring: '#9fb3b3',
		seal: '#ef7a5c',
		sealBlock: '#f6a48d',
		sealRim: '#ffd2c4',
		sky: '#08141a',
		haze: '#16303a'
	}
};
