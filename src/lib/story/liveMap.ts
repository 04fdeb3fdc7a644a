import { keep, kept } from '../ui/preference';
import { savesData } from '../ui/savesData';
import { whenIdle } from '../ui/whenIdle';
import { goLive, type Live, type LiveOptions } from './goLive';
import type { SceneShown } from './scene';

interface Options extends Pick<LiveOptions, 'target' | 'plan' | 'base' | 'file' | 'change'> {
	/** The scene of the moment. */
	scene(): SceneShown;
	/** Whether the stage is to be seen. */
	staged(): boolean;
	/** Milliseconds after which a map that could not be had, or was lost, is tried again; without it it is not. */
	again?: number;
}

/** The live map of a page, over the page's whole life. */
export interface LiveMap {
	/** Left out to save data alone: the reader may ask for it. */
	readonly spared: boolean;
	/** Begins although data is to be saved. */
	ask(): void;
	/** Begins, once the page has loaded and the stage is to be seen; does nothing where there is a map. */
	start(): void;
	/** Ends for good. */
	stop(): void;
	setTheme(theme: 'paper' | 'night'): void;
}

/**
 * How the map is to be shown: `live` on any device, `drawn` for good, or `auto`: live where the device is up to it.
 * @param asked `map` in the page's address: `live` or `drawn`
 * @param before what the visit has shown: `drawn` where the live map was too slow
 * @param saves the reader asked for less data
 */
export function mapChoice(
	asked: string | null,
	before: string | null,
	saves: boolean
): 'live' | 'drawn' | 'auto' {
	if (asked === 'live' || asked === 'drawn') return asked;
	return before === 'drawn' || saves ? 'drawn' : 'auto';
}

const choice = (saves: boolean) =>
	mapChoice(new URLSearchParams(location.search).get('map'), kept('map', 'sessionStorage'), saves);

const theme = () => (document.documentElement.dataset.theme === 'night' ? 'night' : 'paper');

/**
 * Lets a live map take over the stage when the page is idle. A page that is put away gives its GPU memory back, and one
 * that returns as it was begins again; a map that is too slow goes, and does not come back during the visit.
 */
export function liveMap({ scene, staged, change, again, ...page }: Options): LiveMap {
	let live: Live | undefined;
	let loading: AbortController | undefined;
	let saves = savesData();

	const load = async (signal: AbortSignal) => {
		try {
			live = await goLive({
				...page,
				scene: scene(),
				theme: theme(),
				force: choice(saves) === 'live',
				signal,
				change,
				lost(reason) {
					if (reason === 'slow') keep('map', 'drawn', 'sessionStorage');
					live = undefined;
					retry(signal);
				}
			});
			live.setTheme(theme());
		} catch {
			// No WebGL, a blocked chunk, a dead network: the drawn map is there, and stays.
			retry(signal);
		}
	};
	const retry = (before: AbortSignal) => {
		if (again === undefined || before.aborted) return;
		const timer = setTimeout(() => {
			loading = undefined;
			start();
		}, again);
		before.addEventListener('abort', () => clearTimeout(timer));
	};
	const start = () => {
		if (loading || document.readyState !== 'complete' || !staged()) return;
		const { signal } = (loading = new AbortController());
		whenIdle(() => {
			if (signal.aborted) return;
			// The browser reads what it has kept only now.
			if (choice(saves) === 'drawn') loading = undefined;
			else void load(signal);
		}, 2000);
	};

	const end = () => {
		loading?.abort();
		live?.destroy();
		loading = live = undefined;
		change(undefined);
	};

	const gone = new AbortController();
	const { signal } = gone;
	addEventListener('load', start, { once: true, signal });
	addEventListener('pagehide', end, { signal });
	addEventListener('pageshow', ({ persisted }) => persisted && start(), { signal });
	start();
	return {
		spared: saves && choice(false) !== choice(true),
		ask() {
			saves = false;
			start();
		},
		start,
		stop() {
			gone.abort();
			end();
		},
		setTheme: (theme) => live?.setTheme(theme)
	};
}
