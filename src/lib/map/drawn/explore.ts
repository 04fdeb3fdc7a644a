import { bounded, dragged, gripOf, unmoved, type Move } from './move';

/** Px that an arrow key moves, the factor of a plus, and milliseconds of the way back. */
const step = { pan: 80, zoom: 1.6, back: 400 };

const arrows: Record<string, [x: number, y: number]> = {
	ArrowLeft: [1, 0],
	ArrowRight: [-1, 0],
	ArrowUp: [0, 1],
	ArrowDown: [0, -1]
};

/**
 * Lets the reader move and enlarge a drawn map, as one picture: drag, wheel, pinch, double click, arrow keys, + and −.
 * @param element the picture; its parts are moved by CSS transforms
 * @param still without movement on the way back
 * @param moved told how much it has been enlarged
 * @returns the same element, and how it is given back
 */
export function exploreDrawn(
	element: HTMLElement,
	still: boolean,
	moved: (factor: number) => void
) {
	const parts = [
		...element.querySelectorAll<SVGElement | HTMLElement>('.ground, .globe, .names')
	].map((part) => {
		const style = getComputedStyle(part);
		return {
			part,
			/** On its way to the next view. */
			flight: part.style.transform,
			/** Px of its letters and what the weight of its lines is multiplied by: they stay as they are. */
			letters: parseFloat(style.fontSize),
			line: parseFloat(style.getPropertyValue('--map-line') || '1')
		};
	});
	const fingers = new Map<number, [x: number, y: number]>();
	const gone = new AbortController();
	let move = unmoved;
	element.ariaLabel = element.querySelector('.ground title')?.textContent ?? null;

	const transform = () => `translate(${move.x}px,${move.y}px) scale(${move.factor})`;
	const write = (next: Move) => {
		move = bounded(next, element.clientWidth, element.clientHeight);
		for (const { part, flight, letters, line } of parts) {
			part.style.transform = `${transform()} ${flight}`;
			part.style.fontSize = `${letters / move.factor}px`;
			part.style.setProperty('--map-line', String(line / move.factor));
		}
		moved(move.factor);
	};
	const place = ({ clientX, clientY }: MouseEvent): [number, number] => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return [clientX - left - width / 2, clientY - top - height / 2];
	};
	const zoom = (factor: number, [x, y]: readonly [number, number] = [0, 0]) =>
		write(dragged(move, { x, y, spread: 1 }, { x, y, spread: factor }));
	const on = <K extends keyof HTMLElementEventMap>(
		type: K,
		listener: (event: HTMLElementEventMap[K]) => void
	) => element.addEventListener(type, listener, { signal: gone.signal, passive: false });

	on('pointerdown', (event) => {
		if (event.button === 0) fingers.set(event.pointerId, place(event));
	});
	on('pointermove', (event) => {
		if (!fingers.has(event.pointerId)) return;
		const from = gripOf([...fingers.values()]);
		const [x, y] = fingers.get(event.pointerId)!;
		const to = place(event);
		// A finger trembles: until it has moved it may still be a tap on what lies under it.
		const held = element.hasPointerCapture(event.pointerId);
		if (!held && Math.hypot(to[0] - x, to[1] - y) < 4) return;
		element.setPointerCapture(event.pointerId);
		fingers.set(event.pointerId, to);
		write(dragged(move, from, gripOf([...fingers.values()])));
	});
	const lift = (event: PointerEvent) => void fingers.delete(event.pointerId);
	on('pointerup', lift);
	on('pointercancel', lift);
	on('wheel', (event) => {
		event.preventDefault();
		zoom(2 ** (-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002)), place(event));
	});
	on('dblclick', (event) => zoom(2, place(event)));
	on('keydown', (event) => {
		const arrow = arrows[event.key];
		if (event.key === '+' || event.key === '=') zoom(step.zoom);
		else if (event.key === '-') zoom(1 / step.zoom);
		else if (arrow && event.target === element) {
			write({ ...move, x: move.x + arrow[0] * step.pan, y: move.y + arrow[1] * step.pan });
		} else return;
		event.preventDefault();
	});

	return {
		element,
		leave(cut: boolean) {
			gone.abort();
			element.ariaLabel = null;
			for (const { part, flight } of parts) {
				const { transform, fontSize } = part.style;
				part.style.transform = flight;
				part.style.fontSize = '';
				part.style.removeProperty('--map-line');
				if (cut || still || move === unmoved) continue;
				part.animate([{ transform, fontSize }], { duration: step.back, easing: 'ease-out' });
			}
		}
	};
}
