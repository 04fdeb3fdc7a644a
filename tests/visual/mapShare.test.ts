import { brotliCompressSync, constants } from 'node:zlib';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { edition } from '../../src/lib/i18n/edition';
import { langs } from '../../src/lib/i18n/locale';
import { readStory } from '../../src/lib/server/read';
import Story from '../../src/lib/story/Story.svelte';

/** As a host sends it that compresses once and well. */
const wire = (text: string) =>
	brotliCompressSync(text, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 11,
			[constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text)
		}
	}).length;

/** Markup without the elements that begin so, whatever is in them. */
function without(markup: string, tag: string, start: string): string {
	const at = markup.indexOf(start);
	if (at < 0) return markup;
	let open = 0;
	for (const found of markup.slice(at).matchAll(new RegExp(`<${tag}\\b|</${tag}>`, 'g'))) {
		open += found[0].startsWith('</') ? -1 : 1;
		if (open > 0) continue;
		const end = at + found.index + found[0].length;
		return markup.slice(0, at) + without(markup.slice(end), tag, start);
	}
	throw new Error(`${start} does not end`);
}

it.each(langs)(
	'the drawn map is at most 15 kB of the page, brotli, in %s',
	(lang) => {
		const page = { lang, rest: '', site: 'https://a.test/' };
		const { body } = render(Story, {
			props: { edition: edition(readStory('data'), lang), page, scripts: [] }
		});
		const bare = without(without(body, 'svg', '<svg class="map-defs'), 'div', '<div class="drawn');
		expect(body.length - bare.length).toBeGreaterThan(50_000);
		expect(wire(body) - wire(bare)).toBeLessThan(15_000);
	},
	60_000
);
