import type { Page } from 'playwright-core';
import { findFirefox } from '../../scripts/browser.mjs';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { snippet } from '../../src/lib/embed/snippet';
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
import { openFirefox } from './firefox';
import { test } from './open';

/** Hosts as they are in the field, each with its own listener: the embed must come to the height it needs in each. */

const [id = ''] = embedIds();

/** Notes every height that a frame is given after the first. */
const noteHeights = `
	window.given = [];
	new MutationObserver(() => given.push(document.querySelector('iframe').getBoundingClientRect().height))
		.observe(document, { subtree: true, attributes: true, attributeFilter: ['style', 'height'] });`;

interface Kind {
	name: string;
	head?: string;
	/** Markup with the listener, for an address and the attributes that the frame is to have. */
	body(url: string, attributes: string): string;
	/** What the host makes of the height. */
	clamp?(height: number): number;
}

const frame = (url: string, attributes: string) =>
	`<iframe src="${url}" title="x" style="width:100%;border:0" ${attributes}></iframe>`;

/** What WordPress leaves of the frame in an answer of oEmbed: `style`, `loading` and `allow` go, a secret comes. */
const wordPress = (url: string, attributes: string) =>
	snippet('iframe', embeddable(id))
		.replace(/ src="[^"]*"/, ` src="${url}"`)
		.replace(/ (?:style|loading|allow)="[^"]*"/g, '')
		.replace(
			'<iframe',
			`<iframe class="wp-embedded-content" data-secret="a1B2c3D4e5" ${attributes}`
		);

/** What WordPress does with messages (wp-includes/js/wp-embed.js), in our words. */
const wordPressListens = `
	addEventListener('message', ({ data, source }) => {
		if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return;
		for (const one of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
			if (source !== one.contentWindow) continue;
			one.removeAttribute('style');
			if (data.message === 'height')
				one.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
			if (data.message === 'link' && document.activeElement === one
				&& new URL(data.value).host === new URL(one.src).host) window.asked = data.value;
		}
	});
	for (const one of document.querySelectorAll('iframe.wp-embedded-content'))
		one.contentWindow.postMessage({ message: 'ready', secret: one.dataset.secret }, '*');`;

const kinds: Kind[] = [
	{
		name: 'Datawrapper’s listener',
		body: (url, attributes) => `${frame(url, attributes)}<script>
			addEventListener('message', (event) => {
				const heights = event.data['datawrapper-height'];
				if (heights === undefined) return;
				for (const one of document.querySelectorAll('iframe'))
					if (one.contentWindow === event.source)
						for (const key in heights) one.style.height = heights[key] + 'px';
			});</script>`
	},
	{
		name: 'a listener for JSON text',
		body: (url, attributes) => `${frame(url, attributes)}<script>
			addEventListener('message', ({ data, source }) => {
				if (typeof data !== 'string' || data[0] !== '{') return;
				const { context, height } = JSON.parse(data);
				const one = document.querySelector('iframe');
				if (context === 'iframe.resize' && source === one.contentWindow)
					one.style.height = height + 'px';
			});</script>`
	},
	{
		name: 'pym.js',
		head: '<script src="/pym.js"></script>',
		body(url, attributes) {
			const [, sandbox] = /sandbox="([^"]+)"/.exec(attributes) ?? [];
			const options = JSON.stringify({ sandbox });
			return `<div id="here"></div><script>new pym.Parent('here', '${url}', ${options});</script>`;
		}
	},
	{
		name: '@newswire/frames',
		head: '<script src="/frames.js"></script>',
		body: (url, attributes) =>
			`${frame(url, attributes)}<script>newswireFrames.observeIframe(document.querySelector('iframe'));</script>`
	},
	{
		name: 'open-iframe-resizer',
		head: '<script src="/resizer.js"></script>',
		body: (url, attributes) =>
			`${frame(url, attributes)}<script>iframeResizer.initialize({}, 'iframe');</script>`
	},
	{
		name: 'WordPress',
		clamp: (height) => Math.min(1000, Math.max(200, height)),
		body: (url, attributes) =>
			`${wordPress(`${url}#?secret=a1B2c3D4e5`, attributes)}<script>${wordPressListens}</script>`
	}
];

let host: Host;
beforeAll(async () => {
	host = await startHost();
});
afterAll(() => host.close());

const given = (page: Page) => page.evaluate(() => (window as unknown as { given: number[] }).given);

