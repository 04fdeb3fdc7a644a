import type { Page } from 'playwright-core';

/** A box to put charts into, in px; without a height it is the flow of a page. */
export interface Box {
	width: number;
	height?: number;
}

/**
 * Puts each chart of the gallery, in each of its states, into boxes, and says what is wrong there: type below
 * 12 px, words or marks cut off, words over one another, over marks or over the words around the drawing.
 */
export const faultsIn = (page: Page, boxes: Box[]): Promise<string[]> =>
	page.evaluate((boxes) => {
		interface Piece {
			text: string;
			left: number;
			right: number;
			top: number;
			bottom: number;
		}
		const range = document.createRange();
		/** What is drawn of an element; words without `air` of the line above and below them. */
		const pieceOf = (element: Element, air = 0): Piece => {
			range.selectNodeContents(element);
			const box = (element.matches('.chart-title') ? range : element).getBoundingClientRect();
			const text = element.textContent!.trim().slice(0, 24) || element.outerHTML.slice(0, 60);
			const less = box.height * air;
			return {
				text,
				left: box.left,
				right: box.right,
				top: box.top + less,
				bottom: box.bottom - less
			};
		};
		const meet = (a: Piece, b: Piece) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
		const beyond = (a: Piece, b: DOMRect) =>
			Math.min(a.left - b.left, b.right - a.right, a.top - b.top, b.bottom - a.bottom) < -2;

		const isShown = (element: Element) =>
			element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
		/** Its lines of text. */
		const linesOf = (text: Element) => {
			const lines = [...text.children].filter((part) => part.hasAttribute('x'));
			return lines.length > 0 ? lines : [text];
		};

		/** What is wrong with a drawing, and its words. */
		function look(svg: SVGSVGElement, say: (words: string) => void): Piece[] {
			const { left, top, width, height } = svg.getBoundingClientRect();
			const { width: own, height: tall } = svg.viewBox.baseVal;
			const scale = Math.min(width / own, height / tall);
			const middle = top + (height - tall * scale) / 2;
			const sheet = new DOMRect(left, middle, own * scale, tall * scale);
			const texts = [...svg.querySelectorAll('text')].filter(isShown);
			for (const part of texts.flatMap((text) => [text, ...text.querySelectorAll('tspan')])) {
				const size = parseFloat(getComputedStyle(part).fontSize) * scale;
				if (size < 11.99) say(`${size.toFixed(1)} px: ${part.textContent}`);
			}
			const lines = texts.flatMap(linesOf).map((line) => pieceOf(line, 0.24));
			const marks = [...svg.querySelectorAll('.mark')].map((mark) => pieceOf(mark));
			for (const one of [...lines, ...marks]) if (beyond(one, sheet)) say(`cut off: ${one.text}`);
			lines.forEach((a, i) => {
				for (const b of lines.slice(i + 1)) if (meet(a, b)) say(`${a.text} × ${b.text}`);
				for (const mark of marks) if (meet(a, mark)) say(`${a.text} over a mark`);
			});
			return lines;
		}

		const found: string[] = [];
		const room = document.body.appendChild(document.createElement('div'));
		room.style.cssText = 'position: absolute; left: 0; top: 0';

		function lookAt(figure: HTMLElement, { width, height }: { width: number; height?: number }) {
			const { chart, state } = figure.dataset;
			const say = (words: string) =>
				found.push(`${chart} (${state}) in ${width} × ${height ?? 'any'}: ${words}`);
			const shown = [...figure.querySelectorAll<SVGSVGElement>('.plot svg')].filter(isShown);
			const [svg] = shown;
			if (!svg || shown.length > 1) return say(`${shown.length} drawings`);
			const lines = look(svg, say);
			const around = ['.chart-title', '.chart-note', '.chart-source', '.chart-table summary']
				.flatMap((name) => [...figure.querySelectorAll(name)])
				.filter(isShown)
				.map((element) => pieceOf(element, 0.1));
			const box = room.getBoundingClientRect();
			if (height !== undefined)
				for (const one of around) if (beyond(one, box)) say(`out of the box: ${one.text}`);
			// a drawing that is scrolled goes on below its plot
			const plot = figure.querySelector('.plot')!;
			const drawn = plot.scrollHeight > plot.clientHeight + 1 ? [] : lines;
			around.forEach((a, i) => {
				for (const b of [...around.slice(i + 1), ...drawn])
					if (meet(a, b)) say(`${a.text} × ${b.text}`);
			});
		}

		for (const figure of document.querySelectorAll<HTMLElement>('figure.chart[data-chart]')) {
			const place = document.createComment('');
			figure.replaceWith(place);
			room.append(figure);
			for (const box of boxes) {
				const { width, height } = box;
				room.style.width = `${width}px`;
				room.style.height = height === undefined ? 'auto' : `${height}px`;
				room.style.containerType = height === undefined ? 'normal' : 'size';
				figure.dataset.states!.split(' ').forEach((state, index) => {
					figure.dataset.state = state;
					figure.dataset.stateIndex = String(index);
					const movers = figure.querySelectorAll<SVGElement>('[data-at]');
					for (const { dataset, style } of movers)
						style.transform = `translate(${dataset.at!.split(' ')[index]!.replace(/,|$/g, 'px$&')})`;
					// where nothing comes, goes or moves one state is like another
					if (index === 0 || movers.length > 0 || figure.querySelector('.alone'))
						lookAt(figure, box);
				});
			}
			place.replaceWith(figure);
		}
		room.remove();
		return found;
	}, boxes);
