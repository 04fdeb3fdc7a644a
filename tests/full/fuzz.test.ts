import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { startHost } from '../e2e/embedHost';
import { test } from '../e2e/open';
import { kinds } from './kinds';
import { contentOf, showsAll } from './readable';

/** What an address would bring into a page if it were written there. */
const mark = 'qzx9';
const payloads = [
	`<img src=x onerror=${mark}()>`,
	`"><script>${mark}()</script>`,
	`javascript:${mark}()`,
	`${mark}\u202e\u0000`,
	`'-${mark}-'`,
	`{{${mark}}}`,
	`%E0%A4%A${mark}`,
	`__proto__${mark}`
];
const names =
	'lang theme tab plain static transparent map fact steps autoplay loop kiosk panel speed speaker childId initialWidth parentUrl secret __proto__ constructor'.split(
		' '
	);
/** The same each time. */
const seeded = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) =>
	fc.sample(arbitrary, { numRuns, seed: 8 });

const address = fc
	.record({
		pairs: fc.array(
			fc.tuple(
				fc.constantFrom(...names),
				fc.oneof(
					fc.constantFrom(...payloads),
					fc.constantFrom('', '1', 'dark', 'en', 'zh', '-1', '1e9', 'table')
				)
			),
			{ minLength: 1, maxLength: 5 }
		),
		hash: fc.constantFrom(
			'',
			`#${payloads[0]}`,
			'#%',
			`#%E0%A4%A${mark}`,
			'#?secret=<b>',
			`#${mark}`
		)
	})
	.map(({ pairs, hash }) => {
		const query = pairs.map((pair) => pair.map(encodeURIComponent).join('='));
		return `?${query.join('&')}${hash}`;
	});

/** Where in the page what came from outside stands; a link may carry the address on, as an address. */
const reflected = (page: Page) =>
	page.evaluate((mark) => {
		const found: string[] = [];
		for (const element of document.querySelectorAll('*')) {
			for (const { name, value } of element.attributes) {
				if (!value.includes(mark)) continue;
				const link = name === 'href' && /^https?:$/.test((element as HTMLAnchorElement).protocol);
				if (!link) found.push(`${element.tagName} ${name}="${value}"`);
			}
			for (const node of element.childNodes)
				if (node.nodeType === Node.TEXT_NODE && node.textContent!.includes(mark))
					found.push(`${element.tagName}: ${node.textContent}`);
		}
		return found;
	}, mark);

/** Values that messages may have; what cannot be cloned cannot be sent. */
const values: unknown[] = [
	null,
	0,
	-1,
	Number.NaN,
	'',
	mark,
	payloads[0],
	`pymxPYMx${payloads[0]}xPYMxwidthxPYMx`,
	`pymxPYMx${'x'.repeat(5000)}`,
	[],
	[[mark]],
	{},
	{ source: 'fengqi' },
	{ source: 'fengqi', type: 'theme', data: payloads[0] },
	{ source: 'fengqi', type: 'theme', data: { toString: mark } },
	{ source: 'fengqi', type: 'height', data: Number.MAX_VALUE },
	{ source: 'fengqi', type: '__proto__', data: { polluted: true } },
	{ sentinel: 'amp', type: 'frames-init', data: payloads[0] },
	{ type: 'iframe-child-init', data: payloads[1] },
	{ message: 'height', value: payloads[0], secret: payloads[0] },
	{ 'datawrapper-height': { [payloads[0]!]: 400 } },
	{
		kind: 'at',
		from: mark,
		role: payloads[0],
		stamp: 1e308,
		shown: { step: payloads[0], build: -5, black: false }
	},
	{
		kind: 'at',
		from: '',
		role: 'deck',
		stamp: Number.NaN,
		shown: { step: '__proto__', build: 1e9, black: true }
	},
	{ kind: 'hello', from: payloads[0], role: payloads[0] },
	{ kind: 'kept', missing: payloads[0] },
	{ kind: 'keep', urls: [payloads[0], 'http://%'] }
];

describe.for(Object.entries(kinds))('%s', ([kind, rest]) => {
	test('nothing of an address stands in the page, whatever it holds', async ({ open }) => {
		const usual = await contentOf(await open({ path: rest }));
		for (const search of seeded(address, 14)) {
			// A language that is asked for leads on to its page.
			const page = await open({ blank: true, tolerate: /Ignored in the address/ });
			await page
				.goto(inject('sites').main + rest + search, { waitUntil: 'load' })
				.catch(() => undefined);
			await page.waitForLoadState('load');
			const lang = await page.locator('html').getAttribute('data-lang');
			const asked = new URLSearchParams(search.split('#')[0]);
			const screen = ['steps', 'speaker', 'panel', 'tab', 'plain', 'static'].some((name) =>
				asked.has(name)
			);
			if (lang === 'zh' && !screen)
				await showsAll(page, { ...usual, letters: usual.letters * 0.8 }, search);
			expect(await reflected(page), search).toEqual([]);
			await page.context().close();
		}
	});

	test('no message changes what it is not made for', async ({ open }) => {
		const page = await open({ path: rest });
		const usual = await contentOf(page);
		await page.evaluate(
			([values, path]) => {
				for (const value of values as unknown[]) {
					window.postMessage(value, '*');
					for (const kind of ['present', 'wall'])
						new BroadcastChannel(`${kind} ${path}`).postMessage(value);
				}
			},
			[values, new URL(inject('sites').main).pathname] as const
		);
		await page.waitForTimeout(300);
		expect(await reflected(page)).toEqual([]);
		expect(await page.evaluate(() => ({}) as { polluted?: true })).toEqual({});
		await showsAll(page, { ...usual, letters: usual.letters * 0.5 }, kind);
	});
});

test('a frame takes no message for another’s, its loader none of a frame that it did not make', async ({
	open
}) => {
	const host = await startHost();
	const page = await open({ blank: true, spoilt: host.own, tolerate: /./ });
	const { main } = inject('sites');
	const id = kinds['embedded chart']!.split('/')[1];
	await page.goto(
		host.page(
			`<fengqi-chart chart="${id}" loading="eager"></fengqi-chart>
			<fengqi-chart chart="../../${mark}"></fengqi-chart><fengqi-chart chart="javascript:${mark}()"></fengqi-chart>
			<script src="${main}embed.js"></script>`
		)
	);
	const frame = page.locator('fengqi-chart iframe');
	await frame.first().waitFor();
	expect(await frame.count()).toBe(1);
	await page.waitForTimeout(1000);
	const height = () => frame.evaluate((one) => one.getBoundingClientRect().height);
	const before = await height();
	await page.evaluate((values) => {
		for (const value of values) window.postMessage(value, '*');
		const inner = document.querySelector('iframe')!.contentWindow!;
		for (const value of values) inner.postMessage(value, '*');
	}, values);
	await page.waitForTimeout(300);
	expect(await height()).toBe(before);
	expect(await page.content()).not.toContain(`onerror=${mark}`);
	await host.close();
});
