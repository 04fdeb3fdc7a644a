import { embedLinks } from '../lib/embed/embedLinks';
import { followAddress } from '../lib/story/address';
import { chapterMenu } from '../lib/story/chapterMenu';
import type { Cursor } from '../lib/story/cursor';
import { exploring } from '../lib/story/explore';
import { liveMap } from '../lib/story/liveMap';
import { openFigures } from '../lib/story/openFigures';
import { readPlan } from '../lib/story/plan';
import { sceneAt } from '../lib/story/scene';
import { scrollDriver } from '../lib/story/scrollDriver';
import { createStage, type LiveStage } from '../lib/story/stage';
import { followTabs } from '../lib/story/tabbing';
import { zoneCards } from '../lib/story/zoneCards';
import { announce } from '../lib/ui/announce';
import { copyText } from '../lib/ui/copy';
import { loadLate } from '../lib/ui/loadLate';
import { keepOffline } from '../lib/offline/register';
import '../lib/ui/trust';
import { modeSwitch, originalsSwitch, themeSwitch } from '../lib/ui/switches';

/** The story page in the browser: the scroll moves the cursor, the cursor's scene is put on the stage. */

const all = <E extends HTMLElement>(selector: string) => [
	...document.querySelectorAll<E>(selector)
];
const steps = all('.step');
const root = document.getElementById('stage')!;
const plan = readPlan(root.dataset.plan!);
const stage = createStage(root, all('.picture'), plan);
const reduced = matchMedia('(prefers-reduced-motion: reduce)');
const scrolly = () => document.documentElement.dataset.mode === 'scrolly';

const progress = document.querySelector<HTMLElement>('.progress i')!;
const follow = followAddress(all<HTMLAnchorElement>('a[data-switch="lang"], a[data-present]'));
const prev = document.querySelector<HTMLButtonElement>('[data-go="prev"]')!;
const next = document.querySelector<HTMLButtonElement>('[data-go="next"]')!;
const where = document.querySelector<HTMLElement>('[data-where]')!;
const chapters = all<HTMLAnchorElement>('a[data-chapter]');
const menu = chapterMenu();
let liveStage: LiveStage | undefined;
let current = -1;
let chapter = '';

const goTo = (step: Element) => driver.go(steps.indexOf(step as HTMLElement), false);
void openFigures(document.getElementById('source')!, goTo);
followTabs(scrolly, goTo, () => titleBehind() || titleAhead());
embedLinks();

const cards = zoneCards((zone) => liveStage?.light(zone));
const explore = exploring({
	button: document.querySelector<HTMLButtonElement>('[data-explore]')!,
	map: () => document.documentElement.dataset.map!,
	async open() {
		const part = await loadLate(() => import('../lib/story/openMap'));
		const picture = document.querySelector<HTMLElement>('.picture[data-top] .drawn');
		const view = plan.views[plan.steps[current]!.view]!;
		return picture
			? part?.openMap({ picture, view, live: liveStage, cards, still: reduced.matches })
			: undefined;
	},
	say: announce
});

function arrive(step: number) {
	if (step === current) return;
	steps[current]?.removeAttribute('aria-current');
	current = step;
	const section = steps[step]!;
	section.setAttribute('aria-current', 'step');
	where.textContent = `${step + 1} / ${steps.length}`;
	prev.setAttribute('aria-disabled', String(step === 0));
	next.setAttribute('aria-disabled', String(step === steps.length - 1));
}

/** A chapter begins with its title, which stands after the last step of the one before. */
function markChapter({ step, progress }: Cursor) {
	const { id } = ((progress === 1 && steps[step + 1]) || steps[step]!).closest('.chapter')!;
	if (id === chapter) return;
	chapter = id;
	for (const link of chapters) {
		if (link.dataset.chapter !== chapter) link.removeAttribute('aria-current');
		else {
			link.setAttribute('aria-current', 'true');
			menu?.mark(link);
		}
	}
}

