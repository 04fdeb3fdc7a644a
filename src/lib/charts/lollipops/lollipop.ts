import { plusIn } from '../core/unitMarks';
import type { Fill, Mark, Shape, Tone } from '../core/placed';
import { endOf, type Scale } from './scale';
import type { Lollipop } from './series';

/**
 * A stem from zero and a head at the value: hatched where it is derived or (in gold) planned, going
 * on into a fading strip and a plus where more is meant, with a soft head where it is nearly reached.
 * @param y px of the stem's middle
 * @returns the marks and the right edge of the last
 */
export function lollipopMarks(
	row: Lollipop,
	y: number,
	shape: Shape,
	{ zero, x, sizes }: Scale
): { marks: Mark[]; right: number } {
	const { head, stem, fade, plus } = sizes;
	const at = x(row.value);
	const plan = row.edge === 'plan';
	const tone: Tone = plan ? 'gold' : 'lake';
	const fill: Fill = plan || row.derived ? 'hatch' : 'solid';
	const top = Math.round(y - head / 2);
	const middle = top + head / 2;
	const marks: Mark[] = [
		{
			x: Math.min(zero, at),
			y: middle - stem / 2,
			width: Math.abs(at - zero),
			height: stem,
			shape: 'square',
			tone,
			fill
		},
		{
			x: at - head / 2,
			y: top,
			width: head,
			height: head,
			shape,
			tone,
			fill: row.edge === 'soft' ? 'fade-right' : fill
		}
	];
	if (row.edge === 'open') {
		const from = at + head / 2;
		marks.push(
			{
				x: from,
				y: middle - head / 4,
				width: fade,
				height: head / 2,
				shape: 'square',
				tone,
				fill: 'fade-right'
			},
			plusIn({ x: from + fade + 2, y: middle - plus / 2, width: plus, height: plus }, 1)
		);
	}
	return { marks, right: Math.max(zero, at + endOf(row, sizes)) };
}
