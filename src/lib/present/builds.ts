import type { Plan, PlannedStep } from '../story/plan';

/** What one press of a key brings. It is a step of a plan as well, so that `sceneAt` shows it. */
export interface Moment extends PlannedStep {
	/** Place of its step in the whole story, from 0. */
	position: number;
	/** Id of its chapter. */
	chapter: string;
	/** What lies over the scene: the story's title, the chapter's. */
	over?: 'opening' | 'chapter';
	/** Place among the moments of its step, from 0. */
	build: number;
}

/** A plan whose steps are moments. */
export type Deck = Omit<Plan, 'steps'> & { steps: Moment[] };

/** A moment by what stays when a deck has other steps or another language. */
export interface Place {
	step: string;
	build: number;
}

/**
 * The moments that lead up to a step as the story shows it: a chart comes whole before a part of it is lit, unless the
 * whole is a step of its own; the map comes to its view before what it is about is lit.
 */
function buildsOf(step: PlannedStep, before: PlannedStep | undefined, plan: Plan): PlannedStep[] {
	const { passage, kind, view, focus, stateIndex } = step;
	const comes = before?.passage !== passage;
	if (kind === 'chart' && comes && stateIndex) {
		const whole = plan.steps.some((one) => one.passage === passage && one.stateIndex === 0);
		return whole ? [step] : [{ ...step, state: 'all', stateIndex: 0 }, step];
	}
	const arrives = kind === 'map' && before?.view !== view;
	return arrives && focus.length > 0 ? [{ ...step, focus: [] }, step] : [step];
}

/**
 * A story as a deck: the sequence of its moments.
 * @param chapters id of each step's chapter, in the plan's order
 * @param picked ids of the steps that are shown; all where it is not given
 */
export function deckOf(plan: Plan, chapters: readonly string[], picked?: readonly string[]): Deck {
	const steps: Moment[] = [];
	let before: Moment | undefined;
	plan.steps.forEach((step, position) => {
		if (picked && !picked.includes(step.id)) return;
		const chapter = chapters[position]!;
		const builds = buildsOf(step, before, plan);
		const own: Omit<Moment, 'build'>[] = builds.map((each) => ({ ...each, position, chapter }));
		// A title lies over the map that there was, from which the next press sets out; over anything else the last
		// chapter's picture would come up once more before the new one.
		const flies = before?.kind === 'map' && step.kind === 'map';
		const over = { ...(flies ? before! : own[0]!), id: step.id, position, chapter };
		if (before?.chapter !== chapter) own.unshift({ ...over, over: 'chapter' });
		if (!before) own.unshift({ ...over, over: 'opening' });
		steps.push(...own.map((each, build) => ({ ...each, build })));
		before = steps.at(-1);
	});
	return { ...plan, steps };
}

/** Which press of its step a moment is, from 1, and how many that step takes; a title is none of them. */
export function pressOf({ steps }: Deck, at: number): { n: number; total: number } | undefined {
	const moment = steps[at];
	if (!moment || moment.over) return undefined;
	const own = steps.filter(({ id, over }) => id === moment.id && !over);
	return { n: own.indexOf(moment) + 1, total: own.length };
}

/** What stands behind `#` for a moment: its step, its chapter where that is announced, nothing at the opening. */
export const hashOf = ({ id, over, chapter }: Moment): string =>
	over === 'opening' ? '' : over === 'chapter' ? chapter : id;

/** The moment that an address means: of a step the last, which is the scene as the story shows it. */
export function momentOfHash({ steps }: Deck, hash: string): number | undefined {
	const at = steps.findLastIndex((moment) => hashOf(moment) === hash);
	return at < 0 ? undefined : at;
}

/** The moment at a place, or the nearest of its step; `undefined` where the deck has no such step. */
export function momentOf({ steps }: Deck, { step, build }: Place): number | undefined {
	const at = steps.findLastIndex((moment) => moment.id === step && moment.build <= build);
	return at < 0 ? undefined : at;
}
