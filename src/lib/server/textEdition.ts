import { registry } from '../charts/registry';
import { formatDate } from '../i18n/dates';
import type { Edition } from '../i18n/edition';
import { htmlLang, pathOf } from '../i18n/locale';
import { proseWithOriginals } from '../i18n/originals';
import type { Event, Fact, Locator, Scene, Step, Words } from '../model/types';

/** A part of the story as text, whatever marks set it off. */
export type Block =
	| { kind: 'heading'; level: 1 | 2 | 3; text: string; address?: string }
	| { kind: 'paragraph'; text: string }
	/** Said about what stands above: a picture, a source. */
	| { kind: 'aside'; text: string }
	| { kind: 'list'; items: string[] };

/** A head with what it heads, `甲：乙`, `A: B`. */
const headed = (head: string, text: string, { lang }: Edition) =>
	head + (lang === 'zh' ? '：' : ': ') + text;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const aside = (text: string): Block => ({ kind: 'aside', text });

/** The figures and dates that words refer to. */
function referred(words: Words, edition: Edition): (Fact | Event)[] {
	const { facts, events } = edition.story.ledger;
	const ids = edition
		.prose(edition.t(words))
		.flatMap((token) => (token.kind === 'fact' || token.kind === 'event' ? token.id : []));
	return [...new Set(ids)].flatMap((id) => facts[id] ?? events[id] ?? []);
}

const sourceLine = (source: readonly Locator[], { say, locator }: Edition) =>
	say('source-line', { where: locator(source) });

/** What is seen, in words. */
function seen(scene: Scene, edition: Edition): string {
	const { story, say, t, plain, fact, list } = edition;
	switch (scene.kind) {
		case 'map': {
			const view = story.map.views.find(({ id }) => id === scene.view)!;
			const zones = view.layers.includes('zones') ? ` · ${say('schematic-note')}` : '';
			return `${t(view.title)}${zones}`;
		}
		case 'chart': {
			const chart = story.charts[scene.chart]!;
			const title = plain(t(chart.title));
			return `${title} · ${registry[chart.type].summary(chart, edition)}`;
		}
		case 'figures':
			return list(
				scene.facts.map((id) => headed(plain(t(story.ledger.facts[id]!.label)), fact(id), edition))
			);
	}
}

function stepBlocks(step: Step, edition: Edition, home: string): Block[] {
	const { say, t } = edition;
	const text = proseWithOriginals(step.words, edition).map((piece) => piece.text);
	const sources = referred(step.words, edition).flatMap(({ source }) => source);
	const kind = { map: 'map', chart: 'chart', figures: 'facts' } as const;
	const picture = headed(say(kind[step.scene.kind]), seen(step.scene, edition), edition);
	return [
		{ kind: 'heading', level: 3, text: t(step.title), address: `${home}#${step.id}` },
		paragraph(text.join('')),
		aside(picture),
		...(sources.length ? [aside(sourceLine(sources, edition))] : [])
	];
}

/** A figure of the ledger on one line: what it is, its value, when, where the source has it, how it was derived. */
function factLine(fact: Fact, edition: Edition): string {
	const { say, t, plain, formula, period } = edition;
	const derived = formula(fact.id);
	const parts = [
		headed(plain(t(fact.label)), edition.fact(fact.id), edition),
		period(fact.period),
		t(edition.story.ledger.scopes[fact.scope]!),
		sourceLine(fact.source, edition),
		...(fact.written ? [headed(say('written'), `“${fact.written}”`, edition)] : []),
		...(derived ? [headed(say('derived'), derived, edition)] : []),
		...(fact.note ? [plain(t(fact.note))] : [])
	];
	return parts.join(' · ');
}

function eventLine(event: Event, edition: Edition): string {
	const { say, t, plain, date } = edition;
	return [
		headed(plain(t(event.label)), date(event.id, 'full'), edition),
		...(event.inferred ? [say('inferred')] : []),
		sourceLine(event.source, edition)
	].join(' · ');
}

/** What stands behind the story: its source, how it was made, the ledger, contradictions, corrections, licences. */
function sourcesOf(edition: Edition): Block[] {
	const { story, say, t, plain, list } = edition;
	const { credits, ledger, corrections, map } = story;
	const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
	const corrected = corrections.map(({ date, words }) =>
		say('corrected', { date: formatDate(date, edition.lang), words: plain(t(words)) })
	);
	return [
		heading(say('sources')),
		paragraph(t(credits.basedOn.title)),
		paragraph(headed(say('authors'), list(credits.basedOn.authors.map(t)), edition)),
		paragraph(t(credits.basedOn.note)),
		heading(say('method')),
		...credits.method.map((words) => paragraph(plain(t(words)))),
		heading(say('facts')),
		{ kind: 'list', items: Object.values(ledger.facts).map((fact) => factLine(fact, edition)) },
		heading(say('dates')),
		{ kind: 'list', items: Object.values(ledger.events).map((one) => eventLine(one, edition)) },
		heading(say('conflicts')),
		{ kind: 'list', items: ledger.conflicts.map(({ words }) => plain(t(words))) },
		heading(say('corrections')),
		corrected.length ? { kind: 'list', items: corrected } : paragraph(say('corrections-none')),
		heading(say('map')),
		{ kind: 'list', items: map.attribution.map(t) },
		heading(say('privacy')),
		paragraph(t(credits.privacy))
	];
}

/**
 * The whole of an edition as text: what is read, what is seen, and where each figure stands in the source.
 * @param site public address of the site's root, with a slash at its end
 */
export function textEdition(edition: Edition, site: string): Block[] {
	const { story, say, t, lang } = edition;
	const { title, mark, dek, credits, chapters } = story;
	const home = site + pathOf(lang);
	const dates = [
		`${say('published')} ${formatDate(credits.published, lang)}`,
		`${say('updated')} ${formatDate(credits.updated, lang)}`,
		...(story.version ? [say('version', { version: story.version })] : []),
		...(credits.licence ? [say('licence', { name: credits.licence.name })] : []),
		headed(say('language'), htmlLang[lang], edition)
	];
	return [
		{ kind: 'heading', level: 1, text: `${t(title)} · ${t(mark)}`, address: home },
		paragraph(t(dek)),
		aside(t(credits.byline)),
		aside(dates.join(' · ')),
		...chapters.flatMap((chapter, index): Block[] => [
			{
				kind: 'heading',
				level: 2,
				text: `${say('chapter', { n: index + 1 })} · ${t(chapter.title)}`,
				address: `${home}#${chapter.id}`
			},
			...chapter.steps.flatMap((step) => stepBlocks(step, edition, home))
		]),
		...sourcesOf(edition)
	];
}
