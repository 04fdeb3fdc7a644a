import { expect, test } from 'vitest';
import { dampedWheel, swipe } from './gestures';

const turns = (events: [delta: number, now: number][]) => {
	const wheel = dampedWheel();
	return events.map(([delta, now]) => wheel(delta, now)).filter(Boolean);
};

test('a notch is a turn, either way', () => {
	expect(turns([[100, 0]])).toEqual([1]);
	expect(turns([[-100, 0]])).toEqual([-1]);
	expect(turns([[20, 0]])).toEqual([]);
});

test('one push of a touchpad is one turn, however long it fades out', () => {
	const push = Array.from({ length: 60 }, (_, index): [number, number] => [
		Math.round(45 * 0.94 ** index),
		index * 16
	]);
	expect(turns(push)).toEqual([1]);
	const second = push.map(([delta, now]): [number, number] => [-delta, now + 1400]);
	expect(turns([...push, ...second])).toEqual([1, -1]);
});

test('notches in a row go on at a steady pace', () => {
	const row = Array.from({ length: 20 }, (_, index): [number, number] => [100, index * 100]);
	expect(turns(row)).toHaveLength(4);
});

test('a finger draws the page along, and means nothing where it is short or askew', () => {
	expect(swipe(-80, 10)).toBe(1);
	expect(swipe(80, -10)).toBe(-1);
	expect(swipe(5, -90)).toBe(1);
	expect(swipe(-20, 0)).toBe(0);
	expect(swipe(-60, 55)).toBe(0);
});
