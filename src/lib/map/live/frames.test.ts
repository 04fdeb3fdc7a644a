import { describe, expect, it } from 'vitest';
import { areSlow } from './frames';

const frames = (count: number, milliseconds: number) => Array<number>(count).fill(milliseconds);

describe('areSlow', () => {
	it.each([
		['too little is known', frames(30, 17), undefined],
		['60 a second', frames(60, 17), false],
		['30 a second', frames(31, 34), false],
		['15 a second', frames(16, 67), true],
		['two a second, once there are a few', frames(4, 500), undefined],
		['two a second', frames(5, 500), true],
		['60 a second, with files that load', [...frames(50, 17), 240, 180, 90], false],
		['an hour out of sight, then 60 a second', [3_600_000, ...frames(20, 17)], false]
	])('%s', (_, seen, verdict) => {
		expect(areSlow(seen)).toBe(verdict);
	});
});