function show(cursor: Cursor, scroll: number) {
	arrive(cursor.step);
	markChapter(cursor);
	const atTop = cursor.step === 0 && cursor.progress === 0;
	document.documentElement.toggleAttribute('data-begun', !atTop);
	follow(atTop ? '' : plan.steps[cursor.step]!.id);
	progress.style.transform = `scaleX(${(cursor.step + cursor.progress) / steps.length})`;
	if (!scrolly()) return true;
	cards.scrolled(scroll);
	return put(cursor);
}

/** Whether the title of a chapter is passing, and its first step is shown behind it already. */
function titleBehind() {
	const { step, progress } = driver.cursor;
	return progress === 0 && plan.steps[step - 1]?.ends === true;
}

/** Whether the title of the next chapter is coming, over what the last step of this one shows. */
function titleAhead() {
	const { step, progress } = driver.cursor;
	return progress === 1 && plan.steps[step]!.ends === true;
}

/** The title of a chapter passes over the stage: what is behind it changes when nothing else is seen. */
const sceneOf = (cursor: Cursor) =>
	sceneAt(plan, cursor, reduced.matches || plan.steps[cursor.step]!.ends);

/**
 * Puts a cursor's scene on the stage.
 * @returns false where that is for the next frame: after a leap its picture comes to its place first
 */
function put(cursor: Cursor) {
	const scene = sceneOf(cursor);
	if (!stage.ready(scene)) return false;
	stage.show(scene);
	return true;
}

/** The middle of what is free of the screen: beside the stage on wide screens, below it and the buttons on phones. */
function focus() {
	if (!scrolly() || root.getBoundingClientRect().left > 0) return innerHeight / 2;
	return (prev.getBoundingClientRect().bottom + innerHeight) / 2;
}

const driver = scrollDriver(steps, focus, show);
new ResizeObserver(stage.measure).observe(root);
// On paper each picture is whole.
addEventListener('beforeprint', stage.clear);
addEventListener('afterprint', driver.measure);

function go(by: -1 | 1) {
	// Behind a chapter's title its first step is still to come.
	const ahead = by === 1 && titleBehind();
	const step = Math.min(steps.length - 1, Math.max(0, driver.cursor.step + (ahead ? 0 : by)));
	driver.go(step, !reduced.matches);
	announce(steps[step]!.querySelector('h3')!.textContent);
}
prev.addEventListener('click', () => go(-1));
next.addEventListener('click', () => go(1));

const shares = all('[data-share]');
const words = shares.find(({ dataset }) => dataset.step)!;
for (const share of shares) {
	share.addEventListener('click', async () => {
		const step = steps[current]!;
		const title = step.querySelector('h3')!.textContent;
		const part = await loadLate(() => import('../lib/ui/share'));
		if (part) return part.openShare(words, { step: step.id, title });
		// Without the dialog there is the address.
		const { copied = '', refused = '' } = words.dataset;
		share.textContent = (await copyText(location.href)) ? copied : refused;
	});
}

modeSwitch((mode) => {
	const { step } = driver.cursor;
	explore.leave(true);
	cards.close();
	if (mode === 'article') stage.clear();
	driver.measure();
	stage.measure();
	// Who has not begun stays at the title.
	if ('begun' in document.documentElement.dataset) driver.go(step, false);
	map.start();
});

function showLive(shown: LiveStage | undefined) {
	explore.leave(true);
	liveStage = shown;
	document.documentElement.dataset.map = shown ? 'live' : 'drawn';
	stage.setLive(shown);
}

const map = liveMap({
	target: root,
	plan,
	base: root.dataset.base!,
	scene: () => sceneOf(driver.cursor),
	staged: scrolly,
	change: showLive
});
themeSwitch(map.setTheme);
document.documentElement.toggleAttribute('data-spared', map.spared);
document.querySelector('[data-ask-live]')!.addEventListener('click', () => {
	document.documentElement.removeAttribute('data-spared');
	map.ask();
});
void keepOffline(root.dataset.base!);

if (import.meta.env.DEV) {
	void import('../lib/map/live/cameraPicker').then(({ cameraPicker }) => cameraPicker(root));
}
originalsSwitch();
