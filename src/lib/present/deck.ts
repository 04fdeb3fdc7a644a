import { followAddress } from '../story/address';
import { liveMap } from '../story/liveMap';
import { announce } from '../ui/announce';
import { nameInHash } from '../ui/hash';
import { createAutoplay } from './autoplay';
import { hashOf, momentOf, momentOfHash } from './builds';
import { watchIdle } from './idle';
import { jumpDialog } from './jump';
import type { Command } from './keys';
import { listen } from './listen';
import { createOverview } from './overview';
import { usualPace, type Parameters } from './parameters';
import { createPlayer } from './player';
import { joinSync, openChannel, type Shown } from './sync';
import { createView } from './view';
import { stayAwake } from './wakeLock';

/** Milliseconds of the way between two moments: where the camera flies, and where one picture follows another. */
const ways = { flight: 1600, change: 700 };

/** What is left to visitors of a kiosk. */
const inKiosk: readonly Command[] = ['next', 'back', 'first', 'last', 'black'];

interface Options {
	parameters: Parameters;
	/** Where to begin, where it is not the address that says it. */
	shown: Shown | undefined;
	/** Goes on in the other language. */
	toLanguage(): void;
}

export interface RunningDeck {
	/** Where it is. */
	readonly shown: Shown;
	/** Gives everything back: listeners, timers, the live map. */
	stop(): void;
}

