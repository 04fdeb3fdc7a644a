import { element } from '../ui/element';
import { placeOff, type Rect } from '../ui/place';
import type { Said } from './said';

export interface ChartTip {
	/** The tooltip itself, where it is on the page. */
	readonly box: HTMLElement;
	/** Shows words beside a mark, the mark ringed where `ring` says so; beside the plot's head without one. */
	show(mark: Element | undefined, said: Said, more: { ring: boolean; hint?: string }): void;
	hide(): void;
}

/** Between mark and tooltip, and round the ringed mark, in px. */
const gap = 6;
const round = 3;

const px = (value: number) => `${Math.round(value)}px`;

/** The tooltip of one chart. It stands in the plot, so that the pointer can go over to it. */
export function chartTip(plot: HTMLElement): ChartTip {
	const box = element('div', 'chart-tip');
	const ring = element('i', 'chart-ring');
	for (const one of [box, ring]) one.setAttribute('aria-hidden', 'true');

	/** Both in the plot's own coordinates; on a low stage it is scrolled. */
	function within(rect: DOMRect): Rect {
		const { left, top } = plot.getBoundingClientRect();
		return {
			left: rect.left - left + plot.scrollLeft,
			top: rect.top - top + plot.scrollTop,
			width: rect.width,
			height: rect.height
		};
	}

	/** What of the plot is on the screen. */
	function frame(): Rect {
		const rect = plot.getBoundingClientRect();
		const top = Math.max(rect.top, 0);
		const bottom = Math.min(rect.bottom, innerHeight);
		return within(new DOMRect(rect.left, top, rect.width, Math.max(0, bottom - top)));
	}

	return {
		box,
		show(mark, { label, value, rest }, { ring: ringed, hint }) {
			const lines = [...(rest.length ? [rest.join(' · ')] : []), ...(hint ? [hint] : [])];
			box.replaceChildren(
				label,
				...(value ? [element('b', '', [value])] : []),
				...lines.map((line) => element('small', '', [line]))
			);
			plot.append(box);
			const room = frame();
			const target = mark
				? within(mark.getBoundingClientRect())
				: { ...room, height: 0, top: room.top - gap };
			const { width, height } = box.getBoundingClientRect();
			const labels = [...(mark?.querySelectorAll('text') ?? [])].map((text) =>
				within(text.getBoundingClientRect())
			);
			const at = placeOff(target, labels, { width, height }, room, {
				prefer: mark ? 'above' : 'below',
				align: 'middle',
				gap
			});
			box.style.transform = `translate(${px(at.left)}, ${px(at.top)})`;
			if (!mark || !ringed) return ring.remove();
			plot.append(ring);
			ring.style.transform = `translate(${px(target.left - round)}, ${px(target.top - round)})`;
			ring.style.width = px(target.width + 2 * round);
			ring.style.height = px(target.height + 2 * round);
		},
		hide() {
			box.remove();
			ring.remove();
		}
	};
}
