import { moveMarks } from '../charts/moves';
import { cameraBetween, stage as reference, warp, type Camera } from '../map/camera';
import { globeWarp, isGlobe } from '../map/globe';
import { carryGlobe, fadeGlobe, globesOf, liftPoster } from './globes';
import type { Plan, PlannedStep } from './plan';
import type { Surface } from './explore';
import type { SceneShown } from './scene';
import { whenIdle } from '../ui/whenIdle';
import type { ZoneCards } from './zoneCards';

/** What shows the map instead of the drawn pictures, once it can. */
export interface LiveStage {
	show(scene: SceneShown): void;
	/** Lights up one zone alone, or (`undefined`) those of the scene. */
	light(zone: string | undefined): void;
	/** Hands the map to the reader, who may move it, pass over zones and pick them. */
	explore(by: Pick<ZoneCards, 'pass' | 'pick'> & { moved(camera: Camera): void }): Surface;
}

export interface Stage {
	/**
	 * Puts the pictures of a scene in their places on the stage, unseen, and soon those around it.
	 * @returns whether its own were there already: one that takes its place and is seen in the same frame counts as a
	 *   layout shift
	 */
	ready(scene: SceneShown): boolean;
	show(scene: SceneShown): void;
	/** Measures the stage: before it shows anything, and when its size has changed. */
	measure(): void;
	/** Takes everything off the stage: each picture is whole again, in its place in the page. */
	clear(): void;
	/** Hands the map scenes to a live map, or (`undefined`) back to the drawn pictures. */
	setLive(live: LiveStage | undefined): void;
}

/** Pictures this many passages before and after the shown one stand ready on the stage. */
const near = 1;

/** So many after it have been laid out before the reader comes to them: to do so again takes a fraction of the time. */
const ahead = 8;

/** Milliseconds without a new scene after which the page rests. */
const pause = 400;

