import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountTicks, placeTicks, timeTicks } from './axis';
import { daysOf } from './dates';
import { labelBox } from './label';
import { overlap } from './box';

const font = { size: 13, face: 'sans' } as const;
const days = (from: string, to: string) => [daysOf(from)[0], daysOf(to)[1]] as const;

describe('ticks of amounts', () => {
	it('are round, begin at zero and do not outnumber', () => {
		expect(amountTicks([35, 50, 3], 5)).toEqual([0, 10, 20, 30, 40, 50]);
		expect(amountTicks([35, 50, 3], 3)).toEqual([0, 20, 40]);
		expect(amountTicks([-20, 40], 3)).toEqual([-20, 0, 20, 40]);
	});

	it('are zero alone where there is nothing', () => {
		expect(amountTicks([0, 0], 5)).toEqual([0]);
		expect(amountTicks([NaN, Infinity], 5)).toEqual([0]);
	});
});

describe('ticks of time', () => {
	it('stand at the first of a month; January is the year', () => {
		const ticks = timeTicks(...days('2023-08', '2024-08'), 5);
		expect(ticks.map(({ year, month }) => [year, month])).toEqual([
			[2023, 10],
			[2024, undefined],
			[2024, 4],
			[2024, 7]
		]);
		expect(ticks[1]?.at).toBe(daysOf('2024')[0]);
	});

	it('are as fine as the room lets them be, and within the axis', () => {
		const day = fc.integer({ min: -719000, max: 2900000 });
		fc.assert(
			fc.property(day, fc.nat(200000), fc.integer({ min: 1, max: 12 }), (from, long, most) => {
				const ticks = timeTicks(from, from + long, most);
				expect(ticks.length).toBeLessThanOrEqual(most);
				for (const { at } of ticks) {
					expect(at).toBeGreaterThanOrEqual(from);
					expect(at).toBeLessThanOrEqual(from + long);
				}
			})
		);
	});
});

describe('words along an axis', () => {
	it('keep apart and on the sheet; the important ones stay', () => {
		const texts = Array.from({ length: 20 }, (_, i) => ({
			x: i * 15,
			text: `${2000 + i}`,
			first: i === 10
		}));
		const labels = placeTicks(texts, 0, 290, font);
		const boxes = labels.map(labelBox);
		expect(labels.map(({ lines }) => lines[0]?.[0]?.text)).toContain('2010');
		expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b)))).toEqual([]);
		for (const { x, width } of boxes) {
			expect(x).toBeGreaterThanOrEqual(-0.5);
			expect(x + width).toBeLessThanOrEqual(290.5);
		}
	});

	it('stand to the right of a tick where the middle is taken', () => {
		const texts = [
			{ x: 50, text: '4' },
			{ x: 75, text: '5 billion' }
		];
		expect(placeTicks(texts, 0, 300, font).map(({ x, anchor }) => [x, anchor])).toEqual([
			[50, 'middle'],
			[75, 'start']
		]);
	});
});
