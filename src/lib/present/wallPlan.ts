import { planOf, type Plan } from '../story/plan';
import type { Chapter, Step, Story, WallScene } from '../model/types';

/** A scene of the wall with all that it shows. */
export interface WallMoment {
	step: Step;
	chapter: Chapter;
	/** The map's view and what is lit on it. */
	view: string;
	focus: string[];
	chart: WallScene['chart'];
	figures: string[];
}

/** Where a story lists no scenes: the first step of each chapter, its figure, and the chapter's first chart. */
function usualScenes({ chapters }: Pick<Story, 'chapters'>): WallScene[] {
	return chapters.map(({ steps, figure }) => {
		const scene = steps.map((step) => step.scene).find(({ kind }) => kind === 'chart');
		return {
			step: steps[0]!.id,
			figures: [figure],
			...(scene?.kind === 'chart' && { chart: { id: scene.chart, state: scene.state } })
		};
	});
}

/** The scenes of the wall, in order. A scene without a map of its own has that of its step. */
export function wallMoments(story: Pick<Story, 'chapters' | 'map' | 'wall'>): WallMoment[] {
	const plan = planOf(story, () => 0);
	const places = story.chapters.flatMap((chapter) =>
		chapter.steps.map((step) => ({ chapter, step }))
	);
	return (story.wall ?? usualScenes(story)).flatMap(({ step: id, map, chart, figures }) => {
		const position = places.findIndex(({ step }) => step.id === id);
		const [place, planned] = [places[position], plan.steps[position]];
		if (!place || !planned) return [];
		const { view, focus } = map ?? planned;
		return [{ ...place, view, focus, chart, figures }];
	});
}

/** The same as a plan, in which every scene is a picture of the map: what the stage of the wall flies through. */
export function wallPlan(story: Pick<Story, 'chapters' | 'map' | 'wall'>): Plan {
	const { views } = planOf(story, () => 0);
	const steps = wallMoments(story).map(({ step, view, focus }, passage) => ({
		id: step.id,
		passage,
		kind: 'map' as const,
		view,
		focus
	}));
	return { steps, views };
}
