import { cameraBetween, type Camera } from '../map/camera';
import { isGlobe } from '../map/globe';
import { layersBetween } from '../map/layersBetween';
import type { Failure, LiveMapData, LiveMapHandle, LiveMapWords } from '../map/live/mount';
import type { Plan } from './plan';
import type { SceneShown } from './scene';
import type { LiveStage } from './stage';

/** What the page hands to its live map: the file `live.json` beside it. */
export interface LiveFile {
	data: LiveMapData;
	words: LiveMapWords;
}

export interface LiveOptions {
	target: HTMLElement;
	plan: Plan;
	/** The scene of the moment. */
	scene: SceneShown;
	theme: 'paper' | 'night';
	/** The site's root. */
	base: string;
	/** The way to `live.json` of the page's language, where it is not beside the page. */
	file?: string;
	/** Also on a software renderer (`?map=live`). */
	force: boolean;
	/** Stops the loading. */
	signal?: AbortSignal;
	/** The live map is there, and covers the drawn one; `undefined`: it is gone. */
	change(live: LiveStage | undefined): void;
	/** It is gone for good. */
	lost?(reason: Failure): void;
}

/** The reader may come nearer than the view that is shown, by so many zooms: nearer there is nothing more to see. */
const closer = 2;

/** A live map on the stage. */
export interface Live {
	setTheme(theme: 'paper' | 'night'): void;
	destroy(): void;
}

/**
 * Loads the live map and lets it take over from the drawn one, in the same framing. Whatever goes wrong, the drawn
 * map stays.
 * @throws LiveMapError, TypeError (network)
 */
export async function goLive(options: LiveOptions): Promise<Live> {
	const { plan, change, file: path = 'live.json' } = options;
	const [{ mountLiveMap }, file] = await Promise.all([
		import('../map/live/mount'),
		fetch(path).then((response): Promise<LiveFile> => {
			if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
			return response.json() as Promise<LiveFile>;
		})
	]);
	const button = document.querySelector<HTMLButtonElement>('[data-imagery-switch]');
	const imagery = button && (await import('./imagerySwitch')).imagerySwitch(button);
	let shown = options.scene;

	const camera = ({ flight }: SceneShown) =>
		cameraBetween(plan.views[flight.from]!, plan.views[flight.to]!, flight.t);
	let lit: string | undefined;
	let explored = false;
	const content = (scene: SceneShown) => {
		const { step, next, flight } = scene;
		const [from, to] = [plan.views[flight.from]!, plan.views[flight.to]!];
		const { layers, there } = layersBetween(from, to, flight.t);
		const { focus } = there ? next : step;
		const near = [...from.layers, ...to.layers];
		// In the reader's hands names have to stand wherever the reader goes.
		const view = explored ? undefined : there ? flight.to : flight.from;
		return { layers, focus: lit === undefined ? focus : [lit], view, near };
	};
	/** The globe is there for those who come from it. */
	const zooms = ({ flight }: SceneShown) => {
		const [from, to] = [plan.views[flight.from]!, plan.views[flight.to]!];
		const zoom = Object.values(plan.views).flatMap((view) =>
			isGlobe(from) || !isGlobe(view) ? view.zoom : []
		);
		return [Math.min(...zoom), (flight.t < 0.5 ? from : to).zoom + closer] as const;
	};
	let written = '';
	let at: Camera | undefined;
	const live: LiveStage = {
		show(scene) {
			shown = scene;
			// At rest it is the view itself.
			const next = camera(scene);
			if (next !== at) handle.setCamera(next);
			at = next;
			const seen = content(scene);
			const key = JSON.stringify(seen);
			if (key === written) return;
			written = key;
			handle.setScene(seen);
		},
		light(zone) {
			lit = zone;
			live.show(shown);
		},
		explore(by) {
			const { element, leave } = handle.explore({ ...by, zooms: zooms(shown) });
			const inHand = (now: boolean) => {
				explored = now;
				live.show(shown);
			};
			inHand(true);
			return {
				element,
				leave(cut) {
					leave(cut);
					inHand(false);
				}
			};
		}
	};
	// Ready at the next frame at the soonest: `live` is not called before there is a handle.
	const handle: LiveMapHandle = await mountLiveMap({
		target: options.target,
		data: file.data,
		words: file.words,
		theme: options.theme,
		base: options.base,
		force: options.force,
		...(options.signal && { signal: options.signal }),
		camera: camera(shown),
		scene: content(shown),
		onReady: () => change(live),
		onPause: () => change(undefined),
		onLost(reason) {
			change(undefined);
			options.lost?.(reason);
		},
		onImagery: (state) => imagery?.offer(state)
	});
	imagery?.bind(handle.showImagery);
	return handle;
}
