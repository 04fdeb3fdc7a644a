import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from '../e2e/axe';
import { desk, phone, test } from '../e2e/open';
import { kinds } from './kinds';

const click = (selector: string) => async (page: Page) => {
	await page.locator(selector).first().focus();
	await page.keyboard.press('Enter');
};
const shown = async (page: Page, selector: string) =>
	expect.poll(() => page.locator(selector).first().isVisible(), { message: selector }).toBe(true);

const key =
	(name: string, times = 1) =>
	async (page: Page) => {
		for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(name);
	};

/** What a reader opens on a page of a kind, and how it is known to be there. */
const panels = [
	{ kind: 'story', name: 'a source', act: click('.card .fact'), sign: '#source' },
	{ kind: 'story', name: 'sharing', act: click('[data-share]:visible'), sign: 'dialog[open]' },
	{ kind: 'story', name: 'embedding', act: click('a[data-embed-link]'), sign: 'dialog[open]' },
	{ kind: 'embedded chart', name: 'table', act: click('[href="#table"]'), sign: '#table' },
	{ kind: 'embedded chart', name: 'sources', act: click('[href="#sources"]'), sign: '#sources' },
	{ kind: 'embedded map', name: 'data', act: click('.foot summary'), sign: '.foot details p' },
	{ kind: 'deck', name: 'overview', act: key('o'), sign: '[data-overview]' },
	{ kind: 'deck', name: 'help', act: key('?'), sign: '#help' },
	{ kind: 'deck', name: 'jump', act: key('g'), sign: '#jump' },
	{ kind: 'deck', name: 'black', act: key('b'), sign: '[data-black]' },
	{ kind: 'deck', name: 'the middle', act: key('ArrowRight', 6), sign: '.deck' }
];

const pages = {
	...kinds,
	'test of embeds': 'embed/test/',
	missing: '404.html',
	speaker: 'present/?speaker'
};

/** What browsers say of frames that allow next to nothing; the page for what is missing has no icon of its own. */
const said = { tolerate: /sandboxed|web-share/, spoilt: /404\.html|favicon\.ico/ };

describe.for([
	['zh by day on a desk', '', 'light', desk],
	['zh by night on a phone', '', 'dark', phone],
	['en by day on a phone', 'en/', 'light', phone],
	['en by night on a desk', 'en/', 'dark', desk]
] as const)('%s', ([, lang, colorScheme, viewport]) => {
	const visit = { colorScheme, viewport, reducedMotion: 'reduce' } as const;

	test.for(Object.entries(pages))(
		'%s: axe finds nothing amiss, at the top and further down',
		async ([, rest], { open }) => {
			const page = await open({ ...visit, ...said, path: lang + rest });
			expect(await violations(page)).toEqual([]);
			await page.evaluate(() => {
				const { scrollHeight } = document.documentElement;
				scrollTo({ top: scrollHeight * 0.63, behavior: 'instant' });
				return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			});
			expect(await violations(page), 'further down').toEqual([]);
		}
	);

	test.for(panels)(
		'$kind, $name: axe finds nothing amiss',
		async ({ kind, act, sign }, { open }) => {
			const page = await open({ ...visit, path: lang + kinds[kind]! });
			await act(page);
			await shown(page, sign);
			expect(await violations(page)).toEqual([]);
		}
	);
});

describe.for(Object.entries(pages))('%s', ([, rest]) => {
	test.for(['', 'en/'])('below /%s each foreign name says its language', async (lang, { open }) => {
		const page = await open({ ...said, path: lang + rest });
		const foreign = await page.evaluate(() => {
			const found = new Set<string>();
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const around = node.parentElement!;
				const text = node.textContent!.trim();
				if (around.closest('script, style, code, textarea, pre, cite')) continue;
				const said = around.closest('[lang]')!.getAttribute('lang')!;
				const han = /\p{Script=Han}/u.test(text);
				// Two words in a row, one of them no abbreviation: a name of its own.
				const latin = /\b[A-Z][a-z]{2,} [A-Za-z]{2,}/.test(text);
				if (han ? !said.startsWith('zh') : latin && !said.startsWith('en')) found.add(text);
			}
			return [...found];
		});
		expect(foreign).toEqual([]);
	});

	test('in forced colours and without motion all controls are seen, and nothing moves by itself', async ({
		open
	}) => {
		const page = await open({
			...said,
			path: rest,
			forcedColors: 'active',
			reducedMotion: 'reduce'
		});
		const unseen = await page.locator('a, button, summary, input, select').evaluateAll((all) =>
			all.flatMap((one) => {
				if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
				const { color, backgroundColor } = getComputedStyle(one);
				return color === backgroundColor ? [one.outerHTML.slice(0, 90)] : [];
			})
		);
		expect(unseen).toEqual([]);
		const running = () =>
			page.evaluate(() =>
				document
					.getAnimations()
					.filter(({ playState, effect }) => {
						const { duration = 0 } = effect?.getComputedTiming() ?? {};
						return playState === 'running' && Number(duration) > 50;
					})
					.map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 90))
			);
		expect(await running()).toEqual([]);
		await page.mouse.wheel(0, 1200);
		expect(await running()).toEqual([]);
	});
});
