import { describe, expect, it } from 'vitest';
import { edition } from '../../i18n/edition';
import { langs } from '../../i18n/locale';
import { readStory } from '../read';
import { chartPicture, scenePicture } from './chartPicture';
import { parseMarkup } from './markup';
import type { Picture } from './picture';
import { pngOf } from './png';
import { socialPicture } from './socialPicture';

/** What an SVG file must not depend on, and what it must not hold. */
const loose = /var\(| class=| style=| data-|light-dark|currentColor|undefined|NaN|Display /;

function check({ svg }: Picture) {
	expect(svg.match(loose)).toBeNull();
	expect(() => parseMarkup(svg)).not.toThrow();
	const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
	for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
	for (const [, size] of svg.matchAll(/<tspan[^>]* font-size="([\d.]+)"/g)) {
		expect(Number(size)).toBeGreaterThanOrEqual(12);
	}
}

describe.for(['data', 'tests/fixtures/harbour'])('the story in %s', (folder) => {
	it.for(langs)(
		'has pictures of all its charts and views that stand alone, in %s',
		{ timeout: 60_000 },
		(lang) => {
			const story = readStory(folder);
			const words = edition(story, lang);
			for (const chart of Object.values(story.charts)) {
				const picture = chartPicture(chart, words);
				check(picture);
				check(socialPicture({ ...chart, chart }, words));
				expect(picture.svg).toContain(words.t(story.title));
			}
			for (const view of story.map.views) {
				const [id, title] = [`map-${view.id}`, view.title];
				check(scenePicture(view, { id, title }, words));
				check(socialPicture({ id, title, view }, words));
			}
		}
	);
});

it('a picture of schematic zones says so, with whose data it is and whether it was reviewed', () => {
	const story = readStory();
	const words = edition(story, 'en');
	const view = story.map.views.find(({ layers }) => layers.includes('zones'))!;
	const { svg } = scenePicture(view, { id: 'a', title: view.title }, words);
	for (const key of ['schematic', 'not-reviewed'] as const) expect(svg).toContain(words.say(key));
	expect(svg).toContain(story.map.datum);
});

it('a PNG is as large as asked for, the same each time, with every character drawn', async () => {
	const draw = (text: string, zoom?: number) =>
		pngOf(
			{
				svg: `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" lang="zh-Hans"><text x="4" y="30" font-size="24" font-family="'PingFang SC', sans-serif">${text}</text></svg>`,
				width: 60,
				height: 40
			},
			zoom
		);
	const [one, other, again, twice] = await Promise.all([
		draw('鳜'),
		draw('鲈'),
		draw('鳜'),
		draw('鳜', 2)
	]);
	expect(Buffer.from(one!).equals(Buffer.from(again!))).toBe(true);
	expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(false);
	expect(Buffer.from(twice!).readUInt32BE(16)).toBe(120);
});
