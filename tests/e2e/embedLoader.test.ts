import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { snippet, type SnippetKind } from '../../src/lib/embed/snippet';
import {
	embeddable,
	embedIds,
	embedUrl,
	framesIn,
	heightsIn,
	needed,
	overflowOf,
	startHost,
	type Host
} from './embedHost';
import { test } from './open';
import { coloursIn } from './pixels';

/** `/embed.js` and the snippets on pages of others. */

const ids = embedIds();
const [id = ''] = ids;
const viewport = { width: 700, height: 900 };
/** Desktop Chromium does not know the permission that our frames pass on, and says so. */
const tolerate = /web-share/;

let host: Host;
beforeAll(async () => {
	host = await startHost();
});
afterAll(() => host.close());

const text = '<p>'.concat('A paragraph of the page. '.repeat(12), '</p>');
const loader = () => `<script src="${inject('sites').main}embed.js" defer></script>`;

const shifts = `<script>
	window.shift = 0;
	new PerformanceObserver((list) => {
		for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shift += value;
	})
		.observe({ type: 'layout-shift', buffered: true });
</script>`;
const shiftOf = (page: Page) => page.evaluate(() => (window as unknown as { shift: number }).shift);

/** Lets the page settle: frames loaded, messages heard, two frames drawn. */
async function settled(page: Page, count = 1) {
	const frames = await framesIn(page, count);
	for (const frame of frames) {
		// By a timer: below the screen a frame may draw nothing, and then no frame of its own ever comes.
		const started = () => document.documentElement.dataset.tab !== undefined;
		await frame.waitForFunction(started, undefined, { polling: 100 });
	}
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
	return frames;
}

describe.for(['iframe', 'script', 'component'] as SnippetKind[])('the snippet “%s”', (kind) => {
	test('moves nothing on the page, and holds the chart at every width', async ({ open }) => {
		const page = await open({ blank: true, spoilt: host.own, tolerate, viewport });
		await page.goto(host.page(text + snippet(kind, embeddable(id)) + text.repeat(4), shifts));
		const [frame] = await settled(page);
		expect(await shiftOf(page)).toBe(0);
		for (const width of [280, 320, 390, 480, 560, 640, 720, 880, 1000, 1200]) {
			await page.setViewportSize({ width, height: 900 });
			await frame!.waitForFunction((width) => innerWidth === width, width);
			expect(await overflowOf(frame!), `${width}`).toEqual([0, 0]);
		}
	});

	test('keeps its place where scripts are stripped', async ({ open }) => {
		const page = await open({ blank: true, spoilt: host.own, tolerate, viewport });
		const stripped = snippet(kind, embeddable(id)).replace(/<script.*?<\/script>/g, '');
		await page.goto(host.page(text + stripped + text.repeat(4), shifts));
		await page.waitForLoadState('networkidle');
		expect(await shiftOf(page)).toBe(0);
		const height = await page.$eval('iframe, [style]', (one) => one.getBoundingClientRect().height);
		expect(height).toBe(embeddable(id).height);
		if (kind === 'component') expect(await page.textContent('fengqi-chart a')).not.toBe('');
	});

	test('shows the chart without scripts in the browser', async ({ open }) => {
		const page = await open({
			...{ blank: true, spoilt: host.own, tolerate, viewport },
			javaScriptEnabled: false
		});
		const chart = { ...embeddable(id), picture: { src: '/x.png', width: 1, height: 1 } };
		await page.goto(host.page(snippet(kind, chart).replace(' loading="lazy"', '')));
		if (kind !== 'iframe') {
			expect(await page.locator('noscript img, fengqi-chart a').count()).toBe(1);
			return;
		}
		const frame = page.frameLocator('iframe');
		await expect.poll(() => frame.locator('.plot > svg:visible').count()).toBe(1);
	});
});

test('ten charts on a page each have a height of their own', async ({ open }) => {
	const page = await open({ blank: true, spoilt: host.own, tolerate, viewport });
	const ten = Array.from({ length: 10 }, (_, i) => ids[i % ids.length]!);
	const body = ten.map((one) =>
		snippet('script', embeddable(one)).replace('<div', '<div data-loading="eager"')
	);
	const before = '<script>window.before = Object.getOwnPropertyNames(window)</script>';
	await page.goto(host.page(`<div style="height:950px"></div>${body.join('')}`, before));
	await settled(page, 10);
	// all below the screen: each may take the height it needs
	await expect.poll(() => heightsIn(page)).toEqual(ten.map((one) => needed(one, 700)));
	const left = await page.evaluate(() => {
		const known = new Set([...(window as unknown as { before: string[] }).before, 'before']);
		return Object.getOwnPropertyNames(window).filter(
			(key) => !known.has(key) && isNaN(Number(key))
		);
	});
	expect(left).toEqual([]);
});

test('what is in view is not made smaller, but follows the window', async ({ open }) => {
	const page = await open({
		blank: true,
		spoilt: host.own,
		tolerate,
		viewport: { width: 400, height: 900 }
	});
	await page.goto(host.page(snippet('component', embeddable(id)) + text.repeat(9), shifts));
	await settled(page);
	expect(await heightsIn(page)).toEqual([embeddable(id).height]);
	await page.setViewportSize({ width: 420, height: 900 });
	await expect.poll(() => heightsIn(page)).toEqual([needed(id, 420)]);
	await page.setViewportSize({ width: 900, height: 900 });
	await expect.poll(() => heightsIn(page)).toEqual([needed(id, 900)]);
	expect(await shiftOf(page)).toBe(0);
});

