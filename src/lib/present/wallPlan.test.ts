import { expect, it } from 'vitest';
import { readStory } from '../server/read';
import { wallMoments, wallPlan } from './wallPlan';

const story = readStory('tests/fixtures/harbour');

it('shows each chapter once where a story lists no scenes', () => {
	const moments = wallMoments(story);
	expect(moments.map(({ chapter }) => chapter.id)).toEqual(story.chapters.map(({ id }) => id));
	expect(moments.every(({ figures }) => figures.length === 1)).toBe(true);
});

it('shows the scenes that are listed, on the map of their step or on their own', () => {
	const [first, second] = story.chapters.flatMap(({ steps }) => steps);
	const view = story.map.views.at(-1)!.id;
	const wall = [
		{ step: second!.id, figures: [] },
		{ step: first!.id, figures: [], map: { view, focus: [] } }
	];
	const { steps } = wallPlan({ ...story, wall });
	expect(steps.map(({ id }) => id)).toEqual([second!.id, first!.id]);
	expect(steps.map(({ passage }) => passage)).toEqual([0, 1]);
	expect(steps[1]!.view).toBe(view);
});
