import { expect, it } from 'vitest';
import type { Story } from '../../model/types';
import { ground, map, zones } from './fixture';
import { liveSpots } from './spots';

const words = { zh: '字', en: 'word' };
const step = (view: string, focus: string[]) => ({
	id: 'a',
	title: words,
	words,
	notes: words,
	scene: { kind: 'map' as const, view, focus }
});
const chapters = (...steps: ReturnType<typeof step>[]): Story['chapters'] => [
	{ id: 'one', title: words, figure: 'f', steps }
];

it('has the spots of each scene, those of arcs’ ends beside their dots', () => {
	const view = { ...map.views[0]!, zoom: 5 };
	const story = {
		map: { ...map, views: [view, { ...view, id: 'far', layers: ['arcs' as const] }] },
		zones,
		ground,
		chapters: chapters(step('wide', []), step('wide', ['guess']), step('far', ['line']))
	};
	const spots = liveSpots(story, 'en');
	expect(Object.keys(spots)).toEqual(['wide', 'wide guess', 'far', 'far line']);
	expect(Object.keys(spots['far line']!.large).sort()).toEqual(['A', 'B']);
	const { C } = spots['wide guess']!.large;
	expect(Math.abs(C!.offset[0])).toBeGreaterThan(0.4);
	expect(Math.abs(C!.offset[0])).toBeLessThan(0.7);
});

it('tells the points of the ground by their place in their file', () => {
	const view = { ...map.views[0]!, zoom: 5, layers: ['places' as const] };
	const story = {
		map: { ...map, views: [view] },
		zones,
		ground,
		chapters: chapters(step('wide', []))
	};
	const { wide } = liveSpots(story, 'en');
	expect(Object.keys(wide!.large).sort()).toEqual(['places 0', 'places 1', 'places 2']);
});

it('has none for a story that is not told', () => {
	expect(liveSpots({ map, zones, ground }, 'en')).toEqual({});
});
