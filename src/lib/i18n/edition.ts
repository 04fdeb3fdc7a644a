import type { Fact, Lang, Locator, Period, Story, Unit, Words } from '../model/types';
import { formatAmount, type Amount } from './amount';
import { formatEventDate, formatPeriod } from './dates';
import { formatFormula } from './formula';
import type { InterfaceKey, Vars } from './keys';
import { formatLocators } from './locators';
import { fillProse, type Token } from './prose';
import { qualify, type Wording } from './qualify';
import { spellCount, spellOrdinal } from './spelled';

/**
 * `full`: qualifier, number and unit; `plain`: number and unit; `number`: the number alone; `words`: all
 * of it, the number spelled out (`two firms`); `ordinal`: a place in a row, spelled out (`fifth`). The
 * last two are for whole numbers from 1 to 10.
 */
export const factStyles = ['full', 'plain', 'number', 'words', 'ordinal'] as const;
export type FactStyle = (typeof factStyles)[number];

/** The story in one language: the one object that components take their words from. */
export interface Edition {
	lang: Lang;
	story: Story;
	/** The words of this language as they stand, references and all: for `prose` and `plain`. */
	t(words: Words): string;
	/** Words of the interface, placeholders filled. */
	say<K extends InterfaceKey>(key: K, ...vars: Vars<K>): string;
	/** A fact worded. @throws Error where the ledger has no such fact */
	fact(id: string, style?: FactStyle): string;
	/** A fact in pieces, for numerals set large; joined they are its full wording. */
	figure(id: string): Wording;
	/** Any amount of a unit (an axis tick, a difference), in pieces, without qualifiers. */
	amount(value: number, unit: string | Unit): Amount;
	/** The same as one string. */
	measure(value: number, unit: string | Unit): string;
	/** An event's date. @throws Error where the ledger has no such event */
	date(eventId: string, style?: 'short' | 'full'): string;
	/** A period with its year; an inferred year is marked unless the caller marks it: `bare`. */
	period(period: Period, style?: 'marked' | 'bare'): string;
	/** Where in the source; `original`: its own headings as well, beside translated ones. */
	locator(locators: readonly Locator[], style?: 'brief' | 'original'): string;
	/** How a derived fact comes about: `139.5亿元 ÷ (1 + 15.4%) ≈ 120.9亿元`; undefined for others. */
	formula(id: string): string | undefined;
	/** Words as tokens: text, facts, dates, names. */
	prose(text: string): Token[];
	/** Words as one string. */
	plain(text: string): string;
	/** Items in a row: `甲、乙和丙`, `A, B and C`. */
	list(items: readonly string[]): string;
}

/** Looks an entry up by its own key only, so that no id can name something of Object's prototype. */
function entryOf<T>(record: Record<string, T>, id: string, what: string): T {
	const entry = Object.hasOwn(record, id) ? record[id] : undefined;
	if (entry === undefined) throw new Error(`no ${what} "${id}"`);
	return entry;
}

const joined = ({ sign, number, unit }: Amount) => sign + number + unit;

/** The story's words and figures in one language. Pure: the same story and language word alike. */
export function edition(story: Story, lang: Lang): Edition {
	const { facts, events, units, sections } = story.ledger;
	const unitOf = (unit: string | Unit) =>
		typeof unit === 'string' ? entryOf(units, unit, 'unit') : unit;

	function amountOf(fact: Fact): Amount {
		return formatAmount(unitOf(fact.unit), fact.value, fact.high, lang);
	}

	const ed: Edition = {
		lang,
		story,
		t: (words) => words[lang],
		say(key, ...[vars]) {
			const values: Record<string, string | number> = vars ?? {};
			return entryOf(story.interface, key, 'words of the interface')[lang].replace(
				/\{(\w+)\}/g,
				(_, name: string) => String(entryOf(values, name, `value for ${key}'s placeholder`))
			);
		},
		fact(id, style = 'full') {
			const { before, number, after } = ed.figure(id);
			const fact = entryOf(facts, id, 'fact');
			if (style === 'full') return before + number + after;
			if (style === 'words') return before + spellCount(fact.value, lang) + after;
			if (style === 'ordinal') return spellOrdinal(fact.value, lang);
			return style === 'number' ? number : joined(amountOf(fact));
		},
		figure(id) {
			const fact = entryOf(facts, id, 'fact');
			return qualify(amountOf(fact), fact.qualifiers, unitOf(fact.unit), lang);
		},
		amount: (value, unit) => formatAmount(unitOf(unit), value, undefined, lang),
		measure: (value, unit) => joined(ed.amount(value, unit)),
		date: (id, style = 'short') => formatEventDate(entryOf(events, id, 'event'), lang, style),
		period(period, style = 'marked') {
			const text = formatPeriod(period, lang);
			if (style === 'bare' || 'words' in period || !period.inferred) return text;
			return lang === 'zh' ? `${text}（${ed.say('inferred')}）` : `${text} (${ed.say('inferred')})`;
		},
		locator: (locators, style) => formatLocators(locators, sections, lang, style === 'original'),
		formula: (id) => formatFormula(entryOf(facts, id, 'fact'), ed),
		prose: (text) => fillProse(text, ed),
		plain: (text) =>
			ed
				.prose(text)
				.map((token) => token.text)
				.join(''),
		list: (items) => new Intl.ListFormat(lang === 'zh' ? 'zh-Hans' : 'en-GB').format(items)
	};
	return ed;
}
