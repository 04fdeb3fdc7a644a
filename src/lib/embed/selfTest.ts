import { many, narrow, type Case, type SelfTest, type Why } from './selfTestCases';

/** The checks of the self-test page, in the browser. Frames are of the page's own origin, save those in sandboxes. */

/** How long a frame may take, in ms. */
const patience = 15_000;

/** Type smaller than this, in px on the screen, is not read. */
const smallestType = 11.5;

type Make = (id: string) => HTMLElement;

interface Ways {
	/** A frame as the iframe snippet has it. */
	frame(sandbox?: string): HTMLIFrameElement;
	/** The element of embed.js. */
	element: Make;
}

/** Fills a case's arena; `show` is called when its charts are to be seen. */
export function fillArena(
	name: Case,
	arena: HTMLElement,
	{ chart, height, several }: SelfTest,
	{ frame, element }: Ways
): void {
	const beside = () => Object.assign(document.createElement('div'), { className: 'beside' });
	const mine = (child: HTMLElement) => {
		const box = Object.assign(document.createElement('div'), { className: 'mine' });
		box.append(child);
		return box;
	};
	switch (name) {
		case 'plain':
		case 'narrow':
			return arena.append(frame());
		case 'sandbox':
			return arena.append(frame('allow-scripts'));
		case 'stripped':
			return arena.append(frame('allow-same-origin'));
		case 'dark':
			return arena.append(element(chart));
		case 'rtl':
			arena.dir = 'rtl';
			return arena.append(element(chart));
		case 'flex':
			return arena.append(beside(), mine(element(chart)));
		case 'grid':
			return arena.append(beside(), mine(element(chart)));
		case 'hidden': {
			const tab = mine(element(chart));
			tab.hidden = true;
			arena.style.minHeight = `${height}px`;
			return arena.append(tab);
		}
		case 'many':
			return arena.append(...several.map((id) => mine(element(id))));
	}
}

/** Heights that frames have told, by their windows. */
export function listen(): Map<MessageEventSource, number> {
	const told = new Map<MessageEventSource, number>();
	addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
		const { source: from, type, data: height } = Object(data) as Record<string, unknown>;
		if (source && from === 'fengqi' && type === 'height' && typeof height === 'number')
			told.set(source, height);
	});
	return told;
}

/** Waits until something holds; false where it never does. */
export async function until(holds: () => boolean): Promise<boolean> {
	const end = performance.now() + patience;
	while (!holds()) {
		if (performance.now() > end) return false;
		await new Promise((done) => setTimeout(done, 50));
	}
	return true;
}

/** What is wrong inside a frame that can be looked into; undefined where nothing is. */
function wrongInside(frame: HTMLIFrameElement): Why | undefined {
	const inner = frame.contentDocument;
	if (!inner) return undefined;
	const root = inner.documentElement;
	const [drawing, ...others] = [...inner.querySelectorAll('.plot > svg, .drawn > .ground')].filter(
		(svg) => svg.getClientRects().length > 0
	);
	const box = drawing?.getBoundingClientRect();
	if (!drawing || !box || box.width < 100 || box.height < 80) return 'empty';
	if (others.length) return 'double';
	if (root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight) return 'cut';
	if (!drawing.closest('.plot')) return undefined;
	const scale = (drawing as SVGSVGElement).getScreenCTM()?.a ?? 1;
	const sizes = [...drawing.querySelectorAll('text')].map((text) =>
		parseFloat(getComputedStyle(text).fontSize)
	);
	return sizes.some((size) => size * scale < smallestType) ? 'small' : undefined;
}

const isDark = (frame: HTMLIFrameElement) =>
	frame.contentDocument?.documentElement.dataset.theme === 'night';

/**
 * Checks a case's charts.
 * @param told what `listen` has heard
 * @returns what is wrong; undefined where nothing is
 */
export async function check(
	name: Case,
	arena: HTMLElement,
	told: ReadonlyMap<MessageEventSource, number>
): Promise<Why | undefined> {
	if (name === 'hidden') {
		// long enough for what is hidden to load, if it were to
		await new Promise((done) => setTimeout(done, 300));
		arena.querySelector<HTMLElement>('.mine')!.hidden = false;
	}
	const frames = () => [...arena.querySelectorAll('iframe')];
	await until(() => frames().length === (name === 'many' ? many : 1));
	for (const frame of frames()) {
		const loaded = () =>
			frame.contentDocument
				? frame.contentDocument.readyState === 'complete' &&
					frame.contentDocument.querySelector('.chart') !== null
				: true;
		const heard = () => name === 'stripped' || told.has(frame.contentWindow!);
		if (!(await until(() => loaded() && heard()))) return heard() ? 'empty' : 'silent';
		const wrong = wrongInside(frame);
		if (wrong) return wrong;
		const { width, left, right } = frame.getBoundingClientRect();
		const around = frame.closest('.mine') ?? arena;
		const room = around.getBoundingClientRect();
		if (left < room.left - 1 || right > room.right + 1 || width < narrow - 1) return 'width';
		if (told.get(frame.contentWindow!)! > frame.clientHeight + 1) return 'cut';
		if (name === 'dark' && !isDark(frame)) return 'theme';
	}
	return undefined;
}
