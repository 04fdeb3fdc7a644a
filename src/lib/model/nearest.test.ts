import { expect, it } from 'vitest';
import { nearest, notOneOf } from './nearest';

it.each([
	['m-crwon', 'm-crown'],
	['bert', 'berth'],
	['boats', 'boat'],
	['whale', undefined],
	['', undefined],
	['x'.repeat(5000), undefined]
])('nearest to %s is %s', (word, meant) => {
	expect(nearest(word, ['m-crown', 'berth', 'boat', 'percent'])).toBe(meant);
});

it('notOneOf lists what is allowed, not endlessly', () => {
	expect(notOneOf('bot', 'units', ['boat', 'berth'])).toBe(
		'is not one of the units: boat, berth; did you mean "boat"?'
	);
	const many = Array.from({ length: 50 }, (_, i) => `unit-${i}`);
	expect(notOneOf(3, 'units', many)).toMatch(/unit-7, …$/);
	expect(notOneOf('a', 'units', [])).toBe('is not one of the units: (there are none)');
});
