import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { edition } from '../../i18n/edition';
import { readStory } from '../../server/read';
import { embedsOf, type Embed } from '../embeds';
import ChartPage from './ChartPage.svelte';
import Gallery from './Gallery.svelte';

const story = readStory('tests/fixtures/harbour');
const page = { lang: 'en' as const, rest: 'charts/', site: 'https://example.org/' };
const picture = { src: 'https://example.org/a.png', width: 720, height: 600 };
const [id = ''] = Object.keys(story.charts);
const withdrawn = { date: '2031-09-01', words: { zh: '错了。', en: 'It was wrong.' } };
const spoiled = {
	...story,
	charts: { ...story.charts, [id]: { ...story.charts[id]!, withdrawn } }
};

const chartPage = (embed: Embed, of = story) =>
	render(ChartPage, {
		props: {
			edition: edition(of, 'en'),
			page: { ...page, rest: `charts/${embed.id}/` },
			embed,
			pictures: { zh: picture, en: picture }
		}
	}).body;

it('a chart that was withdrawn leaves the gallery, and a notice at its address', () => {
	const gone = chartPage(
		embedsOf(spoiled).find((embed) => embed.id === id)!,
		spoiled
	);
	expect(gone).toContain('It was wrong.');
	expect(gone).not.toMatch(/<iframe|<textarea|class="plot"/);
	const gallery = (of: typeof story) =>
		render(Gallery, { props: { edition: edition(of, 'en'), page } }).body;
	expect(gallery(story)).toContain(`data-chart="${id}"`);
	expect(gallery(spoiled)).not.toContain(`data-chart="${id}"`);
});

it('a chart whose figures were corrected says so', () => {
	const [fact = ''] = Object.keys(story.ledger.facts);
	const words = { zh: '改了。', en: 'Put right.' };
	const corrections = [{ id: 'a', date: '2031-08-01', facts: [fact], words }];
	const pages = embedsOf(story).map((embed) => chartPage(embed, { ...story, corrections }));
	const told = pages.filter((html) => html.includes('Put right.'));
	expect(told.length).toBeGreaterThan(0);
	expect(told.length).toBeLessThan(pages.length);
});
