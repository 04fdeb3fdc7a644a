import { afterFrames } from '../ui/afterFrames';

export interface Overview {
	readonly open: boolean;
	/** Opens it at a page, or closes it. */
	set(open: boolean, page?: HTMLElement): void;
	/** Goes from card to card by the keys; true where it did. */
	key(key: string): boolean;
}

/** The card that a key leads to, among cards in rows of so many. */
export function cardAfter(at: number, key: string, cards: number, columns: number): number {
	const by: Record<string, number> = {
		ArrowRight: 1,
		ArrowLeft: -1,
		ArrowDown: columns,
		ArrowUp: -columns,
		Home: -cards,
		End: cards,
		PageDown: 3 * columns,
		PageUp: -3 * columns
	};
	return Math.min(cards - 1, Math.max(0, at + (by[key] ?? 0)));
}

/**
 * All pages at once; each card is a link to its step.
 * @param root carries `data-overview` while it is open
 * @param changed told after it was opened or closed
 */
export function createOverview(
	root: HTMLElement,
	pages: readonly HTMLElement[],
	changed: (open: boolean) => void
): Overview {
	const links = pages.map((page) => page.querySelector<HTMLAnchorElement>('h3 a')!);
	/** What all pages showed goes at once: fading, their words would lie over each other. */
	const cut = () => {
		root.toggleAttribute('data-cut', true);
		afterFrames(2, () => root.removeAttribute('data-cut'));
	};
	const reach = (tabIndex: number) => links.forEach((link) => (link.tabIndex = tabIndex));
	reach(-1);
	return {
		get open() {
			return root.hasAttribute('data-overview');
		},
		set(open, page) {
			if (open === this.open) return;
			root.toggleAttribute('data-overview', open);
			cut();
			reach(open ? 0 : -1);
			changed(open);
			const link = links.find((one) =>
				open ? page?.contains(one) : one === document.activeElement
			);
			if (!open) {
				link?.blur();
				return root.scrollTo(0, 0);
			}
			link?.focus();
			link?.scrollIntoView({ block: 'center' });
		},
		key(key) {
			const at = links.indexOf(document.activeElement as HTMLAnchorElement);
			const columns = getComputedStyle(root).gridTemplateColumns.split(' ').length;
			const to = links[cardAfter(Math.max(0, at), key, links.length, columns)]!;
			if (to === document.activeElement) return false;
			to.focus();
			return true;
		}
	};
}