test('goes dark with its surroundings, at once and when they change', async ({ open }) => {
	const page = await open({ blank: true, spoilt: host.own, tolerate, viewport });
	await page.goto(
		host.page(
			`<div id="around" style="background:#111;padding:8px">${snippet('component', embeddable(id))}</div>`
		)
	);
	const [frame] = await settled(page);
	const theme = () => frame!.evaluate(() => document.documentElement.dataset.theme);
	expect(await theme()).toBe('night');
	await page.evaluate(() => {
		document.getElementById('around')!.style.background = '#fff';
		document.body.className = 'by-day';
	});
	await expect.poll(theme).toBe('paper');
	await page.$eval('fengqi-chart', (chart) => chart.setAttribute('theme', 'dark'));
	await settled(page);
	const [again] = await framesIn(page);
	expect(await again!.evaluate(() => document.documentElement.dataset.theme)).toBe('night');
});

describe.for([
	['without a colour scheme', ''],
	['with one', 'color-scheme:dark;']
])('on a dark page %s', ([, scheme]) => {
	test('a transparent chart lets its ground through', async ({ open }) => {
		const page = await open({ blank: true, spoilt: host.own, tolerate, viewport });
		const around = `${scheme}padding:8px;background:oklch(0.36 0.07 250)`;
		for (const kind of ['iframe', 'component'] as const) {
			const options = { transparent: true, ...(kind === 'iframe' && { theme: 'dark' as const }) };
			const chart = snippet(kind, embeddable(id), options);
			await page.goto(host.page(`<div id="around" style="${around}">${chart}</div>`));
			const [frame] = await settled(page);
			expect(await frame!.evaluate(() => document.documentElement.dataset.theme)).toBe('night');
			const [ground, within] = await coloursIn(page, await page.screenshot(), [
				[4, 100],
				[14, 12]
			]);
			expect(within, kind).toEqual(ground);
		}
	});
});

test('may be loaded many times; what is removed is gone', async ({ open }) => {
	const page = await open({ blank: true, spoilt: host.own, tolerate, viewport });
	await page.goto(host.page(loader() + snippet('script', embeddable(id)) + loader() + loader()));
	await settled(page);
	expect(await page.locator('iframe').count()).toBe(1);
	await page.$eval('[data-fengqi]', (holder) => holder.remove());
	await expect.poll(() => page.frames().length).toBe(1);
	await page.evaluate(() => document.body.classList.add('changed'));
});

test('a host’s page may hold charts of several sites', async ({ open }) => {
	const { subPath } = inject('sites');
	const page = await open({
		...{ blank: true, tolerate, viewport },
		spoilt: new RegExp(`${host.own.source}|^${subPath}`)
	});
	const elsewhere = { ...embeddable(id), site: subPath };
	await page.goto(
		host.page(snippet('component', embeddable(id)) + snippet('component', elsewhere))
	);
	const addresses = await page.$$eval('iframe', (all) => all.map(({ src }) => src));
	expect(addresses.map((address) => address.split('?')[0])).toEqual([
		embedUrl(id),
		`${subPath}en/embed/${id}/`
	]);
});

test('no message of another frame or of the page changes a chart’s height or its markup', async ({
	open
}) => {
	const page = await open({ blank: true, spoilt: host.own, tolerate, viewport });
	const hostile = `<iframe srcdoc="<script>
		for (const height of [1, 9999999, NaN, Infinity, '300', null, {}, -5, 333])
			parent.postMessage({ source: 'fengqi', chart: '${id}', type: 'height', data: height }, '*');
		parent.postMessage(null, '*');
	</script>"></iframe>`;
	await page.goto(host.page(snippet('component', embeddable(id)) + hostile));
	const [frame] = await settled(page);
	const before = await frame!.evaluate(() => document.documentElement.outerHTML);
	const heights = () =>
		page.$eval('fengqi-chart iframe', (one) => one.getBoundingClientRect().height);
	const right = await heights();
	await page.evaluate(() => {
		const { contentWindow: chart } =
			document.querySelector<HTMLIFrameElement>('fengqi-chart iframe')!;
		const bad = '<img src=x onerror="parent.broken = 1">';
		const messages: unknown[] = [null, undefined, 0, '', bad, [], [bad], new Map([[bad, bad]])];
		for (const key of ['source', 'sentinel', 'type', 'data', 'message', 'context', '__proto__'])
			messages.push({ [key]: bad }, { source: 'fengqi', type: key, data: bad, [key]: bad });
		messages.push(
			{ source: 'fengqi', type: 'theme', data: bad },
			`pymxPYMx${bad}xPYMxheightxPYMx1`
		);
		messages.push(
			{ source: 'fengqi', type: 'height', data: 1 },
			{ type: 'iframe-child-init', bodyPadding: bad }
		);
		for (const message of messages) chart!.postMessage(message, '*');
		// to the page itself, as if a chart had spoken
		for (const message of messages) postMessage(message, '*');
	});
	await frame!.evaluate(() => new Promise((done) => setTimeout(done, 50)));
	expect(await frame!.evaluate(() => document.documentElement.outerHTML)).toBe(before);
	expect(await heights()).toBe(right);
});
