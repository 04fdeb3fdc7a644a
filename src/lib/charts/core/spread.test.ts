import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread';

test('things with room stand where they would', () => {
	expect(
		spread(
			[
				{ at: 10, size: 10 },
				{ at: 50, size: 20 }
			],
			4,
			0
		)
	).toEqual([10, 50]);
});

test('things that collide share the way', () => {
	expect(
		spread(
			[
				{ at: 50, size: 10 },
				{ at: 50, size: 10 }
			],
			0,
			0
		)
	).toEqual([45, 55]);
});

test('none stands over another or above the edge, in their order', () => {
	const wishes = fc.array(fc.record({ at: fc.nat(300), size: fc.integer({ min: 1, max: 40 }) }), {
		maxLength: 12
	});
	fc.assert(
		fc.property(wishes, (list) => {
			const sorted = list.toSorted((a, b) => a.at - b.at);
			const middles = spread(sorted, 4, 0);
			expect(middles).toHaveLength(sorted.length);
			let edge = 0;
			for (const [i, { size }] of sorted.entries()) {
				expect(middles[i]! - size / 2).toBeGreaterThanOrEqual(edge - 1e-6);
				edge = middles[i]! + size / 2 + 4;
			}
		})
	);
});
