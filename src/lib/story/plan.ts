import type { Camera } from '../map/camera';
import type { Layer, Scene, Story } from '../model/types';

/** Steps in a row that share one picture: a view with its focus, a chart in any of its states, a set of figures. */
export interface Passage<S = { id: string; scene: Scene }> {
	/** Index of its first step in the whole story. */
	start: number;
	steps: S[];
}

/** What a frame in the browser has to know of a step. */
export interface PlannedStep {
	id: string;
	/** Index of the passage whose picture it shows. */
	passage: number;
	kind: Scene['kind'];
	/** The map's view: the step's own, or that of the map scene before it (the first one, where none is). */
	view: string;
	focus: string[];
	/** Chart and state, where the scene is a chart. */
	chart?: string;
	state?: string;
	/** Place of the state in the chart's states: what its style goes by. */
	stateIndex?: number;
	/** After it the title of the next chapter stands. */
	ends?: true;
}

/** A story's scenes without its words: all that `sceneAt` needs, small enough to travel in the page. */
export interface Plan {
	steps: PlannedStep[];
	views: Record<string, Camera & { layers: Layer[] }>;
}

const picture = (scene: Scene) => {
	if (scene.kind === 'map') return `map ${scene.view} ${scene.focus.join(' ')}`;
	return scene.kind === 'chart' ? `chart ${scene.chart}` : `figures ${scene.facts.join(' ')}`;
};

/**
 * Groups steps in a row that show the same picture.
 * @param first index of the first of these steps in the whole story
 */
export function passagesOf<S extends { scene: Scene }>(steps: readonly S[], first = 0) {
	const passages: Passage<S>[] = [];
	steps.forEach((step, index) => {
		const last = passages.at(-1);
		if (last && picture(last.steps[0]!.scene) === picture(step.scene)) last.steps.push(step);
		else passages.push({ start: first + index, steps: [step] });
	});
	return passages;
}

/**
 * The plan of a whole story. A passage never spans two chapters.
 * @param indexOf place of a state among the states of a chart, both by their ids
 */
export function planOf(
	story: Pick<Story, 'chapters' | 'map'>,
	indexOf: (chart: string, state: string) => number
): Plan {
	const all = story.chapters.flatMap((chapter) => chapter.steps);
	const firstMap = all.find((step) => step.scene.kind === 'map')?.scene;
	let view = firstMap?.kind === 'map' ? firstMap.view : story.map.views[0]!.id;
	let passage = -1;
	const steps = story.chapters.flatMap((chapter) =>
		passagesOf(chapter.steps).flatMap(({ steps }) => {
			passage += 1;
			return steps.map(({ id, scene }): PlannedStep => {
				if (scene.kind === 'map') view = scene.view;
				return {
					id,
					passage,
					kind: scene.kind,
					view,
					focus: scene.kind === 'map' ? scene.focus : [],
					...(scene.kind === 'chart' && {
						chart: scene.chart,
						state: scene.state,
						stateIndex: indexOf(scene.chart, scene.state)
					})
				};
			});
		})
	);
	const views = Object.fromEntries(
		story.map.views.map(({ id, center, zoom, bearing, pitch, layers }) => [
			id,
			{ center, zoom, bearing, pitch, layers }
		])
	);
	let end = 0;
	for (const chapter of story.chapters.slice(0, -1)) {
		end += chapter.steps.length;
		steps[end - 1]!.ends = true;
	}
	return { steps, views };
}

/**
 * The plan as it travels in a page: a step, and after `|` a view, between semicolons; spaces between what is said of it.
 * A step that shares the picture of the one before begins with `+`, one that ends a chapter ends with `!`. It names its
 * view and its focus where it is a map; two spaces, the chart, the state and that one's place where it is a chart.
 */
export function writePlan({ steps, views }: Plan): string {
	const written = steps.map((step, index) => {
		const { id, passage, kind, view, focus, chart, state, stateIndex, ends } = step;
		const again = steps[index - 1]?.passage === passage;
		return [
			`${again ? '+' : ''}${id}${ends ? '!' : ''}`,
			...(kind === 'map' ? [view, ...focus] : []),
			...(kind === 'chart' ? ['', chart, state, stateIndex] : [])
		].join(' ');
	});
	const seen = Object.entries(views).map(([id, { center, zoom, bearing, pitch, layers }]) =>
		[id, ...center, zoom, bearing, pitch, ...layers].join(' ')
	);
	return `${written.join(';')}|${seen.join(';')}`;
}

/** The plan that `writePlan` wrote. */
export function readPlan(text: string): Plan {
	const [steps, views] = text
		.split('|')
		.map((part) => part.split(';').map((one) => one.split(' '))) as [string[][], string[][]];
	let view = (steps.find(([, own]) => own) ?? ['', views[0]![0]])[1]!;
	let passage = -1;
	return {
		steps: steps.map(([name = '', own, ...rest]) => {
			if (name[0] !== '+') passage += 1;
			const [chart, state, place] = own ? [] : rest;
			view = own || view;
			return {
				id: name.replace(/[+!]/g, ''),
				passage,
				kind: own ? 'map' : chart ? 'chart' : 'figures',
				view,
				focus: own ? rest : [],
				...(chart && { chart, state: state!, stateIndex: Number(place) }),
				...(name.endsWith('!') && { ends: true })
			};
		}),
		views: Object.fromEntries(
			views.map(([id, lon, lat, zoom, bearing, pitch, ...layers]) => [
				id,
				{
					center: [Number(lon), Number(lat)],
					zoom: Number(zoom),
					bearing: Number(bearing),
					pitch: Number(pitch),
					layers: layers as Layer[]
				}
			])
		)
	};
}
