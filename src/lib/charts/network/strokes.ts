import type { Stroke } from './net';

/** Strokes as one path, its curves level at both ends. */
export function pathOf(strokes: readonly Stroke[]): string {
	return strokes
		.map(({ x1, y1, x2, y2 }) => {
			const [across, down] = [x2 - x1, y2 - y1];
			const half = Math.round(across / 2);
			const way =
				down === 0 ? `h${across}` : `c${half} 0 ${across - half} ${down} ${across} ${down}`;
			return `M${x1} ${y1}${way}`;
		})
		.join('');
}
