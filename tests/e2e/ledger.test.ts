import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { formatDate } from '../../src/lib/i18n/dates';
import { factStyles, type Edition } from '../../src/lib/i18n/edition';
import { computeDerivation } from '../../src/lib/model/derive';
import { citationStyles } from '../../src/lib/ui/citation';
import { isSpellable } from '../../src/lib/i18n/spelled';
import { editionOf, fileOf, pagesOf } from './built';
import { test } from './open';

/** Marks of the pages' own whose figures count or measure the page, the picture or a file, not the story; why each. */
const typedMarks = {
	'.tick': 'an axis',
	'svg.corner': 'the length of the scale bar',
	'.step > .card > .aside': 'which step of how many',
	'.count': 'which step of how many, in the deck',
	'.numeral': 'the number of a chapter',
	'data:not([data-fact])': 'the size of a file',
	'code, kbd, textarea, pre': 'code, keys, addresses',
	'a.anchor': 'the id of a row, in its address',
	'[data-cite]': 'a citation: dates, version, address',
	'.self-test': 'a page for those who embed charts, about widths in px',
	'ul a[download] b': 'the size of a picture in px'
};

interface Printed {
	text: string;
	/** The fact or event whose element it stands in, and the value that the element states. */
	fact: string;
	value: string;
	/** The mark of the page's own that it stands in; empty for none. */
	typed: string;
}

/** Every text of a page's body that holds a digit, printed or spoken, with what it stands in. */
const printed = (page: Page, html: string): Promise<Printed[]> =>
	page.evaluate(
		({ html, marks, spoken }) => {
			const markOf = (element: Element) => marks.find((mark) => element.closest(mark)) ?? '';
			const { body } = new DOMParser().parseFromString(html, 'text/html');
			for (const element of body.querySelectorAll('script, style, template')) element.remove();
			const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
			const found: Printed[] = [];
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const text = node.textContent!.replace(/\s+/g, ' ').trim();
				if (!/[\p{Nd}\p{No}]/u.test(text)) continue;
				const parent = node.parentElement!;
				const fact = parent.closest('[data-fact]');
				found.push({
					text,
					fact: fact?.getAttribute('data-fact') ?? '',
					value: fact?.getAttribute('value') ?? '',
					typed: markOf(parent)
				});
			}
			for (const element of body.querySelectorAll(spoken.map((name) => `[${name}]`).join()))
				for (const name of spoken) {
					const text = element.getAttribute(name) ?? '';
					const typed = markOf(element);
					if (/[\p{Nd}\p{No}]/u.test(text)) found.push({ text, fact: '', value: '', typed });
				}
			return found;
		},
		{ html, marks: Object.keys(typedMarks), spoken: ['alt', 'aria-label', 'title'] }
	);

/** All ways in which an edition words its ledger: figures with their units, periods, dates, derivations. */
function wordings(edition: Edition): string[] {
	const { ledger, credits, corrections, version } = edition.story;
	const facts = Object.values(ledger.facts).flatMap(
		({ id, period, value, high, unit, derivation, written }) => [
			written ?? '',
			edition.formula(id) ?? '',
			edition.period(period),
			edition.period(period, 'bare'),
			...factStyles
				.filter((style) => style !== 'number')
				.filter(
					(style) =>
						(style !== 'words' && style !== 'ordinal') || (high === undefined && isSpellable(value))
				)
				.map((style) => edition.fact(id, style)),
			...(derivation
				? [
						edition.measure(
							Number(
								computeDerivation(
									derivation.op,
									derivation.of.map((part) => ledger.facts[part]!.value)
								).toPrecision(9)
							),
							unit
						)
					]
				: [])
		]
	);
	const events = Object.keys(ledger.events).flatMap((id) => [
		edition.date(id, 'full'),
		edition.date(id)
	]);
	const days = [credits.published, credits.updated, ...corrections.map(({ date }) => date)];
	return [
		...facts,
		...events,
		...days.flatMap((day) => [day, formatDate(day, edition.lang)]),
		version ?? ''
	];
}

/** Names that hold figures, each with its reason: the glossary's own say it themselves; the others are no quantities. */
function names({ story, t, lang }: Edition): string[] {
	const { map, credits } = story;
	return [
		...Object.values(story.names).flatMap((name) => (name.figures ? name[lang] : [])),
		// licences and data sets are called so
		...map.attribution.map(t),
		map.credit ?? '',
		credits.licence?.name ?? '',
		...Object.values(map.ground).flatMap((source) =>
			typeof source === 'object' && 'licence' in source ? (source.licence?.name ?? '') : ''
		),
		// a datum is called after its year
		map.datum,
		// styles of citation, one of them a numbered standard
		...Object.values(citationStyles)
	];
}

/** Where in the source something stands. */
const places = {
	zh: /第\d+(?:、\d+)*段/g,
	en: /\bparagraphs? \d+(?:, \d+)*(?:,? and \d+)?/g
};

const digits = /[\p{Nd}\p{No}]/u;

const without = (text: string, known: readonly string[]) =>
	known.reduce((left, words) => (words ? left.replaceAll(words, ' ') : left), text);

/** What is left of a text once everything that the ledger accounts for is taken out. */
function unaccounted(text: string, known: readonly string[], { lang }: Edition): string {
	const left = without(text.replace(places[lang], ''), known);
	return digits.test(left) ? left.trim() : '';
}

const numbersIn = (text: string) => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];

/** The numbers that an element bound to an entry of the ledger may show. */
function numbersOf(id: string, edition: Edition): Set<string> {
	const { facts, events } = edition.story.ledger;
	const fact = facts[id];
	const texts: string[] = [];
	if (fact)
		texts.push(
			edition.fact(id),
			edition.formula(id) ?? '',
			edition.period(fact.period),
			edition.plain(edition.t(fact.label))
		);
	if (events[id]) texts.push(edition.date(id, 'full'), edition.plain(edition.t(events[id].label)));
	return new Set(texts.flatMap(numbersIn));
}

describe.for(['main', 'fixture'] as const)('%s', (site) => {
	test('every figure printed on a page is the ledger’s, or a mark that says it is none', async ({
		open
	}) => {
		const page = await open({ blank: true });
		const faults: string[] = [];
		let bound = 0;
		const used = new Set<string>();
		for (const path of pagesOf(site)) {
			const edition = editionOf(site, path);
			const { facts, events } = edition.story.ledger;
			const known = [...wordings(edition), ...names(edition)]
				.filter((words) => digits.test(words))
				.sort((a, b) => b.length - a.length);
			for (const { text, fact: id, value, typed } of await printed(page, fileOf(site, path))) {
				if (typed) {
					used.add(typed);
					continue;
				}
				if (!id) {
					const left = unaccounted(text, known, edition);
					if (left) faults.push(`${path}: ${left} in ${text}`);
					continue;
				}
				bound++;
				const fact = facts[id];
				if (!fact && !events[id]) faults.push(`${path}: ${id} is no entry of the ledger`);
				const numbers = numbersOf(id, edition);
				const own = without(text, names(edition));
				const others = numbersIn(own).filter((one) => !numbers.has(one));
				if (others.length) faults.push(`${path}: ${id} shows ${others.join()} in ${text}`);
				if (fact && value && value !== [fact.value, fact.high ?? []].flat().join('/'))
					faults.push(`${path}: ${id} states ${value}`);
			}
		}
		expect([...new Set(faults)]).toEqual([]);
		expect(bound).toBeGreaterThan(100);
		// the list of marks holds none that no page has
		if (site === 'main') expect([...used].sort()).toEqual(Object.keys(typedMarks).sort());
	});
});
