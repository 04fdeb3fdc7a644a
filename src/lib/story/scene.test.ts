import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cameraBetween, projector, unprojector } from '../map/camera';
import { extentOf } from '../map/ground';
import type { View } from '../model/types';
import type { Plan, PlannedStep } from './plan';
import { rest, sceneAt } from './scene';

/** Of a step's way, the middle of its flight. */
const halfWay = rest + (1 - rest) / 2;

const map = (id: string, passage: number, view: string): PlannedStep => ({
	id,
	passage,
	kind: 'map',
	view,
	focus: []
});
const chart = (id: string, passage: number, state: string): PlannedStep => ({
	...map(id, passage, 'near'),
	kind: 'chart',
	chart: 'output',
	state,
	stateIndex: 0
});
const camera = { center: [113, 29] as [number, number], zoom: 6, bearing: 0, pitch: 0, layers: [] };
const plan: Plan = {
	steps: [
		map('a', 0, 'far'),
		map('b', 1, 'near'),
		chart('c', 2, 'all'),
		chart('d', 2, 'after'),
		map('e', 3, 'far')
	],
	views: { far: camera, near: { ...camera, zoom: 9 } }
};

test('the camera rests in its view, then sets out for the next', () => {
	expect(sceneAt(plan, { step: 0, progress: 0.3 }).flight).toEqual({
		from: 'far',
		to: 'near',
		t: 0
	});
	expect(sceneAt(plan, { step: 0, progress: 1 }).flight.t).toBe(1);
	const halfway = sceneAt(plan, { step: 0, progress: halfWay }).flight.t;
	expect(halfway).toBeCloseTo(0.5);
});

test('the end of a step is the picture that the next one begins with', () => {
	const shown = (step: number, progress: number) =>
		sceneAt(plan, { step, progress })
			.pictures.filter(({ opacity }) => opacity > 0)
			.at(-1);
	plan.steps.slice(1).forEach((_, index) => {
		expect(shown(index, 1)).toEqual(shown(index + 1, 0));
	});
});

test('steps of one passage share its picture and differ in state', () => {
	const before = sceneAt(plan, { step: 2, progress: 1 });
	const after = sceneAt(plan, { step: 3, progress: 0 });
	expect(before.pictures).toEqual(after.pictures);
	expect([before.step.state, after.step.state]).toEqual(['all', 'after']);
});

test('a chart leaves before the map comes', () => {
	const { pictures } = sceneAt(plan, { step: 3, progress: halfWay });
	expect(pictures).toEqual([
		{ passage: 2, opacity: expect.closeTo(0) as number },
		{ passage: 3, opacity: expect.closeTo(0) as number }
	]);
});

test.each([9, 13, 6, 2])(
	'after a chart a map in zoom %d comes only where it covers the stage',
	(zoom) => {
		const views = { near: plan.views['near']!, far: { ...camera, zoom } };
		const shown = Array.from({ length: 101 }, (_, i) =>
			sceneAt({ ...plan, views }, { step: 3, progress: i / 100 })
		);
		const zooms = shown.map(({ flight: { t } }) => cameraBetween(views.near, views.far, t).zoom);
		shown.forEach(({ pictures: [, map] }, i) => {
			if (map?.opacity) expect(Math.abs(zooms[i]! - zoom), `at ${i} %`).toBeLessThan(0.5);
			expect((zooms[i]! - zooms[Math.max(0, i - 1)]!) * (zoom - 9)).toBeGreaterThanOrEqual(0);
		});
		expect(zooms.at(-1)).toBe(zoom);
	}
);

/** How far two pictures of the map are on their way, and their opacities, at a hundred places of a step. */
const flights = (plan: Plan) =>
	Array.from({ length: 101 }, (_, i) => sceneAt(plan, { step: 0, progress: i / 100 }))
		.filter(({ flight }) => flight.t > 0)
		.map(({ flight: { t }, pictures }) => ({ t, opacities: pictures.map((p) => p.opacity) }));

test('a map is there until the next one covers it', () => {
	for (const { opacities } of flights(plan)) {
		const [from, to] = opacities;
		expect(from === 1 || to === 1).toBe(true);
	}
	expect(flights(plan).at(-1)!.opacities).toEqual([0, 1]);
});

test('two maps are drawn at once only for a moment', () => {
	const views = { far: plan.views['near']!, near: plan.views['far']! };
	for (const way of [plan, { ...plan, views }]) {
		const both = flights(way).filter(({ opacities: [from, to] }) => from! > 0 && to! > 0);
		expect(both.length).toBeGreaterThan(1);
		expect(both.at(-1)!.t - both[0]!.t).toBeLessThan(0.2);
	}
});

test.each([
	[1.76, 36],
	[0.9, 50],
	[3.57, 50]
])('alone on a way of %d zooms, tilted by %d°, a picture covers a square stage', (above, pitch) => {
	const near = { ...camera, zoom: 9, pitch };
	const far = { ...camera, zoom: 9 - above, pitch: pitch / 2 };
	const extent = extentOf({ ...near, id: 'near', title: {}, padding: {} } as unknown as View);
	const drawnAt = projector(near);
	for (const views of [
		{ far, near },
		{ far: near, near: far }
	])
		for (const { t, opacities } of flights({ ...plan, views })) {
			const isFar = views.far === far;
			if (opacities[isFar ? 0 : 1] !== 0) continue;
			const seen = unprojector(cameraBetween(views.far, views.near, t));
			for (const x of [0, 1000]) {
				const [px, py] = drawnAt(seen([x, 1000])!)!;
				expect(px).toBeGreaterThan(extent.left);
				expect(px).toBeLessThan(extent.right);
				expect(py).toBeLessThan(extent.bottom);
			}
		}
});

test('without motion a scene stays until the next step', () => {
	const { flight, pictures } = sceneAt(plan, { step: 0, progress: 0.99 }, true);
	expect(flight.t).toBe(0);
	expect(pictures).toEqual([{ passage: 0, opacity: 1 }]);
});

test('the same cursor gives the same scene, whatever came before', () => {
	const cursors = fc.array(
		fc.record({ step: fc.nat({ max: 4 }), progress: fc.double({ min: 0, max: 1, noNaN: true }) }),
		{ minLength: 1, maxLength: 20 }
	);
	fc.assert(
		fc.property(cursors, (way) => {
			const there = way.map((cursor) => sceneAt(plan, cursor));
			const back = [...way].reverse().map((cursor) => sceneAt(plan, cursor));
			expect(back.reverse()).toEqual(there);
		})
	);
});

test('a step that the story does not have is refused', () => {
	expect(() => sceneAt(plan, { step: 9, progress: 0 })).toThrow('no step 9');
});
