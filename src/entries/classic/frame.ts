import { chartAccess } from '../../lib/charts/access';
import { heightAt, heightMessages, marksIn, ownMessage, readWish } from '../../lib/embed/protocols';
import type { Theme } from '../../lib/embed/snippet';

declare global {
	interface Window {
		/** What the host has said before this script was there (embed/boot.js). */
		early?: MessageEvent[];
	}
}

/**
 * An embed in the browser: its height for the host, its tabs, its tooltips and keys, the cards of its zones. It runs
 * when the page is drawn and idle.
 */

const root = document.documentElement;
const figure = document.querySelector<HTMLElement>('.chart');
const chart = figure?.dataset.chart ?? '';
const framed = parent !== window;
const marks = marksIn(location);

function tell(message: unknown) {
	if (framed) parent.postMessage(message, '*');
}

/* The height. It follows from the width alone, so nothing that a host does with it can change it. */

let due = 0;
/** Tells the height once, however often it is asked for at once. */
function tellHeight() {
	clearTimeout(due);
	due = window.setTimeout(() => {
		const width = innerWidth;
		if (!width) return;
		const height = heightAt(root.dataset.heights ?? '', width);
		for (const message of heightMessages(height, {
			chart,
			address: location.href,
			width,
			...marks
		}))
			tell(message);
	});
}
tellHeight();
addEventListener('resize', tellHeight);
// a host's listener may come later than its frame
for (const wait of [300, 1000, 3000]) setTimeout(tellHeight, wait);

/* What the host wants. */

const looks: Record<Theme, string> = { auto: '', light: 'paper', dark: 'night' };

function hear({ source, data }: MessageEvent) {
	if (source !== parent) return;
	const wish = readWish(data);
	if (wish?.kind === 'height') tellHeight();
	if (wish?.kind !== 'theme') return;
	const look = looks[wish.theme];
	if (look) root.dataset.theme = look;
	else delete root.dataset.theme;
}
window.onmessage = hear;
window.early?.forEach(hear);

/* Tabs. */

const tabs = [...document.querySelectorAll<HTMLAnchorElement>('.embed-tabs a')];

function show(tab: string) {
	if (root.dataset.tab !== tab) tell(ownMessage(chart, 'tab', tab));
	root.dataset.tab = tab;
	for (const link of tabs) {
		if (link.hash === `#${tab}`) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
	}
}
for (const link of tabs) {
	link.addEventListener('click', () => show(link.hash.slice(1)));
}
/** By the address alone. */
const opened = tabs.find(({ hash }) => hash === location.hash)?.hash.slice(1);
show((root.dataset.tab ??= opened ?? 'chart'));

/* Keys and tooltips; Enter and a click lead to the row of the table. */

function openRow(fact: string) {
	const row = document.querySelector(`#table [data-fact="${CSS.escape(fact)}"]`)?.closest('tr');
	if (!row) return;
	show('table');
	for (const other of document.querySelectorAll('#table [aria-current]'))
		other.removeAttribute('aria-current');
	row.setAttribute('aria-current', 'true');
	row.tabIndex = -1;
	// by hand, since `scrollIntoView` would scroll the page around the frame as well
	const panel = row.closest('.panel');
	if (panel) panel.scrollTop = row.offsetTop - panel.clientHeight / 3;
	row.focus({ preventScroll: true });
}
addEventListener('keydown', ({ key }) => {
	if (key !== 'Escape' || root.dataset.tab === 'chart') return;
	show('chart');
	document.querySelector<HTMLElement>('.plot')?.focus();
});
const { keys = '', tap = '' } = figure?.dataset ?? {};
if (figure && root.dataset.static === undefined) {
	chartAccess(figure, { keys, tapAgain: tap, open: openRow });
}

/* Zones: a click on the map opens a card, an open card lights its zone. */

const cards = [...document.querySelectorAll<HTMLDetailsElement>('.zones details')];
const plates = [...document.querySelectorAll<SVGElement>('.plate')];
for (const card of cards) {
	card.addEventListener('toggle', () => {
		if (card.open) {
			for (const other of cards) if (other !== card) other.open = false;
			// its chip, which closes it; by hand, as above
			const { offsetLeft, parentElement: list } = card.parentElement!;
			list!.scrollLeft = offsetLeft - list!.offsetLeft;
		}
		const lit = cards.find(({ open }) => open)?.dataset.zone;
		for (const plate of plates) plate.toggleAttribute('data-lit', plate.dataset.zone === lit);
	});
}
for (const plate of plates) {
	plate.addEventListener('click', () => {
		const card = cards.find(({ dataset }) => dataset.zone === plate.dataset.zone);
		if (card) card.open = !card.open;
	});
}
if (cards.length) {
	document.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') for (const card of cards) card.open = false;
	});
}

/* Links: the other language with the same wishes; the story, where the host must be asked to open it. */

const other = document.querySelector<HTMLAnchorElement>('.embed-lang');
if (other) {
	const query = new URLSearchParams(location.search);
	query.delete('lang');
	other.search = query.toString();
	other.hash = marks.secret ? location.hash : '';
}
document.querySelector<HTMLAnchorElement>('.embed-story')?.addEventListener('click', (event) => {
	if (!marks.secret) return;
	event.preventDefault();
	const { href } = event.currentTarget as HTMLAnchorElement;
	tell({ message: 'link', value: href, secret: marks.secret });
});
