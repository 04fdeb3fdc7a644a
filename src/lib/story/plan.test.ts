import { expect, test } from 'vitest';
import type { Chapter, Story } from '../model/types';
import { passagesOf, planOf } from './plan';

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
