import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, sources } from './sources';

type Words = { zh: string; en: string };
const data = <T>(file: string) => JSON.parse(readFileSync(join(root, 'data', file), 'utf8')) as T;

const story = data<{
	title: Words;
	mark: Words;
	names: Record<string, Words>;
	chapters: { id: string; title: Words; steps: { id: string; title: Words }[] }[];
}>('story.json');
const ledger = data<{ facts: { id: string }[]; events?: { id: string }[] }>('facts.json');
const { charts } = data<{ charts: { id: string; type: string }[] }>('charts.json');
const zones = data<{ features: { id: string; properties: { name?: Words } }[] }>('zones.geojson');
const { views } = data<{ views: { id: string }[] }>('map.json');

/** Ids that are also words of the code's own, each with what they mean there. */
const generic: Record<string, string> = {
	network: 'a type of chart; what the browser loads files over',
	opening: 'the first screen of any story (interface.json)',
	county: 'a level of the ground',
	globe: 'a layer of the ground (map.json), and a projection',
	licence: 'under which others may use a file',
	lake: 'a colour of the page, a class of label',
	province: 'a layer of the ground (map.json)',
	relief: 'a layer of the ground (map.json)',
	ring: 'a kind of feature (zones.geojson)',
	shore: 'the line between water and land',
	'source-title': 'a part of the panel that names the source'
};

const steps = story.chapters.flatMap((chapter) => chapter.steps);
/** A chart may be called after its type. */
const types = new Set(charts.map(({ type }) => type));
const ids = [
	...[ledger.facts, ledger.events ?? [], story.chapters, steps, charts, views, zones.features]
		.flat()
		.map(({ id }) => id),
	...Object.keys(story.names)
].filter((id) => !(id in generic) && !types.has(id));

/** Names of the story that are also terms of the code's own. */
const terms: Record<string, string> = {
	'WGS 84': 'the datum of every coordinate'
};

/** Two Han characters, or two words: a single word of Latin letters says nothing of a story. */
const telling = (text: string) =>
	/\p{Script=Han}.*\p{Script=Han}/u.test(text) || /\S\s+\S/.test(text);
const phrases = [
	story.title,
	story.mark,
	...Object.values(story.names),
	...story.chapters.map(({ title }) => title),
	...steps.map(({ title }) => title),
	...zones.features.flatMap(({ properties: { name } }) => name ?? [])
].flatMap(({ zh, en }) => [zh, en].filter((text) => telling(text) && !(text in terms)));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const found = (patterns: [string, RegExp][]) =>
	sources.flatMap(({ path, text }) =>
		patterns.filter(([, pattern]) => pattern.test(text)).map(([word]) => `${path}: ${word}`)
	);

it('no name or title of the story stands in the code', () => {
	expect(phrases.length).toBeGreaterThan(50);
	expect(found(phrases.map((text) => [text, new RegExp(escaped(text), 'i')]))).toEqual([]);
});

it('no id of the story stands in the code', () => {
	expect(ids.length).toBeGreaterThan(50);
	// A compound id anywhere; a single word only where it is a value: in quotes.
	const patterns = ids.map((id): [string, RegExp] => [
		id,
		/[.-]/.test(id)
			? new RegExp(`(?<![\\w.-])${escaped(id)}(?![\\w-])`)
			: new RegExp(`(['"\`])${escaped(id)}\\1`)
	]);
	expect(found(patterns)).toEqual([]);
});
