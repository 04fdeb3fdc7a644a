import { moveMarks } from '../lib/charts/moves';
import { keepOffline } from '../lib/offline/register';
import { every } from '../lib/present/clock';
import { freeNames } from '../lib/present/freeNames';
import { renew, versionAt, watchVersion } from '../lib/present/freshness';
import { noteWrong, parseParameters, usualPace } from '../lib/present/parameters';
import { createPlayer } from '../lib/present/player';
import { joinSync, openChannel } from '../lib/present/sync';
import { visitorStory } from '../lib/present/visitor';
import { stayAwake } from '../lib/present/wakeLock';
import { liveMap } from '../lib/story/liveMap';
import { readPlan } from '../lib/story/plan';
import { sceneAt } from '../lib/story/scene';
import { createStage } from '../lib/story/stage';
import { keep, kept } from '../lib/ui/preference';
import '../lib/ui/trust';

/** The wall in the browser: a clock moves the cursor, for weeks; a visitor may take the screen for a while. */

/** Milliseconds of the flight from one scene to the next. */
const flight = 4000;
/** Milliseconds until a live map that was lost is tried again. */
const recovery = 60_000;

const html = document.documentElement;
const root = document.getElementById('wall')!;
const all = <E extends Element>(selector: string) => [...root.querySelectorAll<E>(selector)];
const plan = readPlan(root.dataset.plan!);
const base = root.dataset.base!;
const parameters = parseParameters(
	location.search,
	plan.steps.map(({ id }) => id)
);
const seconds = parameters.autoplay ?? usualPace;
const reduced = matchMedia('(prefers-reduced-motion: reduce)');

function start() {
	noteWrong(parameters);
	const { theme, panel, kiosk, speed } = parameters;
	const dark = matchMedia('(prefers-color-scheme: dark)').matches;
	html.dataset.theme = theme === 'light' || (theme === 'auto' && !dark) ? 'paper' : 'night';
	html.dataset.mode = 'wall';
	html.toggleAttribute('data-kiosk', kiosk);
	if (panel) html.dataset.panel = panel;

	const pictures = all<HTMLElement>('.picture');
	const stage = createStage(document.getElementById('stage')!, pictures, plan);
	const groups = ['.scene', '.charts > .slot', '.marks li'].map((selector) => all(selector));
	const charts = all<HTMLElement>('.charts > .slot');
	const code = root.querySelector<SVGElement>('.code')!;
	const address = (step: string) => new URL(`${root.dataset.story!}#${step}`, location.href).href;
	const newer = watchVersion(root.dataset.version!, () => versionAt(base));
	let reading = false;
	root.style.setProperty('--seconds', String(seconds));
	let stop = () => {};

	const player = createPlayer({
		from: 0,
		lasts: () => (reduced.matches ? 0 : flight / speed),
		report: (cursor) => stage.show(sceneAt(plan, cursor, reduced.matches)),
		frame(task) {
			const request = requestAnimationFrame(task);
			return () => cancelAnimationFrame(request);
		}
	});

	/** The story where a phone finds it: this machine's own address may mean nothing to it. */
	const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href;
	const isPublic = new URL(published).hostname !== 'localhost';
	const showCode = async (step: string) => {
		const { qrPath } = await import('../lib/ui/qr');
		const { path, side } = qrPath(isPublic ? `${published}#${step}` : address(step));
		code.setAttribute('viewBox', `0 0 ${side} ${side}`);
		code.firstElementChild!.setAttribute('d', path);
		code.toggleAttribute('data-on', true);
	};
	/** Between words and charts, or below the words where they lie above the map, it is the map's. */
	const clear = () => {
		if (panel === 'charts') return;
		const upright = innerHeight > innerWidth;
		freeNames(
			pictures[player.at]!,
			all(upright ? '.scene[data-on] > *, footer' : '.words, .charts, footer')
		);
	};
	const mark = () => {
		const { at } = player;
		for (const group of groups)
			group.forEach((one, index) => one.toggleAttribute('data-on', index === at));
		const chart = charts[at]?.querySelector<HTMLElement>('[data-chart]');
		const state = charts[at]?.querySelector<HTMLElement>('[data-index]')?.dataset.index;
		if (chart && state) moveMarks(chart, Number(state));
		root.dataset.moment = String(at);
		clear();
		showCode(plan.steps[at]!.id).catch(() => undefined);
	};
	const shown = () => ({ step: plan.steps[player.at]!.id, build: player.at, black: false });
	/** Each scene has its whole time, whoever brought it. */
	const wind = () => {
		stop();
		if (seconds) stop = every(seconds * 1000, next);
	};
	const go = (to: number, told = true) => {
		player.go(to);
		mark();
		if (told) sync?.say(shown());
		wind();
	};
	function next() {
		if (reading) return;
		const to = (player.at + 1) % plan.steps.length;
		if (to > 0) return go(to);
		if (parameters.loop === false) return stop();
		go(to);
		// Between two rounds nobody misses anything. Once for each version, whatever a cache says of it.
		const version = newer();
		if (!version || kept('version', 'sessionStorage') === version) return;
		keep('version', version, 'sessionStorage');
		renew().catch(() => undefined);
	}

	const channel = openChannel(base, 'wall');
	const sync =
		channel &&
		joinSync({
			channel,
			role: panel ?? 'map',
			shown: shown(),
			follow({ build }) {
				if (build !== player.at && build < plan.steps.length) go(build, false);
			},
			company: () => undefined
		});
	const visitor = visitorStory(
		root,
		() => address(plan.steps[player.at]!.id),
		(now) => {
			reading = now;
			if (!now) wind();
		}
	);
	root.addEventListener('pointerdown', visitor.welcome);
	addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey }) => {
		// Those are the browser's: full screen, for one.
		if (!ctrlKey && !altKey && !metaKey && !/^F\d+$/.test(key)) visitor.welcome();
	});
	const measure = () => {
		stage.measure();
		clear();
	};
	addEventListener('resize', measure, { passive: true });
	void document.fonts.ready.then(measure);
	addEventListener('pagehide', () => sync?.bye());
	addEventListener('pageshow', ({ persisted }) => persisted && sync?.hello());
	stayAwake(new AbortController().signal);

	stage.measure();
	stage.show(sceneAt(plan, { step: 0, progress: 0 }));
	mark();
	wind();
	if (panel !== 'charts') {
		liveMap({
			target: document.getElementById('stage')!,
			plan,
			scene: () => sceneAt(plan, { step: player.at, progress: 0 }),
			staged: () => true,
			base,
			file: '../live.json',
			again: recovery,
			change(live) {
				html.dataset.map = live ? 'live' : 'drawn';
				stage.setLive(live);
			}
		});
	}
	void keepOffline(base, true);
}

if (parameters.lang && parameters.lang !== html.dataset.lang) {
	const other = document.querySelector<HTMLLinkElement>(
		`link[rel="alternate"][hreflang^="${parameters.lang}"]`
	);
	const path = other && new URL(other.href).pathname;
	if (path) location.replace(path + location.search);
} else start();
