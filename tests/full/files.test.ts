import { describe, expect } from 'vitest';
import { test } from '../e2e/open';
import { faults, faultyHost } from './faultyHost';
import { kinds } from './kinds';
import { contentOf, showsAll, spoiltPage, storyReads } from './readable';

describe.for(Object.entries(kinds))('%s', ([kind, rest]) => {
	const path = `en/${rest}`;

	test.for(faults)(
		'whichever of its files is %s, all of it can be read',
		async (fault, { open }) => {
			const whole = await faultyHost();
			const first = await open({ home: whole.home, path });
			await first.waitForLoadState('networkidle');
			const usual = await contentOf(first);
			expect(usual.letters).toBeGreaterThan(100);
			const files = [...whole.asked].filter((file) => file !== path);
			expect(files).not.toEqual([]);
			// Side by side: most of them only wait.
			await Promise.all(
				files.map(async (file) => {
					const host = await faultyHost();
					host.fails = (asked) => (asked === file ? fault : undefined);
					const { page, uncaught } = await spoiltPage(open, {}, fault === 'short');
					await page.goto(host.home + path, { waitUntil: 'commit' });
					await showsAll(page, usual, file);
					if (kind === 'story') await storyReads(page, file);
					expect(uncaught, file).toEqual([]);
					await page.context().close();
				})
			);
		}
	);
});

test.for(faults)('where every style sheet is %s, the words are there', async (fault, { open }) => {
	const whole = await faultyHost();
	const usual = await contentOf(await open({ home: whole.home }));
	const host = await faultyHost();
	host.fails = (asked) => (asked.endsWith('.css') ? fault : undefined);
	const { page, uncaught } = await spoiltPage(open);
	await page.goto(host.home, { waitUntil: 'commit' });
	await showsAll(page, { ...usual, drawings: 0 }, fault);
	await storyReads(page, fault);
	expect(uncaught).toEqual([]);
});

test('with half of each style sheet an article can be read as well', async ({ open }) => {
	const host = await faultyHost();
	host.fails = (asked) => (asked.endsWith('.css') ? 'short' : undefined);
	const before = () => localStorage.setItem('mode', 'article');
	const { page, uncaught } = await spoiltPage(open, { before });
	await page.goto(host.home);
	await storyReads(page, 'article');
	expect(uncaught).toEqual([]);
});
