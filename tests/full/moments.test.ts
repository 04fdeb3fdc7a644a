import { describe, expect } from 'vitest';
import { test } from '../e2e/open';
import { press } from '../e2e/press';
import { faultyHost } from './faultyHost';
import { kinds } from './kinds';
import { contentOf, showsAll, spoiltPage, storyReads } from './readable';

test('whenever the line goes dead while the story loads, all of it can be read', async ({
	open
}) => {
	const whole = await faultyHost();
	const first = await open({ home: whole.home });
	await first.waitForLoadState('networkidle');
	const usual = await contentOf(first);
	const requests = whole.asked.size;
	expect(requests).toBeGreaterThan(3);
	const dies = async (before: number) => {
		const host = await faultyHost();
		const seen = new Set<string>();
		let styled = false;
		host.fails = (path) => {
			seen.add(path);
			const comes = seen.size <= before + 1;
			styled ||= comes && path.endsWith('.css');
			return comes ? undefined : 'gone';
		};
		const { page, uncaught } = await spoiltPage(open);
		const what = `after ${before + 1} of ${requests} files`;
		await page.goto(host.home, { waitUntil: 'commit' });
		// Drawings wait for their styles: without them they would be black.
		await expect.poll(() => host.asked.size, { message: what }).toBeGreaterThan(before + 1);
		await showsAll(page, styled ? usual : { ...usual, drawings: 0 }, what);
		await storyReads(page, what);
		expect(uncaught, what).toEqual([]);
		await page.context().close();
	};
	// Three side by side, since most of them only wait; more of them keep each other waiting for their styles, as a
	// line does that is too slow.
	const all = Array.from({ length: requests - 1 }, (_, before) => before);
	for (let from = 0; from < all.length; from += 3)
		await Promise.all(all.slice(from, from + 3).map(dies));
});

describe.for(Object.entries(kinds))('%s', ([, rest]) => {
	test.for([0.6, 0.95])(
		'of whose own text %f has come: it can be read as it can without scripts',
		async (share, { open }) => {
			const host = await faultyHost();
			const path = `en/${rest}`;
			host.fails = (asked) => (asked === path ? { short: share } : undefined);
			const reference = await open({ home: host.home, path, javaScriptEnabled: false });
			const usual = await contentOf(reference);
			host.fails = (asked) => (asked === path ? { until: share } : undefined);
			const { page, uncaught } = await spoiltPage(open);
			await page.goto(host.home + path, { waitUntil: 'commit' });
			await showsAll(page, usual, 'while the line is silent');
			const torn = page.waitForEvent('requestfailed');
			host.tear();
			await torn;
			await showsAll(page, usual, 'when the line is torn');
			expect(uncaught).toEqual([]);
		}
	);
});

test('a script that comes when the story is being read as an article leaves it one, at its place', async ({
	open
}) => {
	const host = await faultyHost();
	host.fails = (asked) => (asked.includes('/entry/') ? 'silent' : undefined);
	const { page, uncaught } = await spoiltPage(open);
	await page.goto(host.home, { waitUntil: 'commit' });
	const mode = () => page.locator('html').getAttribute('data-mode');
	await expect.poll(mode).toBeNull();
	const read = page.locator('.card').nth(5);
	await read.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
	const top = () => read.evaluate((one) => Math.round(one.getBoundingClientRect().top));
	let before = NaN;
	// What is far from the screen is laid out when it comes near.
	await expect.poll(async () => before - (before = await top())).toBe(0);
	host.resume();
	await expect.poll(mode).toBe('article');
	await page.waitForLoadState();
	expect(await top()).toBe(before);
	// Its switch still leads to the scenes.
	await press(page, '[data-switch="mode"]');
	expect(await mode()).toBe('scrolly');
	await storyReads(page, 'with its scenes');
	expect(uncaught).toEqual([]);
});

test.for(['present/', 'wall/'])(
	'below /%s: a script that comes late makes it what it is',
	async (path, { open }) => {
		const host = await faultyHost();
		const usual = await contentOf(await open({ home: host.home, path }));
		host.fails = (asked) => (asked.includes('/entry/') ? 'silent' : undefined);
		const { page, uncaught } = await spoiltPage(open);
		await page.goto(host.home + path, { waitUntil: 'commit' });
		const mode = () => page.locator('html').getAttribute('data-mode');
		await expect.poll(mode).toBeNull();
		host.resume();
		await expect.poll(mode).toMatch(/deck|wall/);
		await showsAll(page, usual, path);
		expect(uncaught).toEqual([]);
	}
);

test('what was read once is read again without a line', async ({ open }) => {
	const host = await faultyHost();
	const { page, uncaught } = await spoiltPage(open, { serviceWorkers: 'allow' });
	await page.goto(host.home);
	const kept = () =>
		page.evaluate(async () => {
			const names = await caches.keys();
			const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
			return lists.flat().map(({ url }) => url);
		});
	await expect.poll(async () => (await kept()).some((url) => url.endsWith('.js'))).toBe(true);
	await expect.poll(async () => (await kept()).includes(host.home)).toBe(true);
	host.fails = () => 'gone';
	await page.reload();
	await storyReads(page, 'without a line');
	expect(uncaught).toEqual([]);
});
