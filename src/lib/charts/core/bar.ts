import { tenth, type Box } from './box';
import type { Figure } from './figure';
import type { Mark, Shape, Tone } from './placed';
import { plusIn } from './unitMarks';

/**
 * The marks of a bar that grows to the right to its value: hatched where it is derived (in its tone) or
 * planned (in gold), fading beyond its end where more is meant, before it where it is nearly reached.
 * @param box the value's own length
 * @param look `shape` is that of a bar with a closed end
 * @param fade px of the fading part; half as much again holds the plus
 */
export function barMarks(
	figure: Figure,
	box: Box,
	fade: number,
	look: { tone: Tone; shape: Shape }
): Mark[] {
	const { edge } = figure;
	const plan = edge === 'plan';
	const whole: Mark = {
		...box,
		shape: edge === 'open' || edge === 'soft' ? 'square' : look.shape,
		tone: plan ? 'gold' : look.tone,
		fill: figure.derived || plan ? 'hatch' : 'solid'
	};
	if (edge === 'soft') {
		const cut = tenth(Math.min(fade, box.width));
		const rest = tenth(box.width - cut);
		return [
			{ ...whole, width: rest },
			{ ...whole, x: tenth(box.x + rest), width: cut, fill: 'fade-right' }
		];
	}
	if (edge !== 'open') return [whole];
	const x = tenth(box.x + box.width);
	const end: Mark = { ...whole, x, width: tenth(fade), fill: 'fade-right' };
	return [whole, end, plusIn({ ...end, x: tenth(x + fade), width: tenth(fade / 2) }, 0.9)];
}
