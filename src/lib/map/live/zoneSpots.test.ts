import { expect, it } from 'vitest';
import { map, zones } from './fixture';
import { zoneMoment, zoneSpots } from './zoneSpots';

const moved = {
	...map,
	views: map.views.map((view) => ({ ...view, center: [11.02, 48.99] as [number, number] }))
};

it('names a zone in front of its plate or behind it, away from the middle of the view', () => {
	const [front, behind] = [map, moved].map((own) =>
		zoneSpots({ map: own, zones }, 'en').find(
			({ id, when }) => id === 'one' && when.includes(zoneMoment('large', []))
		)
	);
	expect([front?.anchor, behind?.anchor]).toEqual(['top', 'bottom']);
	expect(front?.at[1]).toBeLessThan(49.001);
	expect(behind?.at[1]).toBeGreaterThan(49.009);
});

it('has a zone at one place at most at a time, on every size of stage, whatever is in focus', () => {
	const spots = zoneSpots({ map, zones }, 'en');
	for (const size of ['small', 'medium', 'large'] as const)
		for (const focus of [[], ['one'], ['two']]) {
			const now = spots.filter(({ when }) => when.includes(zoneMoment(size, focus)));
			expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
			for (const id of focus) expect(now.map((spot) => spot.id)).toContain(id);
		}
});
