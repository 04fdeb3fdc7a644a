import { expect, test } from 'vitest';
import { barMarks } from './bar';
import type { Edge, Figure } from './figure';

const box = { x: 10, y: 0, width: 60, height: 12 };
const marks = (edge: Edge, derived = false) => {
	const figure: Figure = { fact: 'f', value: 60, before: '', number: '', after: '', derived, edge };
	return barMarks(figure, box, 20, { tone: 'lake', shape: 'arrow' });
};

test('a closed bar ends at its value, in its own shape', () => {
	expect(marks('closed')).toEqual([{ ...box, shape: 'arrow', tone: 'lake', fill: 'solid' }]);
});

test('what is more fades beyond the value, with a plus', () => {
	expect(marks('open')).toMatchObject([
		{ x: 10, width: 60, fill: 'solid' },
		{ x: 70, width: 20, fill: 'fade-right' },
		{ shape: 'plus' }
	]);
});

test('what is nearly reached fades before the value', () => {
	expect(marks('soft')).toMatchObject([{ width: 40 }, { x: 50, width: 20, fill: 'fade-right' }]);
});

test('plans are hatched gold, derived values hatched', () => {
	expect(marks('plan')).toMatchObject([{ tone: 'gold', fill: 'hatch' }]);
	expect(marks('closed', true)).toMatchObject([{ tone: 'lake', fill: 'hatch' }]);
});