/** The deck in the browser: keys, clickers, fingers, a clock or another window move its cursor. */
export function startDeck({ parameters, shown: begin, toLanguage }: Options): RunningDeck {
	const leaving = new AbortController();
	const { signal } = leaving;
	const { dataset } = document.documentElement;
	const reduced = matchMedia('(prefers-reduced-motion: reduce)');
	const view = createView(parameters.steps, () => reduced.matches);
	const { root, deck, plan } = view;
	const moments = deck.steps;
	const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
	const links = [
		find<HTMLAnchorElement>('[data-switch="lang"]'),
		find<HTMLAnchorElement>('[data-exit]')
	];
	const follow = followAddress(links);
	let black = begin?.black ?? false;
	// The speaker's window opens it again by this name.
	window.name ||= 'deck';

	const player = createPlayer({
		from: (begin ? momentOf(deck, begin) : momentOfHash(deck, nameInHash(location.hash))) ?? 0,
		lasts(moment) {
			const [a, b] = [moments[moment]!, moments[moment + 1]!];
			if (reduced.matches) return 0;
			if (a.view !== b.view) return ways.flight / parameters.speed;
			return a.passage === b.passage ? 0 : ways.change / parameters.speed;
		},
		report: view.show,
		frame(task) {
			const request = requestAnimationFrame(task);
			return () => cancelAnimationFrame(request);
		}
	});
	const current = (): Shown => {
		const { id, build } = moments[player.at]!;
		return { step: id, build, black };
	};

	/** Brings the page to the moment that the player is at, or is on its way to. */
	const mark = () => {
		const moment = moments[player.at]!;
		view.word(moment);
		view.clear();
		root.toggleAttribute('data-black', black);
		root.dataset.moment = String(player.at);
		follow(hashOf(moment));
		for (const [command, end] of [
			['back', 0],
			['next', moments.length - 1]
		] as const)
			find(`.controls [data-command="${command}"]`).ariaDisabled = String(player.at === end);
	};
	const go = (to: number | undefined, told = true) => {
		if (to === undefined) return;
		overview.set(false);
		player.go(Math.min(moments.length - 1, Math.max(0, to)));
		mark();
		announce(find(`#${CSS.escape(moments[player.at]!.id)}-title`).textContent);
		if (told) sync?.say(current());
	};
	const turn = (by: 1 | -1) => {
		if (player.finish() || view.finish()) return;
		const to = player.at + by;
		if (to >= 0 && to < moments.length) go(to);
	};
	const setBlack = (next: boolean) => {
		if (next === black) return;
		black = next;
		mark();
		sync?.say(current());
	};

	const overview = createOverview(root, view.pages, (open) => {
		if (open) view.spread();
		else view.measure();
	});
	const openJump = jumpDialog(
		find<HTMLDialogElement>('#jump'),
		view.pages.map(({ id }) => id),
		(step) => go(momentOfHash(deck, step))
	);
	const help = find<HTMLDialogElement>('#help');
	help.addEventListener('click', () => help.close());

	const autoplay = createAutoplay(
		parameters.autoplay || usualPace,
		() => {
			if (player.at < moments.length - 1) go(player.at + 1);
			else if (parameters.loop) go(0);
			return player.at < moments.length - 1 || parameters.loop === true;
		},
		(on) => (find('.controls [data-command="autoplay"]').ariaPressed = String(on))
	);

	const commands: Record<Command, () => void> = {
		next: () => turn(1),
		back: () => turn(-1),
		first: () => go(0),
		last: () => go(moments.length - 1),
		overview: () => overview.set(!overview.open, document.getElementById(moments[player.at]!.id)!),
		jump: () => openJump(moments[player.at]!.id),
		black: () => setBlack(!black),
		fullscreen: () =>
			void (document.fullscreenElement
				? document.exitFullscreen()
				: document.documentElement.requestFullscreen().catch(() => {})),
		autoplay: () => autoplay.set(!autoplay.on),
		language: toLanguage,
		speaker() {
			const url = new URL(location.href);
			for (const name of ['autoplay', 'loop', 'lang']) url.searchParams.delete(name);
			url.searchParams.set('speaker', '');
			window.open(url, 'speaker', 'popup,width=1280,height=800');
		},
		help: () => help.showModal()
	};
	const run = (command: Command) => {
		if (parameters.kiosk && !inKiosk.includes(command)) return;
		if (command !== 'autoplay') autoplay.set(false);
		if (command !== 'black') setBlack(false);
		commands[command]();
	};

	listen({ root, overview, run, language: links[0]!, signal });
	addEventListener(
		'hashchange',
		({ newURL }) => {
			autoplay.set(false);
			// Not the address's own: where the deck has just moved, that may say by now where it was before.
			go(momentOfHash(deck, nameInHash(new URL(newURL).hash)));
		},
		{ signal }
	);
	addEventListener('resize', view.measure, { passive: true, signal });
	// Each page prints the scene of its own step.
	addEventListener('beforeprint', view.spread, { signal });
	addEventListener('afterprint', view.measure, { signal });
	void document.fonts.ready.then(view.clear);
	watchIdle((idle) => document.documentElement.toggleAttribute('data-idle', idle), signal);
	stayAwake(signal);

	const told = find('.controls .told');
	let spoken = false;
	const channel = openChannel(root.dataset.base!);
	const sync =
		channel &&
		joinSync({
			channel,
			role: 'deck',
			shown: current(),
			follow(next) {
				black = next.black;
				const to = momentOf(deck, next);
				if (to === undefined || to === player.at) mark();
				else go(to, false);
			},
			company(others) {
				const speaks = others.includes('speaker');
				if (spoken && !speaks) told.textContent = told.dataset.lost!;
				if (speaks) told.textContent = '';
				spoken = speaks;
			}
		});
	addEventListener('pagehide', () => sync?.bye(), { signal });
	addEventListener('pageshow', ({ persisted }) => persisted && sync?.hello(), { signal });

	view.measure();
	player.finish();
	view.show({ step: player.at, progress: 0 });
	mark();
	if (parameters.autoplay) autoplay.set(true);
	const map = liveMap({
		target: view.stageRoot,
		plan,
		scene: () => view.sceneAt({ step: player.at, progress: 0 }),
		staged: () => true,
		base: root.dataset.base!,
		file: '../live.json',
		change(live) {
			dataset.map = live ? 'live' : 'drawn';
			view.setLive(live);
		}
	});
	return {
		get shown() {
			return current();
		},
		stop() {
			leaving.abort();
			player.finish();
			autoplay.set(false);
			sync?.leave();
			map.stop();
		}
	};
}
