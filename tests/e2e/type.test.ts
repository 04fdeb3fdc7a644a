import { describe, expect } from 'vitest';
import { desk, test } from './open';

/** Marks that a face for Han letters has in full width: where the page takes them from elsewhere is its choice. */
const marks = /[‘’“”]/g;

describe.for([
	['zh', ''],
	['en', 'en/']
] as const)('%s', ([, path]) => {
	test('whatever is set in the display face has all its characters in it', async ({ open }) => {
		const page = await open({ path, viewport: desk, javaScriptEnabled: false });
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		const texts = await page.evaluate(() =>
			[...document.body.querySelectorAll('*')].flatMap((element) => {
				const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
				const text = own.map((node) => node.textContent!.trim()).join('');
				const set = getComputedStyle(element).fontFamily.startsWith('"Display');
				if (!set || !text) return [];
				element.setAttribute('data-set', '');
				return text;
			})
		);
		expect(texts.length).toBeGreaterThan(20);

		const client = await page.context().newCDPSession(page);
		await client.send('DOM.enable');
		await client.send('CSS.enable');
		const { root } = await client.send('DOM.getDocument');
		const { nodeIds } = await client.send('DOM.querySelectorAll', {
			nodeId: root.nodeId,
			selector: '[data-set]'
		});
		const lacking: string[] = [];
		for (const [index, nodeId] of nodeIds.entries()) {
			const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
			const others = fonts.filter(({ isCustomFont }) => !isCustomFont);
			const glyphs = others.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
			const text = texts[index] ?? '';
			if (glyphs > (text.match(marks)?.length ?? 0)) {
				lacking.push(`${text}: ${others.map(({ familyName }) => familyName).join()}`);
			}
		}
		expect(lacking).toEqual([]);
	});
});
