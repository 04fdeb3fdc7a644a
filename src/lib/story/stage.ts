import { moveMarks } from '../charts/moves';
import { cameraBetween, stage as reference, warp } from '../map/camera';
import type { Plan } from './plan';
import type { Surface } from './explore';
import type { SceneShown } from './scene';
import type { ZoneCards } from './zoneCards';

/** What shows the map instead of the drawn pictures, once it can. */
export interface LiveStage {
	show(scene: SceneShown): void;
	/** Lights up one zone alone, or (`undefined`) those of the scene. */
	light(zone: string | undefined): void;
	/** Hands the map to the reader, who may pass over zones and pick them. */
	explore(zones: Pick<ZoneCards, 'pass' | 'pick'>): Surface;
}

export interface Stage {
	show(scene: SceneShown): void;
	/** Measures the stage again. */
	measure(): void;
	/** Takes everything off the stage: each picture is whole again, in its place in the page. */
	clear(): void;
	/** Hands the map scenes to a live map, or (`undefined`) back to the drawn pictures. */
	setLive(live: LiveStage | undefined): void;
}

/** Pictures this many passages before and after the shown one stand ready on the stage. */
const near = 1;

/** Tells the chart of a picture, if it is one, which of its states to show. */
function setState(picture: HTMLElement, state: string, index: number) {
	const chart = picture.querySelector<HTMLElement>('[data-chart]');
	if (!chart || chart.dataset.state === state) return;
	chart.dataset.state = state;
	chart.dataset.stateIndex = String(index);
	moveMarks(chart, index);
}

/**
 * Shows scenes by the pictures that came with the page: the shown ones are put on the stage, the drawn map flies
 * as one picture, charts are told their state. Writes only what has changed.
 * @param root the stage; carries the shown scene as data attributes
 * @param pictures the picture of each passage, in order
 */
export function createStage(
	root: HTMLElement,
	pictures: readonly HTMLElement[],
	plan: Plan
): Stage {
	let scale = 1;
	let live: LiveStage | undefined;
	let last: SceneShown | undefined;
	let readied = -1;

	const drawing = (picture: HTMLElement) => picture.querySelector<SVGElement>('.ground');
	const viewOf = pictures.map(
		(_, passage) => plan.views[plan.steps.find((step) => step.passage === passage)!.view]!
	);

	const kindOf = pictures.map((picture) => picture.dataset.kind);

	const ready = (passage: number) => {
		if (readied === passage) return;
		readied = passage;
		pictures.forEach((picture, index) =>
			picture.toggleAttribute('data-near', Math.abs(index - passage) <= near)
		);
	};

	const fly = ({ flight, pictures: shown }: SceneShown) => {
		const from = plan.views[flight.from]!;
		const to = plan.views[flight.to]!;
		const camera = cameraBetween(from, to, flight.t);
		for (const { passage } of shown) {
			const element = drawing(pictures[passage]!);
			if (!element) continue;
			const view = viewOf[passage]!;
			const still = flight.t === 0 ? view === from : flight.t === 1 && view === to;
			pictures[passage]!.toggleAttribute('data-flying', !still);
			element.style.transform = still ? '' : `matrix3d(${warp(view, camera, scale).join()})`;
		}
	};

	/** Says of the live map what the picture that it covers says; what is not seen is not said. */
	const name = (picture: HTMLElement | undefined) => {
		const title = picture?.querySelector('.ground title')?.textContent;
		if (!title) return root.setAttribute('aria-hidden', 'true');
		root.removeAttribute('aria-hidden');
		const canvas = root.querySelector('canvas');
		if (canvas && canvas.ariaLabel !== title) canvas.ariaLabel = title;
	};

	const show = (scene: SceneShown) => {
		last = scene;
		const { step } = scene;
		ready(step.passage);
		const opacity = new Map(scene.pictures.map((picture) => [picture.passage, picture.opacity]));
		pictures.forEach((picture, index) => {
			const on = opacity.get(index);
			picture.toggleAttribute('data-on', on !== undefined);
			picture.toggleAttribute('data-top', index === step.passage);
			picture.style.opacity = on === undefined || on === 1 ? '' : String(on);
		});
		root.dataset.scene = step.kind;
		root.dataset.view = step.view;
		for (const key of ['chart', 'state'] as const) {
			if (step[key] === undefined) delete root.dataset[key];
			else root.dataset[key] = step[key];
		}
		for (const { passage } of scene.pictures) {
			const current = passage === step.passage;
			setState(
				pictures[passage]!,
				(current && step.state) || 'all',
				(current && step.stateIndex) || 0
			);
		}
		if (live) {
			const map = scene.pictures.filter(({ passage }) => kindOf[passage] === 'map');
			root.style.opacity = String(Math.max(0, ...map.map(({ opacity }) => opacity)));
			live.show(scene);
			name(step.kind === 'map' ? pictures[step.passage] : undefined);
		} else fly(scene);
	};

	const measure = () => {
		scale = Math.min(root.clientWidth, root.clientHeight) / reference;
		if (last) show(last);
	};
	measure();

	return {
		show,
		measure,
		clear() {
			last = undefined;
			for (const picture of pictures) {
				for (const name of ['data-on', 'data-top', 'data-flying']) picture.removeAttribute(name);
				picture.style.opacity = '';
				const ground = drawing(picture);
				if (ground) ground.style.transform = '';
				setState(picture, 'all', 0);
			}
		},
		setLive(next) {
			live = next;
			if (!live) name(undefined);
			if (last) show(last);
		}
	};
}
