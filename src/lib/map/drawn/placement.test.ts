import { expect, test } from 'vitest';
import type { Box } from './box';
import { placeLabels, type Candidate } from './placement';

const town = (name: string, at: [number, number], rank: number): Candidate => ({
	kind: 'place',
	lines: [name],
	at,
	rank,
	spots: 'beside'
});

test('the more important name keeps its place, the other goes round it', () => {
	const placed = placeLabels(
		[town('小镇', [495, 515], 1), town('大城', [500, 500], 9)],
		16,
		[],
		true
	);
	expect(placed.map(({ lines }) => lines[0])).toEqual(['大城', '小镇']);
	expect(placed[0]!.anchor).toBe('start');
	expect(placed[1]!.anchor).not.toBe('start');
});

test('a name keeps off the dot of a place that is named after it', () => {
	const county: Candidate = {
		...town('Harbour County', [500, 500], 30),
		kind: 'home',
		spots: 'over'
	};
	const placed = placeLabels([county, town('Rongjiawan', [405, 488], 1)], 21, [], true);
	expect(placed.map(({ kind, dx, dy }) => [kind, dx, dy])).toEqual([
		['home', 1.2, 0.34],
		['place', -0.55, 0.34]
	]);
	expect(placeLabels([county], 21, [], true)[0]!.dx).toBe(0);
});

test('no line of several stands beside the dot of another place', () => {
	const two = ['Harbour', 'Seafaring School'];
	const tied = (lines: string[], y: number): Candidate => ({
		...town('', [500, y], 50),
		kind: 'focus',
		lines
	});
	const down = (...candidates: Candidate[]) =>
		placeLabels(candidates, 38, [], true).map(({ dx, dy }) => [dx, dy]);
	const [alone] = down(tied(two, 400));
	expect(down(tied(two, 400), tied(['Cape'], 430))[0]).not.toEqual(alone);
	expect(down(tied(two, 400), tied(['Cape'], 500))[0]).toEqual(alone);
	// Nor where that is on the dots of lesser places: they are named elsewhere, or not at all.
	const places: [number, number][] = [
		[400, 300],
		[680, 300],
		[500, 540]
	];
	const towns = places.map((at) => town('Bay', at, 1));
	expect(down(tied(two, 400), tied(['Cape'], 430), ...towns)[0]).not.toEqual(alone);
});

test('a name that may roam goes farther rather than over an outline', () => {
	const lake: Candidate = { ...town('Harbour Lake', [500, 500], 30), kind: 'lake', spots: 'over' };
	const down = (candidate: Candidate, outline: Box[]) =>
		placeLabels([candidate], 21, [], true, new Map(), outline)[0]!.dy - 0.34;
	const line = { left: 0, right: 1000, top: 440, bottom: 545 };
	expect(down(lake, [line])).toBeCloseTo(0, 1);
	expect(down({ ...lake, roams: true }, [])).toBeCloseTo(0, 1);
	expect(down({ ...lake, roams: true }, [line])).toBeCloseTo(2.6, 1);
});

test('a small stage names nothing that its edge would cut', () => {
	const edge = town('Rongjiawan', [980, 500], 1);
	expect(placeLabels([edge], 38, [], true)[0]!.anchor).toBe('end');
	expect(placeLabels([town('Rongjiawan', [1400, 500], 1)], 38, [], true)).toEqual([]);
	expect(placeLabels([town('Rongjiawan', [1400, 500], 1)], 16, [], false)[0]!.room).toBe('far');
});

test('what a scene is about is named though nothing is free', () => {
	const full = [{ left: -2000, top: -2000, right: 3000, bottom: 3000 }];
	const zone: Candidate = {
		kind: 'focus',
		lines: ['园'],
		at: [500, 500],
		rank: 1,
		spots: 'off',
		reach: [50, 30]
	};
	expect(placeLabels([zone, { ...zone, kind: 'zone' }], 16, full, false)).toHaveLength(1);
});

test('a river is named again only far from where it is named', () => {
	const river = (x: number): Candidate => ({
		...town('沅江', [x, 500], 8),
		kind: 'river',
		spots: 'over'
	});
	const rivers = [river(100), river(400), river(900)];
	expect(placeLabels(rivers, 38, [], true).map(({ x }) => x)).toEqual([100, 900]);
	expect(placeLabels(rivers, 16, [], false)).toHaveLength(3);
});
