import { cameraBetween } from '../map/camera';
import { fading, isGlobe } from '../map/globe';
import type { Cursor } from './cursor';
import type { Plan, PlannedStep } from './plan';

/** What is seen at a cursor. */
export interface SceneShown {
	step: PlannedStep;
	/** The one that the scene moves to; at the end the same. */
	next: PlannedStep;
	/** The camera's way: from one view to another, `t` 0…1; the two are equal while it rests. */
	flight: { from: string; to: string; t: number };
	/** Passages with a picture on the stage and their opacity, 0…1; at most two. */
	pictures: { passage: number; opacity: number }[];
}

/** How much of a step's way the camera rests in its view before it sets out for the next. */
export const rest = 0.65;

/** How much of a flight two pictures of the map are drawn at once: without a GPU that is twice the work. */
const crossing = 0.16;

/** From about so many zooms above its view a picture of the map covers the stage, to the edge of what is drawn. */
const covering = 0.45;

const ease = (t: number) => t * t * (3 - 2 * t);
const between = (low: number, high: number, value: number) =>
	Math.min(1, Math.max(0, (value - low) / (high - low)));

/**
 * What is seen at a cursor: a pure function, the same picture forwards, backwards and on every surface.
 * @param cut without movement between scenes (`prefers-reduced-motion`)
 * @throws RangeError where the plan has no such step
 */
export function sceneAt(plan: Plan, cursor: Cursor, cut = false): SceneShown {
	const step = plan.steps[cursor.step];
	if (!step) throw new RangeError(`The story has no step ${cursor.step}`);
	const next = plan.steps[cursor.step + 1] ?? step;
	const t = cut ? 0 : ease(Math.max(0, (cursor.progress - rest) / (1 - rest)));
	const flight = {
		from: step.view,
		to: next.view,
		t: step.view === next.view ? 0 : flown(plan, step, next, t)
	};
	const alone = step.passage === next.passage || t === 0;
	if (alone) return { step, next, flight, pictures: [{ passage: step.passage, opacity: 1 }] };
	const comes = coming(plan, step, next, t);
	return {
		step,
		next,
		flight,
		pictures: [
			{ passage: step.passage, opacity: leaving(step, next, t, comes) },
			{ passage: next.passage, opacity: comes }
		]
	};
}

/**
 * How far the camera is. Where no map is seen when it sets out, it flies while that leaves, and only as much of the way
 * is left for the map to come in as it covers the stage from.
 */
function flown({ views }: Plan, step: PlannedStep, next: PlannedStep, t: number) {
	if (step.kind === 'map') return t;
	const way = Math.abs(views[next.view]!.zoom - views[step.view]!.zoom);
	const left = Math.min(0.5, covering / way);
	return t < 0.5 ? 2 * t * (1 - left) : 1 - 2 * (1 - t) * left;
}

/** Between the globe and the map the height decides what is seen, as it does in the live map, where both fade. */
const landing = (zoom: number) => 1 - ease(between((fading[0] + fading[1]) / 2, fading[1], zoom));

/**
 * Two pictures of the map cross over each other, so that the ground never shows through between them, and the lower
 * one is there until it is covered; anything else leaves before the next one comes.
 */
const leaving = (from: PlannedStep, to: PlannedStep, t: number, comes: number) =>
	from.kind === 'map' && to.kind === 'map' ? Number(comes < 1) : Math.max(0, 1 - 2 * t);

function coming({ views }: Plan, step: PlannedStep, next: PlannedStep, t: number) {
	if (step.kind !== 'map' || next.kind !== 'map') return between(0.5, 1, t);
	const [from, to] = [views[step.view]!, views[next.view]!];
	if (isGlobe(from) !== isGlobe(to)) {
		const share = landing(cameraBetween(from, to, t).zoom);
		return isGlobe(to) ? share : 1 - share;
	}
	// What is lit in one view changes with the words that say so, which have left the screen by then.
	if (step.view === next.view) return ease(between(1 - crossing, 1, t));
	// From where the nearer one covers the stage: before that its edges would be seen.
	const way = to.zoom - from.zoom;
	const covers = Math.min(1 - crossing, Math.max(0.5 - crossing / 2, 1 - covering / Math.abs(way)));
	const near = (t: number) => ease(between(covers, covers + crossing, t));
	return way < 0 ? 1 - near(1 - t) : near(t);
}
