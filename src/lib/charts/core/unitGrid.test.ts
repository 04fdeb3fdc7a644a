import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf, placeUnits, unitGrid } from './unitGrid';

const room = { width: 200, height: 120, largest: 30, smallest: 5, spare: 0 };

test('small counts are one mark each, in fives', () => {
	expect(unitGrid([10, 6], room)).toMatchObject({ each: 1, columns: 5 });
});

test('huge counts share marks', () => {
	expect(unitGrid([5000], room).each).toBeGreaterThan(1);
});

test('the largest count fits its room, rows growing up', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(1e7), { minLength: 1, maxLength: 4 }), (counts) => {
			const grid = unitGrid(counts, room);
			const marks = marksOf(Math.max(...counts), grid.each);
			for (const box of placeUnits(marks, grid, { x: 0, y: room.height }, true)) {
				expect(box.x + box.width).toBeLessThanOrEqual(room.width + 0.5);
				expect(box.y).toBeGreaterThanOrEqual(-0.5);
			}
		})
	);
});
