import { expect, it } from 'vitest';
import { steer } from './steer';

const one = ['', '', ''];
const many = ['a', 'a', 'a', 'b', 'b', 'c'];

it('all arrows go from mark to mark of a single series, and stop at its ends', () => {
	for (const key of ['ArrowRight', 'ArrowDown'])
		expect([-1, 0, 1, 2].map((at) => steer(one, at, key))).toEqual([0, 1, 2, 2]);
	for (const key of ['ArrowLeft', 'ArrowUp'])
		expect([-1, 0, 1, 2].map((at) => steer(one, at, key))).toEqual([2, 0, 0, 1]);
});

it('left and right keep to the series, up and down change it', () => {
	expect(steer(many, 2, 'ArrowRight')).toBe(2);
	expect(steer(many, 3, 'ArrowLeft')).toBe(3);
	expect(steer(many, 1, 'ArrowDown')).toBe(4);
	expect(steer(many, 2, 'ArrowDown')).toBe(4);
	expect(steer(many, 4, 'ArrowDown')).toBe(5);
	expect(steer(many, 5, 'ArrowDown')).toBe(5);
	expect(steer(many, 5, 'ArrowUp')).toBe(3);
});

it('Home and End lead to the ends; other keys and empty charts nowhere', () => {
	expect([steer(many, 3, 'Home'), steer(many, 3, 'End')]).toEqual([0, 5]);
	expect(steer(many, 3, 'a')).toBeUndefined();
	expect(steer([], -1, 'End')).toBeUndefined();
});
