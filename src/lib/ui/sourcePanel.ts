import { adopt } from './adopt';
import { element } from './element';
import css from './panel.css?inline';
import { placeBeside, placeClear } from './place';
import type { SourcesFile } from './sources';
import { viewOf } from './sourceView';

export interface SourcePanel {
	/**
	 * Shows an entry beside an element; where that element has just closed the panel, it stays closed.
	 * @param key id of a fact or an event, `@` and the id of a name
	 * @param back takes the focus when the panel closes; the anchor itself, unless another is named
	 */
	open(key: string, anchor: Element, back?: HTMLElement | SVGElement): void;
}

export interface PanelOptions {
	/** Address of the place in the story of an anchor, with the entry open. */
	link(key: string, anchor: Element): string;
	/** Called when the panel has closed. */
	closed?(): void;
}

/** Where the panel is a sheet at the screen's foot; the style sheet has the same query. */
const sheetQuery = '(max-width: 40rem)';
/** Between the panel and the screen's edges, and between it and its anchor, in px. */
const margin = 12;
const gap = 6;
/** The height that it keeps where neither side of its anchor has so much room, in px. */
const least = 200;
/** The height of an anchor beyond which the panel stands beside it, in px. */
const highest = 160;

/** What is covered of the page at its top, in px. */
const covered = () =>
	Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

/** The words that an anchor stands in: they are to be read beside what the panel says. */
const sentenceOf = (anchor: Element) =>
	anchor.closest('.card') ?? anchor.closest('p, dd, tr') ?? anchor;

/** The end of a figure in text; of a high mark its right edge, so that the panel need not stand above or below. */
function anchorRect(anchor: Element): DOMRect | undefined {
	const rect = [...anchor.getClientRects()].at(-1);
	return rect && rect.height > highest
		? new DOMRect(rect.right, rect.top + rect.height / 2, 0, 0)
		: rect;
}

/** The file of an edition's sources, asked for once; after a failure, asked for again. */
function sourcesFrom(src: string) {
	let file: Promise<SourcesFile> | undefined;
	return () => {
		file ??= fetch(src).then((answer) => {
			if (!answer.ok) throw new Error(`${src}: ${answer.status}`);
			return answer.json() as Promise<SourcesFile>;
		});
		file.catch(() => (file = undefined));
		return file;
	};
}

/**
 * The panel that shows where a figure comes from. A popover of the browser's own where there are any, else a
 * box of the page that closes by the same means: Esc, a click beside it, the button, the focus leaving it.
 * @param root the empty element of SourcePanel.svelte
 */
export function sourcePanel(root: HTMLElement, { link, closed }: PanelOptions): SourcePanel {
	adopt(css);
	const { src = '', close: closeWord = '', loading, failed, missing } = root.dataset;
	const native = 'popover' in HTMLElement.prototype;
	const sheet = matchMedia(sheetQuery);
	const load = sourcesFrom(src);

	const title = element('h2', '', [], { id: 'source-title' });
	const body = element('div', 'source-body');
	const shut = element('button', 'source-close', ['×'], { type: 'button' });
	shut.setAttribute('aria-label', closeWord);
	root.append(title, shut, body);
	root.className = 'source';
	root.tabIndex = -1;
	root.setAttribute('role', 'dialog');
	root.setAttribute('aria-labelledby', title.id);
	if (native) {
		root.popover = 'auto';
		root.hidden = false;
	}

	let anchor: Element | undefined;
	let back: HTMLElement | SVGElement | undefined;
	let frame = 0;
	/** The open panel's anchor while it is pressed: the press closes the panel, and its click leaves it closed. */
	let pressed: Element | undefined;
	const isOpen = () => (native ? root.matches(':popover-open') : !root.hidden);

	function place() {
		frame = 0;
		if (!anchor || !isOpen()) return;
		const rect = anchorRect(anchor);
		const inside = rect && rect.bottom > 0 && rect.top < innerHeight;
		const { style } = root;
		style.maxHeight = style.left = style.top = '';
		if (sheet.matches || !rect) return;
		if (!inside) return close();
		const { width, height } = root.getBoundingClientRect();
		const { clientWidth, clientHeight } = document.documentElement;
		const screen = {
			left: margin,
			top: margin + covered(),
			width: clientWidth - 2 * margin,
			height: clientHeight - 2 * margin - covered()
		};
		const words = sentenceOf(anchor).getBoundingClientRect();
		const beside = (height: number) =>
			placeBeside(rect, { width, height }, screen, { prefer: 'below', align: 'start', gap });
		const clear = placeClear(rect, words, { width, height }, screen, gap);
		// Rather scrolled than over the figure it tells of.
		const fit = clear ? height : Math.max(least, Math.min(height, beside(height).room));
		const at = clear ?? beside(fit);
		if (fit < height) style.maxHeight = `${fit}px`;
		style.left = `${at.left}px`;
		style.top = `${at.top}px`;
	}
	const follow = () => {
		frame ||= requestAnimationFrame(place);
	};

	function afterwards() {
		removeEventListener('scroll', follow);
		removeEventListener('resize', follow);
		const { activeElement } = document;
		const lost = !activeElement || activeElement === document.body || root.contains(activeElement);
		if (lost) back?.focus({ preventScroll: true });
		anchor = undefined;
		closed?.();
	}

	function close() {
		if (!isOpen()) return;
		if (native) root.hidePopover();
		else {
			root.hidden = true;
			afterwards();
		}
	}

	async function fill(key: string) {
		const asked = anchor;
		const show = (...nodes: (Node | string)[]) => {
			if (anchor !== asked || !asked) return;
			body.replaceChildren(...nodes);
			place();
		};
		title.textContent = asked?.textContent?.trim() ?? '';
		body.replaceChildren(element('p', 'source-wait', [loading ?? '']));
		try {
			const { entries, words } = await load();
			const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
			if (!entry) return show(missing ?? '');
			if (anchor === asked) title.textContent = entry.title;
			const row = new URL(`data/#${key}`, new URL(src, location.href)).href;
			show(...viewOf(entry, words, () => link(key, asked!), row));
		} catch {
			show(element('p', 'source-failed', [failed ?? ''], { role: 'alert' }));
		}
	}

	document.addEventListener(
		'pointerdown',
		({ target }) => {
			pressed = isOpen() && target instanceof Node && anchor?.contains(target) ? anchor : undefined;
		},
		true
	);
	document.addEventListener('keydown', () => (pressed = undefined), true);
	shut.addEventListener('click', close);
	root.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget instanceof Node && !root.contains(relatedTarget)) close();
	});
	if (native) {
		root.addEventListener('toggle', (event) => {
			if ((event as ToggleEvent).newState === 'closed' && !isOpen()) afterwards();
		});
	} else {
		document.addEventListener('pointerdown', ({ target }) => {
			if (target instanceof Node && !root.contains(target)) close();
		});
		document.addEventListener('keydown', ({ key }) => {
			if (key === 'Escape') close();
		});
	}

	return {
		open(key, at, to = at as HTMLElement) {
			const again = pressed === at;
			pressed = undefined;
			if (again) return close();
			if (isOpen()) close();
			[anchor, back] = [at, to];
			void fill(key);
			if (native) root.showPopover();
			else root.hidden = false;
			place();
			root.focus({ preventScroll: true });
			addEventListener('scroll', follow, { passive: true });
			addEventListener('resize', follow, { passive: true });
		}
	};
}
