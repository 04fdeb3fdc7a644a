import { expect, test } from 'vitest';
import type { Chapter, Story } from '../model/types';
import { stateIndex } from '../charts/states';
import { wallPlan } from '../present/wallPlan';
import { readStory } from '../server/read';
import { passagesOf, planOf, readPlan, writePlan, type Plan } from './plan';

const words = { zh: '字', en: 'word' };
const step = (id: string, scene: Chapter['steps'][number]['scene']) => ({
	id,
	title: words,
	words,
	notes: words,
	scene
});
const map = (view: string, focus: string[] = []) => ({ kind: 'map' as const, view, focus });
const chart = (state: string) => ({ kind: 'chart' as const, chart: 'output', state });
const view = (id: string) => ({
	id,
	title: words,
	center: [113, 29] as [number, number],
	zoom: 6,
	bearing: 0,
	pitch: 0,
	layers: ['lakes' as const]
});

test('steps in a row with the same picture make one passage', () => {
	const steps = [
		step('a', map('far')),
		step('b', chart('all')),
		step('c', chart('after')),
		step('d', map('far')),
		step('e', map('far', ['z']))
	];
	expect(passagesOf(steps, 3).map(({ start, steps }) => [start, steps.length])).toEqual([
		[3, 1],
		[4, 2],
		[6, 1],
		[7, 1]
	]);
});

test('the plan has every step with its passage, and a view for every scene', () => {
	const story = {
		chapters: [
			{
				id: 'one',
				title: words,
				figure: 'f',
				steps: [step('a', chart('all')), step('b', map('near'))]
			},
			{
				id: 'two',
				title: words,
				figure: 'f',
				steps: [step('c', map('near')), step('d', chart('after'))]
			}
		],
		map: { views: [view('far'), view('near')] }
	} as unknown as Story;
	const plan = planOf(story, (_, state) => ['all', 'after'].indexOf(state));
	expect(plan.steps.map(({ id, passage, view }) => [id, passage, view])).toEqual([
		['a', 0, 'near'],
		['b', 1, 'near'],
		['c', 2, 'near'],
		['d', 3, 'near']
	]);
	expect(plan.steps.map(({ ends }) => ends)).toEqual([undefined, true, undefined, undefined]);
	expect(plan.steps.at(-1)).toMatchObject({ chart: 'output', state: 'after', stateIndex: 1 });
	expect(Object.keys(plan.views)).toEqual(['far', 'near']);
});

test.each(['data', 'tests/fixtures/harbour'])(
	'the plan of %s is read as it was written',
	(folder) => {
		const story = readStory(folder);
		const plan = planOf(story, (chart, state) => stateIndex(story.charts[chart]!, state));
		expect(readPlan(writePlan(plan))).toStrictEqual(plan);
		expect(writePlan(plan)).toMatch(/^[\w +.!;|-]+$/);
		const wall = wallPlan(story);
		expect(readPlan(writePlan(wall))).toStrictEqual(wall);
	}
);

test('a plan that begins with charts and figures is read with the view that lies behind them', () => {
	const views: Plan['views'] = {
		far: { center: [-0.5, 1e-7], zoom: 2, bearing: 0, pitch: 0, layers: [] },
		near: { center: [113, 29], zoom: 6.25, bearing: -9, pitch: 50, layers: ['lakes', 'zones'] }
	};
	const figures = { id: 'a', passage: 0, kind: 'figures' as const, focus: [] };
	const chart = { chart: 'output', state: 'all', stateIndex: 0 };
	const steps: Plan['steps'] = [
		{ ...figures, view: 'near' },
		{ ...figures, ...chart, id: 'b', passage: 1, kind: 'chart', view: 'near' },
		{ ...figures, id: 'c.d-e', passage: 2, kind: 'map', view: 'near', focus: ['z'], ends: true },
		{ ...figures, id: 'f', passage: 3, kind: 'map', view: 'far' },
		{ ...figures, id: 'g', passage: 3, kind: 'map', view: 'far' }
	];
	expect(readPlan(writePlan({ steps, views }))).toStrictEqual({ steps, views });
	const [first] = steps as [Plan['steps'][number]];
	const still: Plan = { steps: [{ ...first, view: 'far' }], views };
	expect(writePlan(still)).toBe('a|far -0.5 1e-7 2 0 0;near 113 29 6.25 -9 50 lakes zones');
	expect(readPlan(writePlan(still))).toStrictEqual(still);
});
