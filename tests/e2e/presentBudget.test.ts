import { brotliCompressSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { expect, inject } from 'vitest';
import { bodyOf } from './bodyOf';
import { test } from './open';

test('the deck’s own scripts are small, and so is what it takes to begin', async ({ open }) => {
	const scriptsOf = async (path: string) => {
		const page = await open({ blank: true });
		const responses: Response[] = [];
		page.on('response', (response) => responses.push(response));
		await page.goto(new URL(path, inject('sites').main).href, { waitUntil: 'networkidle' });
		const scripts = responses.filter((one) => one.request().resourceType() === 'script');
		const sizes = await Promise.all(
			scripts.map(async (one) => [one.url(), brotliCompressSync(await bodyOf(one)).length] as const)
		);
		return new Map(sizes);
	};
	const story = await scriptsOf('');
	const deck = await scriptsOf('present/');
	const own = [...deck].filter(([url]) => !story.has(url));
	expect(own.length).toBeGreaterThan(0);
	const total = own.reduce((sum, [, size]) => sum + size, 0);
	expect(total, JSON.stringify(own)).toBeLessThanOrEqual(15_000);
});
