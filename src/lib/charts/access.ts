import type { Lang } from '../model/types';
import { adopt } from '../ui/adopt';
import { announce } from '../ui/announce';
import { distance } from '../ui/place';
import { whenIdle } from '../ui/whenIdle';
import css from './access.css?inline';
import { chartTip } from './chartTip';
import { saidOf, sayAloud, type Said } from './said';
import { steer } from './steer';

/**
 * ACCESS — how a chart is read by keys, by pointer and by ear, for every type alike. It works on the markup that
 * the server drew; a type has nothing to write but these attributes, on elements of its drawing other than text:
 *
 * - `data-fact="id"`  the mark (or the group of marks and labels) of a fact or an event. parts/Groups.svelte sets
 *                     it. Its words are those of the row of the data table whose figure has the same `data-fact`;
 *                     Enter and a click open its source.
 * - `data-row="n"`    the mark of the n-th row of the table, from 0, where rows are not facts (ties, for example).
 * - `data-says="…"`   the mark's words themselves; for what the table does not have. Before the other two.
 * - `data-series="s"` on a mark or round several: ↑ and ↓ go from series to series, ← and → keep to one. Without
 *                     it all marks are one series, in the order of the drawing.
 *
 * In a drawing that has none of these every `g.in` is a mark and says what is written in it. Figures within text
 * are marks where no other mark has their fact, save in rows. Marks without words, or without extent, are none.
 * In the table a figure may carry `data-says`: its full wording, where that is not its number and unit in a row.
 */
const hooks = '[data-fact]:not([data-fact=""]), [data-row], [data-says]';

export interface AccessOptions {
	/** Says which keys there are: the name of the tab stop, after the chart's title. */
	keys: string;
	/** Shown where a tap has opened the tooltip and another one opens the source. */
	tapAgain: string;
	/** Opens the source of a fact or an event beside its mark; without it there is only the tooltip. */
	open?(fact: string, mark: Element, plot: HTMLElement): void;
}

/** A mark and its words. */
interface Told {
	mark: SVGElement;
	said: Said;
}

/** How far beside a mark a pointer still means it, in px: makes the smallest ones 24 px targets. */
const reach = 12;

const inText = (mark: Element) => mark.closest('text') !== null;

/** The marks of a drawing in its order. */
function marksOf(drawing: SVGElement): SVGElement[] {
	const hooked = [...drawing.querySelectorAll<SVGElement>(hooks)];
	const marks = hooked.filter((mark) => !inText(mark));
	const groups = marks.length ? [] : [...drawing.querySelectorAll<SVGElement>('g.in')];
	const rows = [...marks.filter(({ dataset }) => dataset.row !== undefined), ...groups];
	const told = new Set(marks.map(({ dataset }) => dataset.fact));
	const words = hooked.filter((mark) => {
		const { fact } = mark.dataset;
		if (!inText(mark) || told.has(fact) || rows.some((row) => row.contains(mark))) return false;
		told.add(fact);
		return true;
	});
	const all = new Set<Element>([...marks, ...groups, ...words]);
	return [...drawing.querySelectorAll<SVGElement>('*')].filter((element) => {
		if (!all.has(element)) return false;
		const { width, height } = element.getBoundingClientRect();
		return width > 0 || height > 0;
	});
}

/** The fact that a mark stands for, or the first that is written in it. */
const factOf = (mark: SVGElement) =>
	mark.dataset.fact || mark.querySelector<SVGElement>('[data-fact]')?.dataset.fact;

/**
 * Gives a chart its keys, its tooltips and its live words.
 * @param chart the figure element; its table is read when the first mark is
 */
