import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance, placeBeside, placeClear, placeOff, type Placing } from './place';

const frame = { left: 8, top: 8, width: 304, height: 584 };
const below: Placing = { prefer: 'below', align: 'start', gap: 6 };

it('stands below its anchor, or above where there is no room', () => {
	const size = { width: 100, height: 200 };
	const at = (top: number) =>
		placeBeside({ left: 20, top, width: 40, height: 20 }, size, frame, below);
	expect(at(100)).toEqual({ left: 20, top: 126, room: 466 });
	expect(at(500)).toEqual({ left: 20, top: 294, room: 486 });
});

it('stands over the middle of a mark', () => {
	const anchor = { left: 100, top: 300, width: 10, height: 10 };
	const size = { width: 50, height: 30 };
	expect(placeBeside(anchor, size, frame, { prefer: 'above', align: 'middle', gap: 4 })).toEqual({
		left: 80,
		top: 266,
		room: 288
	});
});

it('takes the roomier side where neither is high enough', () => {
	const size = { width: 100, height: 400 };
	const anchor = (top: number) => ({ left: 20, top, width: 40, height: 20 });
	expect(placeBeside(anchor(250), size, frame, below).top).toBe(192);
	expect(placeBeside(anchor(350), size, frame, below).top).toBe(8);
});

it('never leaves the frame', () => {
	const px = fc.integer({ min: -200, max: 800 });
	const length = fc.integer({ min: 0, max: 300 });
	const placing = fc.record<Placing>({
		prefer: fc.constantFrom('above', 'below'),
		align: fc.constantFrom('start', 'middle'),
		gap: fc.nat(20)
	});
	const anchor = fc.record({ left: px, top: px, width: length, height: length });
	const size = fc.record({ width: length, height: length });
	fc.assert(
		fc.property(anchor, size, placing, (anchor, size, placing) => {
			const { left, top } = placeBeside(anchor, size, frame, placing);
			expect(left).toBeGreaterThanOrEqual(frame.left);
			expect(top).toBeGreaterThanOrEqual(frame.top);
			expect(left + size.width).toBeLessThanOrEqual(frame.left + frame.width);
			expect(top + size.height).toBeLessThanOrEqual(frame.top + frame.height);
		})
	);
});

it('leaves the sentence of its anchor to be seen: below, beside or above it, or nowhere', () => {
	const wide = { left: 0, top: 50, width: 1000, height: 550 };
	const anchor = { left: 120, top: 330, width: 40, height: 20 };
	const size = { width: 400, height: 240 };
	const at = (top: number, within = wide) =>
		placeClear(anchor, { left: 20, top, width: 300, height: 40 }, size, within, 10);
	expect(at(300)).toEqual({ left: 120, top: 350 });
	expect(at(320)).toEqual({ left: 330, top: 330 });
	expect(at(320, { ...wide, width: 600 })).toEqual({ left: 120, top: 70 });
	expect(at(320, { ...wide, top: 100, width: 600, height: 500 })).toBeUndefined();
});

it('covers no label of a mark that leaves no room above or below: to its side, where there is room', () => {
	const plot = { left: 0, top: 0, width: 600, height: 300 };
	const bar = { left: 20, top: 0, width: 100, height: 300 };
	const label = (top: number) => ({ left: 20, top, width: 100, height: 40 });
	const above: Placing = { prefer: 'above', align: 'middle', gap: 6 };
	const at = (width: number, tops: number[]) =>
		placeOff(bar, tops.map(label), { width: 200, height: 60 }, { ...plot, width }, above);
	expect(at(600, [0, 260])).toEqual({ left: 126, top: 120 });
	expect(at(300, [0, 260])).toMatchObject({ left: 0, top: 0 });
});

it('a point is as far from a box as from its nearest edge', () => {
	const box = { left: 10, top: 10, width: 20, height: 10 };
	expect([distance(15, 15, box), distance(34, 15, box), distance(33, 24, box)]).toEqual([0, 4, 5]);
});
