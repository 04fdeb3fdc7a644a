import type { Moment } from './dates';
import type { Mark } from './placed';
import { measureLine, type Font, type Line, type Run } from './text';
import { plusIn } from './unitMarks';
import { wrap } from './wrap';

/** Sizes in px: a day's circle and a block's height, the height of what lasts, a fade, a plus. */
export interface MomentSizes {
	block: number;
	line: number;
	fade: number;
	plus: number;
}

/**
 * The marks of a date on a horizontal axis: a circle for a day; a block as long as the month or year
 * in which it lies, where no more is known; a thin line for what lasts, fading at its open end. Light
 * where the year is inferred.
 * @param y px of the middle
 * @param x from days to px
 * @param end px where the axis ends
 */
export function momentMarks(
	moment: Moment,
	y: number,
	{ x, end, sizes }: { x(day: number): number; end: number; sizes: MomentSizes }
): Mark[] {
	const { block, line, fade, plus } = sizes;
	const tone = moment.inferred ? 'celadon' : 'lake';
	const { precision, from, to } = moment;
	const start = Math.round(x(from));
	if (precision === 'day') {
		const middle = Math.round(x((from + to) / 2));
		const box = { x: middle - block / 2, y: y - block / 2, width: block, height: block };
		return [{ ...box, shape: 'circle', tone, fill: 'solid' }];
	}
	if (precision === 'open') {
		const right = end - plus - 2;
		const from = Math.max(start, right - fade);
		const box = { y: y - line / 2, height: line, shape: 'square', tone } as const;
		const whole: Mark = { ...box, x: start, width: from - start, fill: 'solid' };
		return [
			...(whole.width > 0 ? [whole] : []),
			{ ...box, x: from, width: Math.max(0, right - from), fill: 'fade-right' },
			plusIn({ x: end - plus, y: y - plus / 2, width: plus, height: plus }, 1)
		];
	}
	const height = precision === 'span' ? line : block;
	const width = Math.max(2, Math.round(x(to)) - start);
	return [{ x: start, y: y - height / 2, width, height, shape: 'square', tone, fill: 'solid' }];
}

/** A moment with what happened then. */
export interface Told extends Moment {
	label: Run[];
}

/** The date, quiet, and what happened, on one line; where that is too long, the date on a line of its own. */
export function tellMoment({ date, label }: Told, width: number, font: Font): Line[] {
	const one: Run[] = [{ text: `${date}  `, small: true }, ...label];
	if (measureLine(one, font) <= width) return [one];
	return [...wrap([{ text: date, small: true }], width, font), ...wrap(label, width, font)];
}
