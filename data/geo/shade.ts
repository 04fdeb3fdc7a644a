/**
 * From slopes to ink: how much brighter or darker than flat ground a slope is, and the opacity of the
 * ink that paints it over any ground colour.
 */

const RADIANS = Math.PI / 180;

/** A lamp: where it stands (degrees clockwise from north), how high, and its share of the light. */
interface Lamp {
	readonly azimuth: number;
	readonly altitude: number;
	readonly share: number;
}

/** A low sun in the west-north-west, and two weaker lamps that keep ridges along its rays legible. */
const LAMPS: readonly Lamp[] = [
	{ azimuth: 290, altitude: 32, share: 0.7 },
	{ azimuth: 345, altitude: 45, share: 0.2 },
	{ azimuth: 225, altitude: 45, share: 0.1 }
];

/**
 * Lambert's law for a slope, relative to flat ground: 0 flat, above 0 lit, below 0 in shade.
 * `east` and `north` are rises per distance (metres by metres, already exaggerated).
 */
export function light(east: number, north: number): number {
	const length = Math.hypot(east, north, 1);
	return LAMPS.reduce((sum, { azimuth, altitude, share }) => {
		const [flat, across] = [Math.sin(altitude * RADIANS), Math.cos(altitude * RADIANS)];
		const towards = east * Math.sin(azimuth * RADIANS) + north * Math.cos(azimuth * RADIANS);
		const lit = Math.max(0, (flat - across * towards) / length);
		return sum + share * (lit - flat);
	}, 0);
}

/** The ink that shade is painted with: a blue-black that suits paper and night alike. */
export const INK = [16, 26, 29] as const;

/** Strongest opacity of the shade, and how quickly it gets there. */
const DEEPEST = 0.46;
const STRENGTH = 1.25;

/** Half the width of the soft bend between lit ground and shade, in units of `light`. */
const BEND = 0.012;

/**
 * The relief ramp: opacity 0…1 of the ink for a value of `light`. Lit and flat ground stays clear,
 * shade grows smoothly to a limit. Only shade is painted, as a wash of ink is: one plane of
 * opacity over any ground colour, a third of the bytes of a picture that also carries colour.
 */
export function shade(value: number): number {
	const dark = Math.max(0, -value - BEND);
	const soft = (dark * dark) / (dark + BEND);
	return DEEPEST * Math.tanh((STRENGTH * soft) / DEEPEST);
}
