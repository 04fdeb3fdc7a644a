/** Side of the picture and radius of the dot, in px at a pixel ratio of 2. */
const [side, radius] = [28, 6];

/** Distance over which the field falls from full to nothing, and its value at the edge, as MapLibre's text has them. */
const [spread, edge] = [8, 0.75];

/** A round mark as a signed distance field, so that MapLibre can colour it and give it a halo. */
export function dotImage(): { width: number; height: number; data: Uint8ClampedArray } {
	const data = new Uint8ClampedArray(side * side * 4);
	for (let y = 0; y < side; y += 1)
		for (let x = 0; x < side; x += 1) {
			const outside = Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2) - radius;
			data[(y * side + x) * 4 + 3] = 255 * (edge - outside / spread);
		}
	return { width: side, height: side, data };
}
