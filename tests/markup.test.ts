import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import Gallery from '../src/lib/embed/gallery/Gallery.svelte';
import { embedsOf } from '../src/lib/embed/embeds';
import DataPage from '../src/lib/data/DataPage.svelte';
import { edition } from '../src/lib/i18n/edition';
import { langs } from '../src/lib/i18n/locale';
import type { Path } from '../src/lib/model/fault';
import { parseStory, type SourceFiles } from '../src/lib/model/parse';
import type { Lang, Story as StoryData } from '../src/lib/model/types';
import Deck from '../src/lib/present/Deck.svelte';
import Wall from '../src/lib/present/Wall.svelte';
import { chartFile } from '../src/lib/server/chartFiles';
import { correctionsFeed } from '../src/lib/server/correctionsFeed';
import { downloadsOf } from '../src/lib/server/dataFiles';
import { embedPage } from '../src/lib/server/embedPage';
import { siteMap } from '../src/lib/server/siteMap';
import Story from '../src/lib/story/Story.svelte';
import PageHead from '../src/lib/ui/PageHead.svelte';
import { harbourFiles, harbourGround } from './fixtures/harbour';
import { sources } from './sources';

/** Markup in the data is words: whatever a file's texts hold stands in the pages as it is written, and does nothing. */

/** Without digits, quotes and the like, which the check of words does not let pass. */
const payloads = [
	'<b/onclick=qzx>',
	'</script><script>qzx</script>',
	'--><svg/onload=qzx>',
	'&lt;qzx'
];
const raw = /<b\/onclick|<script>qzx|<svg\/onload|&lt;qzx(?!&)/;

const files = harbourFiles();
const trees = () =>
	Object.fromEntries(
		Object.entries(files)
			.filter(([name]) => name !== 'interface.json')
			.map(([name, text]) => [name, JSON.parse(text) as unknown])
	);

/** The places of all texts. */
function textsIn(value: unknown, path: Path = []): Path[] {
	if (typeof value === 'string') return [path];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) => textsIn(member, [...path, key]));
}

const parse = (changed: Record<string, unknown>) => {
	const texts = Object.entries(changed).map(([name, tree]) => [name, JSON.stringify(tree)]);
	return parseStory({ ...files, ...(Object.fromEntries(texts) as SourceFiles) }, harbourGround);
};

/** A story with the payload behind every text that takes it, and how many do. */
function spoiled(payload: string): { story: StoryData; taken: number } {
	const sound = trees();
	let places = Object.entries(sound).flatMap(([name, tree]) =>
		textsIn(tree).map((path) => ({ name, path }))
	);
	for (;;) {
		const all = structuredClone(sound);
		for (const { name, path } of places) append(all[name], path, payload);
		const result = parse(all);
		if ('story' in result) return { story: result.story, taken: places.length };
		// What is refused, or stands in what is, stays as it was.
		const refused = result.faults.map(({ file, path }) => [file, ...path].join(' '));
		const kept = places.filter(({ name, path }) => {
			const place = [name, ...path].join(' ');
			return !refused.some((one) => place === one || place.startsWith(`${one} `));
		});
		if (kept.length === places.length) throw new Error(refused.join('\n'));
		places = kept;
	}
}

function append(root: unknown, path: Path, text: string) {
	let node = root as Record<string | number, unknown>;
	for (const key of path.slice(0, -1)) node = node[key] as typeof node;
	node[path.at(-1)!] = `${String(node[path.at(-1)!])}${text}`;
}

/** Everything that is made of a story and that a browser reads as markup. */
async function markupOf(story: StoryData, lang: Lang): Promise<string[]> {
	const words = edition(story, lang);
	const at = (rest: string) => ({ lang, rest, site: 'https://a.example/' });
	const entry = { src: 'entry.js', preload: [] };
	const drawn = [
		render(Story, { props: { edition: words, page: at(''), scripts: [] } }),
		render(Gallery, { props: { edition: words, page: at('charts/') } }),
		render(Deck, { props: { edition: words, page: at('present/') } }),
		render(Wall, { props: { edition: words, page: at('wall/'), version: '1' } }),
		render(DataPage, {
			props: { edition: words, page: at('data/'), downloads: downloadsOf(words, at('data/')) }
		}),
		...['', 'data/'].map((rest) =>
			render(PageHead, { props: { edition: words, page: at(rest), entry } })
		)
	];
	const embeds = embedsOf(story);
	const frames = embeds.map((embed) =>
		embedPage({ embed, edition: words, page: at(`embed/${embed.id}/`), script: 'f.js', dev: false })
	);
	const pictures = await Promise.all(
		embeds.map(async (embed) => {
			const { body } = await chartFile(embed, 'svg', words, 'https://a.example/');
			return Buffer.from(body).toString();
		})
	);
	return [
		...drawn.flatMap(({ head, body }) => [head, body]),
		...frames,
		...pictures,
		correctionsFeed(words, at('data/')),
		siteMap(story, 'https://a.example/')
	];
}

it.each(payloads)('%s is words wherever it stands', { timeout: 120_000 }, async (payload) => {
	const { story, taken } = spoiled(payload);
	expect(taken).toBeGreaterThan(20);
	for (const lang of langs) {
		const all = await markupOf(story, lang);
		for (const text of all) expect(raw.exec(text)?.[0], text.slice(0, 60)).toBeUndefined();
		expect(all.filter((text) => text.includes('qzx')).length).toBeGreaterThan(5);
	}
});

it('no source writes text as markup', () => {
	const writing =
		/\{@html|\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment)\b/;
	expect(sources.filter(({ text }) => writing.test(text)).map(({ path }) => path)).toEqual([]);
});