/** Tells the chart of a picture, if it is one, which of its states to show. */
export function setState(picture: HTMLElement, state: string, index: number) {
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
 * @param beside whether there is room to keep the map in sight beside what else is shown: `--aside` on `root` and on
 *   the pictures then says how far it has to make room, 0…1
 */
export function createStage(
	root: HTMLElement,
	pictures: readonly HTMLElement[],
	plan: Plan,
	beside?: () => boolean
): Stage {
	let scale = 1;
	let live: LiveStage | undefined;
	let last: SceneShown | undefined;
	let readied = -1;
	let shownAt = 0;
	let forget = () => {};
	/** Passages whose pictures have been laid out in the size that the stage has. */
	const laid = new Set<number>();

	/** What of a picture moves with the camera. */
	const drawings = pictures.map((picture) => [
		...picture.querySelectorAll<SVGElement | HTMLElement>('.ground, .globe')
	]);
	const viewOf = pictures.map(
		(_, passage) => plan.views[plan.steps.find((step) => step.passage === passage)!.view]!
	);

	const kindOf = pictures.map((picture) => picture.dataset.kind);

	/** The passage whose picture is the map as it lies around a step: the nearest one before it with its view. */
	const groundOf = ({ passage, view }: PlannedStep) => {
		const same = (_: unknown, index: number) =>
			kindOf[index] === 'map' && viewOf[index] === plan.views[view];
		const before = pictures.slice(0, passage + 1).findLastIndex(same);
		return before < 0 ? pictures.findIndex(same) : before;
	};

	/**
	 * Keeps the pictures around a passage in their places, and no others: laying them out is not the frame's work. While
	 * the page rests those that follow are laid out as well, one after the other, and let go of again.
	 */
	const settle = (passage: number) => {
		forget = whenIdle(() => {
			pictures.forEach((picture, index) => {
				const stays = picture.hasAttribute('data-on') || Math.abs(index - passage) <= near;
				picture.toggleAttribute('data-near', stays);
				if (stays) laid.add(index);
			});
			const next = pictures.findIndex((_, index) => index > passage && !laid.has(index));
			if (next < 0 || next > passage + ahead) return;
			const resting = performance.now() - shownAt > pause;
			if (resting) {
				pictures[next]!.toggleAttribute('data-near', true);
				laid.add(next);
			}
			// It is in its place for a frame or more.
			const timer = setTimeout(() => settle(passage), resting ? 100 : pause);
			forget = () => clearTimeout(timer);
		}, 300);
	};
	const ready = ({ step: { passage }, pictures: shown }: SceneShown) => {
		const wanted = shown.map((picture) => pictures[picture.passage]!);
		const there = wanted.every((picture) => picture.hasAttribute('data-near'));
		for (const picture of wanted) picture.toggleAttribute('data-near', true);
		if (readied === passage) return there;
		readied = passage;
		forget();
		settle(passage);
		return there;
	};

	const globes = globesOf(pictures);
	const lift = liftPoster(root, globes);
	const fadeGlobes = ({ flight }: SceneShown) => {
		const { zoom } = cameraBetween(plan.views[flight.from]!, plan.views[flight.to]!, flight.t);
		for (const globe of globes)
			fadeGlobe(globe, Math.abs(zoom - viewOf[globe.passage]!.zoom), live !== undefined);
	};

	const fly = ({ flight }: SceneShown, shown: readonly number[]) => {
		const from = plan.views[flight.from]!;
		const to = plan.views[flight.to]!;
		const camera = cameraBetween(from, to, flight.t);
		for (const passage of shown) {
			if (!drawings[passage]!.length) continue;
			const view = viewOf[passage]!;
			const still = flight.t === 0 ? view === from : flight.t === 1 && view === to;
			pictures[passage]!.toggleAttribute('data-flying', !still);
			if (live && !isGlobe(view)) continue;
			const carry = isGlobe(view) ? globeWarp : warp;
			const transform = still ? '' : `matrix3d(${carry(view, camera, scale).join()})`;
			for (const { style } of drawings[passage]!) style.transform = transform;
		}
		for (const globe of globes)
			carryGlobe(globe, drawings[globe.passage]![0]!.style.transform, live !== undefined);
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
		shownAt = performance.now();
		const { step, next, flight } = scene;
		ready(scene);
		if (live || flight.t > 0 || step.passage !== globes[0]?.passage) lift();
		const opacity = new Map(scene.pictures.map((picture) => [picture.passage, picture.opacity]));
		const maps = scene.pictures.filter(({ passage }) => kindOf[passage] === 'map');
		const map = Math.max(0, ...maps.map(({ opacity }) => opacity));
		const keep = beside?.() ?? false;
		const aside = keep ? String(1 - map) : '0';
		if (keep && map < 1) opacity.set(groundOf(step), 1);
		// What is mostly seen, if anything is, has names, chips and the pointer.
		const top = [step, next].find(({ passage }) => opacity.get(passage)! >= 0.5)?.passage;
		pictures.forEach((picture, index) => {
			const on = opacity.get(index);
			picture.toggleAttribute('data-on', on !== undefined);
			picture.toggleAttribute('data-top', index === top);
			const { focus } = index === step.passage ? step : next;
			picture.toggleAttribute('data-unlit', on !== undefined && focus.length === 0);
			picture.style.opacity = on === undefined || on === 1 ? '' : String(on);
		});
		if (beside) for (const { style } of [root, ...pictures]) style.setProperty('--aside', aside);
		root.toggleAttribute('data-gone', top !== step.passage);
		root.dataset.scene = step.kind;
		root.dataset.view = step.view;
		for (const key of ['chart', 'state'] as const) {
			if (step[key] === undefined) delete root.dataset[key];
			else root.dataset[key] = step[key];
		}
		for (const { passage } of scene.pictures) {
			const { state, stateIndex } = passage === step.passage ? step : next;
			setState(pictures[passage]!, state ?? 'all', stateIndex ?? 0);
		}
		if (live) {
			root.style.opacity = String(keep ? 1 : map);
			live.show(scene);
			name(step.kind === 'map' ? pictures[step.passage] : undefined);
		}
		fadeGlobes(scene);
		fly(
			scene,
			[...opacity.keys()].filter((passage) => opacity.get(passage)! > 0)
		);
	};

	const measure = () => {
		scale = Math.min(root.clientWidth, root.clientHeight) / reference;
		laid.clear();
		if (last) show(last);
	};

	return {
		ready,
		show,
		measure,
		clear() {
			last = undefined;
			for (const { style } of drawings.flat()) style.transform = '';
			for (const globe of globes) {
				fadeGlobe(globe, 0, false);
				carryGlobe(globe, '', false);
			}
			for (const picture of pictures) {
				for (const name of ['data-on', 'data-top', 'data-flying', 'data-unlit'])
					picture.removeAttribute(name);
				picture.style.opacity = '';
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
