import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { langs } from '../i18n/locale';
import { readStory } from './read';
import { textEdition } from './textEdition';
import { markdownOf, plainTextOf } from './textFormats';

const story = readStory('tests/fixtures/harbour');
const site = 'https://example.org/port/';

it.each(langs)('the edition %s tells every step, with what is seen and where it stands', (lang) => {
	const words = edition(story, lang);
	const text = plainTextOf(textEdition(words, site));
	expect(text).not.toMatch(/[{}]|undefined|NaN/);
	const home = lang === 'zh' ? site : `${site}en/`;
	let from = 0;
	for (const step of story.chapters.flatMap(({ steps }) => steps)) {
		const at = text.indexOf(`${words.t(step.title)}\n${home}#${step.id}`, from);
		expect(at, step.id).toBeGreaterThan(from);
		expect(text.indexOf(words.plain(words.t(step.words)).slice(0, 20), at)).toBeGreaterThan(at);
		from = at;
	}
	for (const fact of Object.values(story.ledger.facts)) {
		expect(text).toContain(words.fact(fact.id));
		expect(text).toContain(words.locator(fact.source));
	}
});

it('parts a map’s title from what is said of its zones', () => {
	const words = edition(story, 'en');
	const view = story.map.views.find(({ layers }) => layers.includes('zones'))!;
	expect(plainTextOf(textEdition(words, site))).toContain(
		`${words.t(view.title)} · ${words.say('schematic-note')}`
	);
});

it('Markdown links each heading to its place, and reads signs of the text as they are', () => {
	const text = markdownOf([
		{ kind: 'heading', level: 2, text: 'Pier [7]', address: `${site}#pier` },
		{ kind: 'paragraph', text: '1. a_b * <c>' },
		{ kind: 'aside', text: 'seen' },
		{ kind: 'list', items: ['- x', 'y'] }
	]);
	expect(text).toBe(
		`## [Pier \\[7\\]](${site}#pier)\n\n\\1. a\\_b \\* \\<c\\>\n\n> seen\n\n- \\- x\n- y\n`
	);
});
