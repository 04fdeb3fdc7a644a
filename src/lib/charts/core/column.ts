import { tenth, type Box } from './box';
import type { Figure } from './figure';
import type { Mark } from './placed';
import { plusIn } from './unitMarks';

/**
 * The marks of a column that grows upwards to its value: hatched where it is derived (in the main
 * tone) or planned (in gold), fading above its end where more is meant, below it where it is nearly
 * reached.
 * @param fade px of the fading part
 * @returns the marks and the y of the highest of them
 */
export function columnMarks(
	figure: Figure,
	box: Box,
	fade: number
): { marks: Mark[]; head: number } {
	const plan = figure.edge === 'plan';
	const whole: Mark = {
		...box,
		shape: 'square',
		tone: plan ? 'gold' : 'lake',
		fill: figure.derived || plan ? 'hatch' : 'solid'
	};
	if (figure.edge === 'open' && figure.value > 0) {
		const head = tenth(box.y - fade);
		const end: Mark = { ...whole, y: head, height: fade, fill: 'fade-up' };
		return { marks: [whole, end, plusIn(end)], head };
	}
	if (figure.edge === 'soft' && figure.value > 0) {
		const cut = tenth(Math.min(fade, box.height));
		const rest = { ...whole, y: tenth(box.y + cut), height: tenth(box.height - cut) };
		return { marks: [rest, { ...whole, height: cut, fill: 'fade-up' }], head: box.y };
	}
	return { marks: [whole], head: box.y };
}
