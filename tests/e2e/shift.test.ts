import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';

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
			const what = sources.map(({ node, previousRect: from, currentRect: to }) => {
				const element = node instanceof Element ? node : node?.parentElement;
				return `${element?.tagName}.${element?.getAttribute('class')} in ${element?.closest('[id]')?.id} ${from.x},${from.y} → ${to.x},${to.y}`;
			});
			shifts.push(`${value}: ${what.join('; ')}`);
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

describe.for([
	['zh', '', phone],
	['zh', '', desk],
	['en', 'en/', phone],
	['en', 'en/', desk]
] as const)('%s at %2$o', ([, path, viewport]) => {
	test('nothing shifts while the page loads or is scrolled from end to end', async ({ open }) => {
		const page = await open({ path, viewport, before: noteShifts });
		await page.evaluate(async () => {
			await document.fonts.ready;
			const frame = () => new Promise((done) => requestAnimationFrame(done));
			const root = document.documentElement;
			for (let top = 0; top < root.scrollHeight; top += innerHeight / 2) {
				scrollTo({ top, behavior: 'instant' });
				await frame();
			}
			scrollTo({ top: 0, behavior: 'instant' });
			await frame();
			await frame();
		});
		const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
		expect(shifts).toEqual([]);
	});
});