export function chartAccess(chart: HTMLElement, { keys, tapAgain, open }: AccessOptions) {
	const plot = chart.querySelector<HTMLElement>('.plot');
	if (!plot) return;
	const dress = () => adopt(css);
	// All is laid out anew with them: on a page of ten embedded charts the last one would wait for the first ones'.
	whenIdle(dress, 500);
	const lang = document.documentElement.dataset.lang as Lang;
	const title = chart.querySelector('.chart-title')?.textContent ?? '';
	const tip = chartTip(plot);
	let active: SVGElement | undefined;
	/** Where the keys were when a source was opened: they go on from there. */
	let resume: SVGElement | undefined;
	let touched = false;

	plot.tabIndex = 0;
	plot.setAttribute('role', 'group');
	plot.setAttribute('aria-label', sayAloud({ label: title, rest: [keys] }, lang));

	const told = new Map<SVGElement, Told[]>();
	/** The marks of the drawing that is shown, with their words; each drawing is read once. */
	function marks() {
		const drawing = [...plot!.querySelectorAll<SVGElement>(':scope > svg')].find(
			(svg) => svg.getClientRects().length > 0
		);
		if (!drawing) return [];
		let found = told.get(drawing);
		if (!found) {
			found = marksOf(drawing).flatMap((mark) => {
				const said = saidOf(mark, chart);
				return said ? [{ mark, said }] : [];
			});
			told.set(drawing, found);
		}
		// drawings over one another: only those of the state shown
		return found.filter(({ mark }) => getComputedStyle(mark).visibility !== 'hidden');
	}

	function leave() {
		active?.removeAttribute('data-active');
		active = undefined;
		tip.hide();
		document.removeEventListener('keydown', dismiss);
	}

	function enter({ mark, said }: Told, how: { ring: boolean; hint?: string }) {
		dress();
		if (active !== mark) leave();
		active = mark;
		mark.setAttribute('data-active', '');
		if (how.ring) mark.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
		tip.show(mark, said, how);
		document.addEventListener('keydown', dismiss);
		if (how.ring) announce(sayAloud(said, lang));
	}

	function dismiss({ key }: KeyboardEvent) {
		if (key === 'Escape') leave();
	}

	function openSource(mark: SVGElement) {
		const fact = factOf(mark);
		if (!fact || !open) return;
		leave();
		open(fact, mark, plot!);
	}

	/** The mark under a pointer: what is drawn there, else the nearest within reach. */
	function markAt({ target, clientX, clientY }: MouseEvent): Told | undefined {
		const all = marks();
		const hit = all.findLast(({ mark }) => target instanceof Node && mark.contains(target));
		if (hit) return hit;
		const near = all
			.map((one) => ({ one, far: distance(clientX, clientY, one.mark.getBoundingClientRect()) }))
			.filter(({ far }) => far <= reach)
			.sort((a, b) => a.far - b.far);
		return near[0]?.one;
	}

	plot.addEventListener('focus', () => {
		dress();
		const again = marks().find(({ mark }) => mark === resume);
		resume = undefined;
		if (again) enter(again, { ring: true });
		else if (plot.matches(':focus-visible'))
			tip.show(undefined, { label: keys, rest: [] }, { ring: false });
	});
	plot.addEventListener('blur', leave);
	plot.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if ((event.key === 'Enter' || event.key === ' ') && active) {
			event.preventDefault();
			resume = active;
			return openSource(active);
		}
		const all = marks();
		const series = all.map(({ mark }) => mark.closest<SVGElement>('[data-series]')?.dataset.series);
		const at = all.findIndex(({ mark }) => mark === active);
		const to = steer(series.map(String), at, event.key);
		const next = to === undefined ? undefined : all[to];
		if (!next) return;
		event.preventDefault();
		enter(next, { ring: true });
	});

	plot.addEventListener('pointermove', (event) => {
		if (event.pointerType === 'touch' || tip.box.contains(event.target as Node)) return;
		const found = markAt(event);
		if (found && found.mark !== active) enter(found, { ring: false });
		else if (!found && document.activeElement !== plot) leave();
	});
	plot.addEventListener('pointerleave', (event) => {
		if (event.pointerType !== 'touch' && document.activeElement !== plot) leave();
	});
	plot.addEventListener('pointerdown', (event) => {
		touched = event.pointerType === 'touch';
	});
	plot.addEventListener('click', (event) => {
		const inTip = tip.box.contains(event.target as Node);
		const found = markAt(event);
		const mark = inTip ? active : found?.mark;
		if (!mark) return leave();
		if (inTip || !touched || mark === active) return openSource(mark);
		if (found) enter(found, { ring: false, ...(factOf(mark) && open && { hint: tapAgain }) });
	});
	document.addEventListener('pointerdown', ({ target }) => {
		if (active && target instanceof Node && !plot.contains(target)) leave();
	});
	addEventListener('resize', leave);
}
