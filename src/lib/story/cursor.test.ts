import { expect, test } from 'vitest';
import { cursorAt } from './cursor';

const spans = [
	{ top: 100, height: 200 },
	{ top: 300, height: 100 },
	{ top: 600, height: 300 }
];

test('a line inside a step gives the step and how far it is through', () => {
	expect(cursorAt(spans, 150)).toEqual({ step: 0, progress: 0.25 });
	expect(cursorAt(spans, 300)).toEqual({ step: 1, progress: 0 });
	expect(cursorAt(spans, 899)).toEqual({ step: 2, progress: 299 / 300 });
});

test('before the first, between two and after the last step the nearest end holds', () => {
	expect(cursorAt(spans, 0)).toEqual({ step: 0, progress: 0 });
	expect(cursorAt(spans, 499)).toEqual({ step: 1, progress: 1 });
	expect(cursorAt(spans, 501)).toEqual({ step: 2, progress: 0 });
	expect(cursorAt(spans, 5000)).toEqual({ step: 2, progress: 1 });
});

test('a step without height has no middle', () => {
	expect(cursorAt([{ top: 0, height: 0 }], 0)).toEqual({ step: 0, progress: 0 });
	expect(cursorAt([{ top: 0, height: 0 }], 1)).toEqual({ step: 0, progress: 1 });
});
