import { describe, expect, inject, onTestFinished } from 'vitest';
import { launch } from '../../scripts/browser.mjs';
import { startHost } from '../e2e/embedHost';
import { test } from '../e2e/open';
import { kinds } from './kinds';
import { contentOf, showsAll, spoiltPage, storyReads } from './readable';

/** Storage as browsers refuse it: whoever touches it gets an error. */
const refuseStorage = () => {
	const refuse = () => {
		throw new DOMException('The operation is insecure.', 'SecurityError');
	};
	for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
		Object.defineProperty(window, name, { get: refuse });
	Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
	Object.defineProperty(window, 'BroadcastChannel', { value: refuse });
	Object.defineProperty(navigator, 'serviceWorker', {
		value: { register: async () => refuse(), ready: new Promise(() => undefined) }
	});
};

/** A device whose clock stands elsewhere. */
const clocks = { 1970: '1970-01-01T00:00:00Z', 2099: '2099-12-31T23:59:59Z' };

describe.for(Object.entries(kinds))('%s', ([kind, rest]) => {
	test('without scripts no less can be read', async ({ open }) => {
		const usual = await contentOf(await open({ path: rest }));
		const page = await open({ path: rest, javaScriptEnabled: false });
		// The wall without scripts is its first scene.
		await showsAll(page, usual, kind);
	});

	test('where storage is refused, nothing is missing', async ({ open }) => {
		const usual = await contentOf(await open({ path: rest }));
		const page = await open({ path: rest, before: refuseStorage });
		await showsAll(page, usual, kind);
		if (kind === 'story') await storyReads(page, kind);
	});

	test.for(Object.entries(clocks))(
		'by a clock of %s nothing is missing',
		async ([, time], { open }) => {
			const usual = await contentOf(await open({ path: rest }));
			const page = await open({ blank: true });
			await page.clock.install({ time });
			await page.goto(inject('sites').main + rest);
			await showsAll(page, usual, kind);
			expect(await page.locator('body').innerText()).not.toMatch(/NaN|Invalid|undefined/);
			if (kind === 'story') {
				await page.clock.resume();
				await storyReads(page, kind);
			}
		}
	);

	test('a day in a tab that is not looked at leaves it as it was', async ({ open }) => {
		const page = await open({ blank: true });
		await page.clock.install();
		await page.goto(inject('sites').main + rest);
		await page.clock.runFor(2000);
		const usual = await contentOf(page);
		const hide = (hidden: boolean) =>
			page.evaluate((hidden) => {
				Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
				const value = hidden ? 'hidden' : 'visible';
				Object.defineProperty(document, 'visibilityState', { configurable: true, value });
				document.dispatchEvent(new Event('visibilitychange'));
			}, hidden);
		await hide(true);
		// A hidden tab wakes up once a minute at the most.
		for (let hour = 0; hour < 24; hour += 1) await page.clock.fastForward('01:00:00');
		await hide(false);
		await page.clock.runFor(2000);
		await page.clock.resume();
		// The wall has gone on by then: another scene, with other words.
		if (kind === 'wall') usual.letters /= 2;
		await showsAll(page, usual, kind);
		if (kind === 'story') await storyReads(page, kind);
	});

	test('without its typeface the words are there at once', async ({ open }) => {
		const usual = await contentOf(await open({ path: rest }));
		const page = await open({ blank: true, spoilt: /woff2/ });
		await page.route(/woff2/, (route) => route.abort('blockedbyclient'));
		await page.goto(inject('sites').main + rest);
		await showsAll(page, usual, kind);
	});

	test.for(['', 'allow-scripts', 'allow-scripts allow-same-origin'])(
		'in a frame of another site that allows "%s", all can be read',
		async (sandbox, { open }) => {
			const address = inject('sites').main + rest;
			const usual = await contentOf(await open({ path: rest, javaScriptEnabled: sandbox !== '' }));
			const host = await startHost();
			onTestFinished(() => host.close());
			const { page, uncaught } = await spoiltPage(open);
			await page.goto(
				host.page(
					`<iframe src="${address}" sandbox="${sandbox}" width="1440" height="900"></iframe>`
				)
			);
			const frames = () => page.mainFrame().childFrames();
			await expect.poll(() => frames().length).toBe(1);
			await showsAll(frames()[0]!, usual, kind);
			expect(uncaught).toEqual([]);
		}
	);

	test('the way back finds it as it was left', async ({ open }) => {
		// The real cache of pages, which test browsers leave out.
		const browser = await launch({
			ignoreDefaultArgs: ['--disable-back-forward-cache'],
			args: ['--disable-gpu', '--disable-3d-apis']
		});
		onTestFinished(() => browser.close());
		const page = await open({
			browser,
			path: rest,
			before: () =>
				addEventListener('pageshow', ({ persisted }) => {
					if (persisted) document.documentElement.dataset.persisted = '';
				})
		});
		const usual = await contentOf(page);
		const address = page.url();
		await page.waitForLoadState('networkidle');
		const other = new URL(rest === 'data/' ? 'charts/' : 'data/', inject('sites').main);
		await page.goto(other.href, { waitUntil: 'networkidle' });
		await page.evaluate(() => history.back());
		await page.waitForURL(address, { waitUntil: 'commit' });
		expect(await page.locator('html').getAttribute('data-persisted')).toBe('');
		await showsAll(page, usual, kind);
		if (kind === 'story') await storyReads(page, kind);
	});
});
