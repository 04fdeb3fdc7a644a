import { describe, expect, inject } from 'vitest';
import { desk, phone, test } from './open';
import { inPieces } from './pieces';

/** Notes every layout shift from the first paint on. */
function noteShifts() {
	const shifts: string[] = [];
	Object.assign(window, { shifts });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			const { value, sources } = entry as PerformanceEntry & {
				value: number;
				sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
			};
			const box = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}×${height}`;
			const what = sources.map(({ node, previousRect, currentRect }) => {
				const element = node instanceof Element ? node : node?.parentElement;
				const name = `${element?.tagName}.${element?.getAttribute('class')}`;
				const within = element?.closest('[id]')?.id;
				return `${name} in ${within} ${box(previousRect)} → ${box(currentRect)}`;
			});
			shifts.push(`${value}: ${what.join('; ')}`);
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

describe.for([
	['zh on a phone', '', phone],
	['zh on a desk', '', desk],
	['en on a phone', 'en/', phone],
	['en on a desk', 'en/', desk]
] as const)('%s', ([, path, viewport]) => {
	test('nothing shifts while the page loads or is scrolled to its end and back', async ({
		open
	}) => {
		const page = await open({ blank: true, viewport, before: noteShifts });
		// The headlines' face comes when everything else has long been there.
		let send = () => {};
		const late = new Promise<void>((resolve) => (send = resolve));
		await page.route('**/*.woff2', (route) => late.then(() => route.continue()));
		await page.goto(new URL(path, inject('sites').main).href, { waitUntil: 'commit' });
		await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
		await page.waitForFunction(() => document.documentElement.dataset.map);
		await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
		expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
		send();
		await page.waitForLoadState();
		await page.evaluate(async () => {
			await document.fonts.ready;
			const frame = () => new Promise((done) => requestAnimationFrame(done));
			const { scrollHeight } = document.documentElement;
			const places: number[] = [];
			for (let top = 0; top < scrollHeight; top += innerHeight / 2) places.push(top);
			for (const top of [...places, ...places.toReversed()]) {
				scrollTo({ top, behavior: 'instant' });
				await frame();
			}
			await frame();
		});
		const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
		expect(shifts).toEqual([]);
	});

	test('nothing shifts where the page is left in one leap, there and back', async ({ open }) => {
		const page = await open({ path, viewport, before: noteShifts });
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		const leaps = [0, 1, 0, 0.5, 1, 0.2, 0.7, 0];
		for (const leap of leaps) {
			await page.evaluate(async (leap) => {
				const { scrollHeight } = document.documentElement;
				scrollTo({ top: (scrollHeight - innerHeight) * leap, behavior: 'instant' });
				for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
			}, leap);
		}
		for (const key of ['End', 'Home', 'End', 'Home']) {
			await page.keyboard.press(key);
			await page.waitForFunction(
				(top) =>
					top ? scrollY === 0 : scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
				key === 'Home'
			);
			await page.evaluate(
				() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
			);
		}
		const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
		expect(shifts).toEqual([]);
	});
});

test.for([
	['a phone', phone],
	['a desk', desk]
] as const)(
	'nothing shifts where the page comes in pieces, cut within what stands at an edge, on %s',
	async ([, viewport], { open }) => {
		const ends = [
			'data-switch="theme"',
			'class="byline',
			'class="cue',
			'class="map-defs',
			'class="foot',
			'<summary'
		];
		const site = await inPieces(inject('sites').main, ends);
		const page = await open({ home: site.home, blank: true, viewport, before: noteShifts });
		await page.goto(site.home, { waitUntil: 'commit' });
		for (const piece of ends.keys()) {
			const frames = () =>
				new Promise((done) => setTimeout(() => requestAnimationFrame(done), 200));
			await page.evaluate(frames);
			site.send(piece);
		}
		await page.waitForLoadState();
		const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
		expect(shifts).toEqual([]);
	}
);