describe.for(kinds)('$name', ({ head = '', body, clamp = (height) => height }) => {
	test.for(['', 'sandbox="allow-scripts"'])(
		'gives the embed its height, %s',
		async (attributes, { open }) => {
			const page = await open({
				blank: true,
				spoilt: host.own,
				viewport: { width: 1200, height: 800 }
			});
			const url = host.page(
				body(embedUrl(id), attributes),
				`<script>${noteHeights}</script>${head}`
			);
			await page.goto(url);
			const [embed] = await framesIn(page);

			for (const width of [1200, 280, 640, 390, 820]) {
				await page.setViewportSize({ width, height: 800 });
				const right = clamp(needed(id, width));
				await expect.poll(() => heightsIn(page), { message: `${width}` }).toEqual([right]);
				expect(await overflowOf(embed!), `${width}`).toEqual([0, 0]);
			}
			// whatever the host did with a height, it was never told another one for the same width
			const known = new Set([1200, 280, 640, 390, 820].map((width) => clamp(needed(id, width))));
			expect((await given(page)).filter((height) => height > 200 && !known.has(height))).toEqual(
				[]
			);
		}
	);

	test('is told again after another language', async ({ open }) => {
		expect(needed(id, 420, 'zh')).not.toBe(needed(id, 420));
		const page = await open({
			blank: true,
			spoilt: host.own,
			viewport: { width: 420, height: 800 }
		});
		await page.goto(host.page(body(embedUrl(id), ''), head));
		const [embed] = await framesIn(page);
		await expect.poll(() => heightsIn(page)).toEqual([clamp(needed(id, 420))]);
		await embed!.click('.embed-lang');
		await expect.poll(() => heightsIn(page)).toEqual([clamp(needed(id, 420, 'zh'))]);
	});
});

describe('WordPress', () => {
	const { body } = kinds.at(-1)!;

	test('shows the frame without an edge, and opens the story for it', async ({ open }) => {
		const page = await open({
			blank: true,
			spoilt: host.own,
			viewport: { width: 700, height: 900 }
		});
		await page.goto(host.page(body(embedUrl(id), 'sandbox="allow-scripts"')));
		const [embed] = await framesIn(page);
		await expect.poll(() => heightsIn(page)).toEqual([needed(id, 700)]);
		expect(await page.$eval('iframe', (one) => getComputedStyle(one).borderTopWidth)).toBe('0px');
		await embed!.click('.embed-story');
		const asked = () => page.evaluate(() => (window as unknown as { asked?: string }).asked);
		await expect.poll(asked).toMatch(/\/en\/#[a-z-]+$/);
	});

	test('hears the height though it listens late', async ({ open }) => {
		const page = await open({
			blank: true,
			spoilt: host.own,
			viewport: { width: 700, height: 900 }
		});
		const [markup = ''] = body(embedUrl(id), 'sandbox="allow-scripts"').split('<script>');
		await page.goto(host.page(markup.replace(/ height="\d+"/, '')));
		const [embed] = await framesIn(page);
		await embed!.evaluate(() => new Promise((done) => setTimeout(done, 3500)));
		await page.evaluate(wordPressListens);
		await expect.poll(() => heightsIn(page)).toEqual([needed(id, 700)]);
	});
});

test('a change of tab needs no other height', async ({ open }) => {
	const page = await open({ blank: true, spoilt: host.own, viewport: { width: 700, height: 800 } });
	await page.goto(host.page(kinds[0]!.body(embedUrl(id), 'sandbox="allow-scripts"')));
	const [embed] = await framesIn(page);
	const right = needed(id, 700);
	await expect.poll(() => heightsIn(page)).toEqual([right]);
	for (const tab of ['table', 'sources', 'chart']) {
		await embed!.click(`a[href="#${tab}"]`);
		await embed!.waitForSelector(`#${tab}`, { state: 'visible' });
		expect(await heightsIn(page)).toEqual([right]);
		expect(await overflowOf(embed!)).toEqual([0, 0]);
	}
});

const firefox = findFirefox();

describe.skipIf(!firefox)('in Firefox', () => {
	test('a sandbox that allows scripts alone is no obstacle', async () => {
		const page = await openFirefox(firefox!);
		const { body } = kinds.at(-1)!;
		await page.goto(host.page(body(embedUrl(id), 'sandbox="allow-scripts"')));
		const [width, height] = ['innerWidth', 'document.querySelector("iframe").offsetHeight'];
		const right = needed(id, Number(await page.evaluate(width)));
		await expect.poll(() => page.evaluate(height)).toBe(right);
		expect(page.faults).toEqual([]);
		await page.close();
	});
});
