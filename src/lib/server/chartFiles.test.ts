import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { embedsOf, type Embed } from '../embed/embeds';
import { kindsOf } from '../embed/fileNames';
import { edition } from '../i18n/edition';
import { chartFile } from './chartFiles';
import { readStory } from './read';

const story = readStory('tests/fixtures/harbour');
const site = 'https://example.org/harbour/';
const words = edition(story, 'en');
const chart = embedsOf(story).find(({ kind }) => kind === 'chart') as Extract<
	Embed,
	{ kind: 'chart' }
>;
const text = async (...[kind, embed = chart]: [Parameters<typeof chartFile>[1], Embed?]) =>
	strFromU8((await chartFile(embed, kind, words, site)).body);

it('packs all that can be taken away, the same bytes each time', async () => {
	const [one, again] = await Promise.all([1, 2].map(() => chartFile(chart, 'zip', words, site)));
	expect(Buffer.from(one!.body).equals(Buffer.from(again!.body))).toBe(true);
	const files = unzipSync(one!.body);
	const endings = Object.keys(files).map((name) => name.slice(chart.id.length));
	expect(endings).toEqual(['.svg', '.png', '@2x.png', '.social.png', '.csv', '.metadata.json']);
	expect(strFromU8(files[`${chart.id}.csv`]!)).toBe(await text('csv'));
});

it('metadata names every file, who is to be cited, and the columns of the table', async () => {
	const data = JSON.parse(await text('metadata')) as Record<string, unknown>;
	expect(Object.keys(data['files'] as object)).toHaveLength(kindsOf(chart).length);
	expect(JSON.stringify(data)).toContain(`${site}en/charts/${chart.id}.csv`);
	for (const style of ['GB/T 7714', 'APA'])
		expect((data['citation'] as Record<string, string>)[style]).toMatch(
			new RegExp(`……[^{}]*${site}en/charts/${chart.id}/`)
		);
	expect(data['columns']).toContainEqual({ name: 'qualifier', head: 'Qualifier' });
});

it('oEmbed is 1.0, rich, with a frame and a whole thumbnail', async () => {
	const answer = JSON.parse(await text('oembed')) as Record<string, unknown>;
	expect(answer).toMatchObject({
		version: '1.0',
		type: 'rich',
		provider_url: `${site}en/`,
		thumbnail_url: `${site}en/charts/${chart.id}.social.png`,
		thumbnail_width: 1200,
		thumbnail_height: 628
	});
	expect(answer['html']).toContain(`<iframe src="${site}en/embed/${chart.id}/"`);
	const [, height] = / height="(\d+)"/.exec(answer['html'] as string) ?? [];
	expect(Number(height)).toBe(answer['height']);
});

it('what was corrected stands in the picture', async () => {
	const fact = Object.keys(story.ledger.facts)[0]!;
	const corrections = [
		{ id: 'a', date: '2031-08-01', facts: [fact], words: { zh: '改。', en: 'Put right.' } }
	];
	const spoiled = edition({ ...story, corrections }, 'en');
	const shown = embedsOf(story).filter((embed) => embed.kind === 'chart');
	const svgs = await Promise.all(shown.map((one) => chartFile(one, 'svg', spoiled, site)));
	const told = svgs.filter(({ body }) => strFromU8(body).includes('Put right.'));
	expect(told.length).toBeGreaterThan(0);
	expect(told.length).toBeLessThan(shown.length);
});

it('a chart that was withdrawn keeps its addresses, where a notice stands', async () => {
	const of = {
		...chart.of,
		withdrawn: { date: '2031-09-01', words: { zh: '错。', en: 'Wrong.' } }
	};
	const gone: Embed = { kind: 'chart', id: chart.id, of };
	expect(kindsOf(gone)).toEqual(kindsOf(chart).filter((kind) => kind !== 'csv'));
	const svg = await text('svg', gone);
	expect(svg).toContain('Wrong.');
	expect(svg).not.toMatch(/<pattern|<ellipse/);
	const { note, ...metadata } = JSON.parse(await text('metadata', gone)) as Record<string, unknown>;
	const summary = 'This chart was withdrawn on 1 September 2031. Wrong.';
	expect(note).toBeUndefined();
	expect(metadata).toMatchObject({
		...{ summary, withdrawn: { date: '2031-09-01', reason: 'Wrong.' } }
	});
});
