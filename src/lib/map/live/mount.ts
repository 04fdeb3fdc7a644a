import { flushSync, mount, unmount } from 'svelte';
import { turn } from '../../ui/turn';
import type { EngineOptions, LiveMapHandle as EngineHandle } from './contract';
import { explorable, type ExplorableMap } from './explore';
import { LiveMapError, type Failure } from './failure';
import { partsFor } from './ground';
import { imageryOn, type ImageryState } from './imagery';
import { loadLibrary } from './library';
import LiveMap from './LiveMap.svelte';
import { loadGround } from './loadGround';
import { refusal } from './support';

export type { LiveMapWords, LiveScene } from './contract';
export type { Failure } from './failure';
export type { ImageryState } from './imagery';
export type { LiveMapData } from './data';

export interface LiveMapHandle extends ExplorableMap {
	/** Shows the publisher's imagery, wherever there is any, or hides it. */
	showImagery(wanted: boolean): void;
}

/** The camera and scene are those of the moment; later ones go to the handle. */
export interface LiveMapOptions extends Pick<
	EngineOptions,
	'data' | 'theme' | 'camera' | 'scene' | 'words'
> {
	/** Positioned; the live map fills it, above what it holds. */
	target: HTMLElement;
	/** The site's root, which `geo/…` and `ground/…` are relative to. */
	base: URL | string;
	/** Also on a software renderer or a small device (`?map=live`). */
	force?: boolean;
	/** Stops the loading. */
	signal?: AbortSignal;
	/** Drawn, and covering the target; again after a pause. */
	onReady?(): void;
	/** Not to be seen for a while: the GPU took its context back. */
	onPause?(): void;
	/** Over; the target is as it was. */
	onLost?(reason: Failure): void;
	/** What the publisher's imagery is to the reader; `none` at first, and where the map has none. */
	onImagery?(state: ImageryState): void;
}

/** @throws LiveMapError `destroyed` where the map is not wanted any more */
function heed(signal: AbortSignal | undefined) {
	if (signal?.aborted) throw new LiveMapError('destroyed', 'The map was not wanted any more');
}

/**
 * Loads MapLibre and the ground of the scene, and starts a live map in `target`.
 * @throws LiveMapError with the reason, the target being as it was
 */
export async function mountLiveMap(options: LiveMapOptions): Promise<LiveMapHandle> {
	const { target, data, scene, force = false, signal } = options;
	const base = new URL(options.base, document.baseURI);
	const reason = await refusal(force);
	if (reason) throw new LiveMapError(reason, 'The drawn map suits this device better');
	heed(signal);
	const [library, ground] = await Promise.all([
		loadLibrary(),
		loadGround(partsFor(scene.layers, data.ground), data, base, signal)
	]);
	await turn();
	heed(signal);

	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const component = mount(LiveMap, {
		target,
		props: {
			library,
			ground,
			options: {
				data,
				theme: options.theme,
				base,
				camera: options.camera,
				scene,
				words: options.words,
				force,
				still,
				onReady: () => options.onReady?.(),
				onPause: () => options.onPause?.(),
				onLost: (lost) => {
					void unmount(component);
					options.onLost?.(lost);
				}
			}
		}
	});
	flushSync();
	await turn();
	let handle: EngineHandle;
	try {
		heed(signal);
		handle = component.start();
	} catch (error) {
		void unmount(component);
		throw error;
	}
	const live = { ...handle, destroy: () => void unmount(component) };
	const showImagery =
		data.imagery &&
		imageryOn(library, {
			map: live.map,
			target,
			imagery: data.imagery,
			base,
			change: (state) => options.onImagery?.(state)
		});
	return {
		...explorable(library, live, target, options.camera, still),
		showImagery: (wanted) => showImagery?.(wanted)
	};
}
