import { expect, test } from 'vitest';
import { estimate, lag, planned, rehearsed, spend } from './timing';

const pace = { a: 10, b: 20, c: 30 };
const steps = ['a', 'b', 'c'];

test('words take as long as they are spoken, and a look at the picture', () => {
	expect(estimate('一二三四五六七八', 'zh')).toBe(6);
	expect(estimate('It takes about five seconds to say all of these ten words.', 'en')).toBe(9);
	expect(estimate('', 'zh')).toBe(4);
});

test('a plan is kept within its step, missed before and after it', () => {
	expect(planned(pace, steps)).toBe(60);
	expect(lag(pace, steps, 1, 15)).toBe(0);
	expect(lag(pace, steps, 1, 37)).toBe(7);
	expect(lag(pace, steps, 2, 12)).toBe(-18);
});

test('a rehearsal is the plan where it has times', () => {
	expect(rehearsed({ b: 44, c: 0.2 }, pace)).toEqual({ a: 10, b: 44, c: 30 });
	expect(spend(spend({}, 'b', 3), 'b', 4)).toEqual({ b: 7 });
});
