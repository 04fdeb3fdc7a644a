import type { Edition } from '../i18n/edition';
import { parseNotation } from '../i18n/notation';
import type { Event, Fact, Locator, Name, Words } from '../model/types';
import { citationOf } from './citation';
import { nameKey } from './sourceKey';

/** A line of the panel: what it says, under which head. `zh`: it is in Chinese in every edition. */
export interface SourceLine {
	head: string;
	text: string;
	zh?: true;
}

/** What the panel shows of a figure, a date or a name, in one language. */
export interface SourceEntry {
	title: string;
	/** As the story words it; a name's other language. */
	value?: string;
	/** The value is in this language, where it is not the page's. */
	valueLang?: string;
	/** What it means, in a sentence. */
	text?: string;
	lines: SourceLine[];
	/** Ready to be filled by `fillCitation`; names have none. */
	citation?: string;
}

/** All entries of an edition: facts and events by their ids, names by `@` and theirs. */
export interface SourcesFile {
	entries: Record<string, SourceEntry>;
	/** Of the buttons below an entry, and what they answer. */
	words: Record<'link' | 'citation' | 'ledger' | 'copied' | 'refused', string>;
}

const line = (head: string, text: string | undefined): SourceLine[] =>
	text ? [{ head, text }] : [];

/** The ids that words refer to, in either language. */
function idsIn(words: Words): Set<string> {
	const nodes = [words.zh, words.en].flatMap(parseNotation);
	return new Set(
		nodes.flatMap((node) => {
			if (node.kind === 'name') return [nameKey(node.id)];
			return node.kind === 'entry' ? [node.id] : [];
		})
	);
}

/** Where the source contradicts itself on an entry, and what was corrected in it. */
export function remarksOn(key: string, edition: Edition): SourceLine[] {
	const { ledger, corrections } = edition.story;
	const words = (text: Words) => edition.plain(edition.t(text));
	const conflicts = ledger.conflicts.filter((conflict) => idsIn(conflict.words).has(key));
	const corrected = corrections.filter(({ facts }) => facts.includes(key));
	return [
		...conflicts.flatMap((one) => line(edition.say('conflicts'), words(one.words))),
		...corrected.flatMap((one) =>
			line(`${edition.say('corrections')} ${one.date}`, words(one.words))
		)
	];
}

/** Where in the source something stands. */
export const sourceLine = (source: readonly Locator[], edition: Edition) =>
	line(edition.say('source'), edition.locator(source, 'original'));

function factEntry(fact: Fact, edition: Edition): SourceEntry {
	const { say, t } = edition;
	const words = (text: Words) => edition.plain(t(text));
	const { qualifiers, scope, subject, written, note } = fact;
	const title = words(fact.label);
	const sep = edition.lang === 'zh' ? '' : ' ';
	const where = t(edition.story.ledger.scopes[scope]!);
	const whose = subject && t(edition.story.names[subject]!);
	return {
		title,
		value: edition.fact(fact.id),
		lines: [
			...line(say('qualifier'), qualifiers.map((one) => say(`explain-${one}`)).join(sep)),
			...line(say('period'), edition.period(fact.period)),
			...line(say('scope'), where),
			...line(say('subject'), whose === where ? undefined : whose),
			...sourceLine(fact.source, edition),
			...(written ? [{ head: say('written'), text: written, zh: true as const }] : []),
			...line(say('how-derived'), edition.formula(fact.id)),
			...line(say('note'), note && words(note)),
			...remarksOn(fact.id, edition)
		],
		citation: citationOf(fact.label, edition)
	};
}

function eventEntry(event: Event, edition: Edition): SourceEntry {
	const { say, t } = edition;
	const words = (text: Words) => edition.plain(t(text));
	const title = words(event.label);
	return {
		title,
		value: edition.date(event.id, 'full'),
		lines: [
			...line(say('date'), event.inferred ? say('inferred') : undefined),
			...sourceLine(event.source, edition),
			...line(say('note'), event.note && words(event.note)),
			...event.facts.map((id) => ({
				head: words(edition.story.ledger.facts[id]!.label),
				text: edition.fact(id)
			})),
			...remarksOn(event.id, edition)
		],
		citation: citationOf(event.label, edition)
	};
}

function nameEntry(id: string, name: Name, edition: Edition): SourceEntry {
	const { lang, t } = edition;
	const other = lang === 'zh' ? 'en' : 'zh';
	return {
		title: name[lang],
		...(name.zh !== name.en && { value: name[other] }),
		valueLang: other === 'zh' ? 'zh-Hans' : 'en',
		...(name.gloss && { text: edition.plain(t(name.gloss)) }),
		lines: remarksOn(nameKey(id), edition)
	};
}

/** What the source panel can show of a whole edition: fetched when the first figure is opened. */
export function sourcesOf(edition: Edition): SourcesFile {
	const { say } = edition;
	const { ledger, names } = edition.story;
	return {
		words: {
			link: say('copy-link'),
			citation: say('copy-citation'),
			ledger: say('in-ledger'),
			copied: say('copied'),
			refused: say('copy-failed')
		},
		entries: Object.fromEntries([
			...Object.values(ledger.facts).map((fact) => [fact.id, factEntry(fact, edition)] as const),
			...Object.values(ledger.events).map((one) => [one.id, eventEntry(one, edition)] as const),
			...Object.entries(names).map(
				([id, name]) => [nameKey(id), nameEntry(id, name, edition)] as const
			)
		])
	};
}
