import type { Cursor } from '../story/cursor';
import { readPlan, type Plan } from '../story/plan';
import { sceneAt, type SceneShown } from '../story/scene';
import { createStage, setState, type LiveStage } from '../story/stage';
import { deckOf, type Deck, type Moment } from './builds';
import { freeNames } from './freeNames';

const all = <E extends HTMLElement>(selector: string) => [
	...document.querySelectorAll<E>(selector)
];

/** The deck as it stands in the page, and what puts a moment on the screen. */
export interface View {
	root: HTMLElement;
	stageRoot: HTMLElement;
	plan: Plan;
	deck: Deck;
	/** The pages of the steps that are shown, in order. */
	pages: HTMLElement[];
	/** The scene at a cursor over the deck's moments. */
	sceneAt(cursor: Cursor): SceneShown;
	show(cursor: Cursor): void;
	/** Brings the words of a moment, and what lies over the scene. */
	word(moment: Moment): void;
	/** Leaves out the names of the map that the rest of the screen has no room for. */
	clear(): void;
	/** Lets changes of the shown picture that are still going on end at once; true where there were any. */
	finish(): boolean;
	/** Shows every page's picture as its step has it: for paper, and where all pages are seen at once. */
	spread(): void;
	measure(): void;
	setLive(live: LiveStage | undefined): void;
}

/** What the page says of the story: its plan, and the chapter of each step. */
export function readPages() {
	const root = document.getElementById('deck')!;
	const plan = readPlan(root.dataset.plan!);
	const pages = all('.page');
	return { root, plan, pages, chapters: pages.map(({ dataset }) => dataset.chapter!) };
}

/**
 * Reads the deck out of the page.
 * @param picked ids of the steps to show; all where it is not given
 * @param still without movement
 */
export function createView(picked: readonly string[] | undefined, still: () => boolean): View {
	const { root, plan, pages, chapters } = readPages();
	const stageRoot = document.getElementById('stage')!;
	const deck = deckOf(plan, chapters, picked);
	for (const page of pages) page.hidden = picked?.includes(page.id) === false;
	const wide = matchMedia('(min-aspect-ratio: 5/2)');
	const pictures = all('.picture:not([data-again])');
	const stage = createStage(stageRoot, pictures, plan, () => wide.matches);
	const overs = all('.opening, .chapter');
	let last: Cursor | undefined;

	const view: View = {
		root,
		stageRoot,
		plan,
		deck,
		pages: pages.filter((page) => !page.hidden),
		sceneAt: (cursor) => sceneAt(deck, cursor, still()),
		show(cursor) {
			last = cursor;
			stage.show(view.sceneAt(cursor));
			if (cursor.progress === 0) view.clear();
		},
		clear() {
			const words = '.page[data-current] .text > *, .opening[data-on] > *';
			const taken = all(`${words}, .picture[data-on]:not([data-kind='map'])`);
			for (const map of all('.picture[data-on][data-kind="map"]')) freeNames(map, taken);
		},
		word({ id, over, chapter }) {
			for (const page of pages) page.toggleAttribute('data-current', page.id === id && !over);
			for (const element of overs) {
				const of = element.dataset.chapter;
				const on = of === undefined ? over === 'opening' : over === 'chapter' && of === chapter;
				element.toggleAttribute('data-on', on);
			}
		},
		finish() {
			const plot = document.querySelector('.picture[data-top] .plot');
			const moves = plot?.getAnimations({ subtree: true }) ?? [];
			for (const move of moves) move.finish();
			return moves.length > 0;
		},
		spread() {
			pages.forEach((page, position) => {
				const { state, stateIndex = 0 } = plan.steps[position]!;
				const picture = page.querySelector<HTMLElement>('.picture')!;
				picture.removeAttribute('data-unlit');
				if (state) setState(picture, state, stateIndex);
			});
		},
		measure() {
			stage.measure();
			if (last) view.show(last);
		},
		setLive: stage.setLive
	};
	return view;
}
