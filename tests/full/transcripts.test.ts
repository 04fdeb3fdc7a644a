import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { desk, test } from '../e2e/open';
import { arrived, bring, stepsOf } from '../e2e/steps';

/**
 * What assistive software is given: the browser's own accessibility tree of the small story's pages, as text. No
 * screen reader is claimed. A change of the pages changes a transcript: read it, then `-u` keeps it.
 */
const pages = {
	story: '',
	ledger: 'data/',
	gallery: 'charts/',
	deck: 'present/'
};
const last = stepsOf('fixture').at(-1)!;

/** The tree of a part of a page; where the site is served and which day it is, is of no matter. */
async function treeOf(page: Page, part = 'body') {
	const tree = await page.locator(part).ariaSnapshot();
	const timeless = tree
		.replaceAll(new URL(page.url()).origin, '')
		.replaceAll(/\[\d{4}-\d\d-\d\d\]/g, '[today]')
		.replaceAll(/Retrieved \w+ \d+, \d{4}/g, 'Retrieved today');
	return `${timeless}\n`;
}

describe.for([
	['zh', ''],
	['en', 'en/']
] as const)('%s', ([lang, path]) => {
	test.for(Object.entries(pages))('%s', async ([name, rest], { open }) => {
		const page = await open({ site: 'fixture', path: path + rest, viewport: desk });
		// The deck's opening fades in.
		await page.locator('h1').first().waitFor();
		await expect(await treeOf(page)).toMatchFileSnapshot(`transcripts/${name}.${lang}.yml`);
	});

	test('without scripts', async ({ open }) => {
		const page = await open({ site: 'fixture', path, viewport: desk, javaScriptEnabled: false });
		await expect(await treeOf(page)).toMatchFileSnapshot(`transcripts/scriptless.${lang}.yml`);
	});

	test('the bar and the controls, at the last step', async ({ open }) => {
		const page = await open({ site: 'fixture', path, viewport: desk });
		await bring(page, last.id);
		await arrived(page, last.id);
		const trees = (await treeOf(page, 'header.bar')) + (await treeOf(page, 'nav.go'));
		await expect(trees).toMatchFileSnapshot(`transcripts/last.${lang}.yml`);
	});
});
