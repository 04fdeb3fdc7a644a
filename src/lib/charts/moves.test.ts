import { expect, test } from 'vitest';
import { moveMarks, moveTo } from './moves';

test('a mark moves to its place in the state, and is at home where it is drawn', () => {
	expect(moveTo('0,0 12,-30.5 4,0', 1)).toBe('translate(12px, -30.5px)');
	expect(moveTo('0,0 12,-30.5 4,0', 2)).toBe('translate(4px, 0px)');
	expect(moveTo('0,0 12,-30.5 4,0', 0)).toBe('');
});

test('where no place is given the mark stays at home', () => {
	expect(moveTo('0,0 1,1', 5)).toBe('');
	expect(moveTo('', 0)).toBe('');
	expect(moveTo('here 3,x', 1)).toBe('');
});

test('all marks of a chart move together, and back', () => {
	const marks = ['0,0 1,2', '0,0 3,4'].map((at) => ({
		dataset: { at },
		style: { transform: '' }
	}));
	const chart = { querySelectorAll: () => marks } as unknown as ParentNode;
	moveMarks(chart, 1);
	expect(marks.map(({ style }) => style.transform)).toEqual([
		'translate(1px, 2px)',
		'translate(3px, 4px)'
	]);
	moveMarks(chart, 0);
	expect(marks.map(({ style }) => style.transform)).toEqual(['', '']);
});
