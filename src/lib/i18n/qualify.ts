import type { Lang, Qualifier, Unit } from '../model/types';
import type { Amount } from './amount';

/** A figure around its number, so that numerals can be set large; joined it is the full wording. */
export interface Wording {
	/** Qualifier and currency, with their spaces: `超`, `more than CN¥`. */
	before: string;
	/** The number alone, or both ends of a range. */
	number: string;
	/** Unit and qualifier, with their spaces: `亿元`, ` billion`, `%以上`. */
	after: string;
}

type Qualified = { lead: string; tail: string; afterNumber?: string };

const leadsZh: Partial<Record<Qualifier, string>> = {
	aim: '力争',
	expected: '预计',
	derived: '约',
	nearly: '近',
	upTo: '高达',
	moreThan: '超'
};

/** Chinese: `预计` and `力争` come first, `以上` last; `近` and `余` embrace the number (近500余人次). */
function qualifyZh(qualifiers: readonly Qualifier[]): Qualified {
	const has = (qualifier: Qualifier) => qualifiers.includes(qualifier);
	const embraced = has('moreThan') && (has('nearly') || has('upTo') || has('derived'));
	const order = Object.keys(leadsZh) as Qualifier[];
	const lead = order
		.filter((qualifier) => has(qualifier) && !(embraced && qualifier === 'moreThan'))
		.map((qualifier) => leadsZh[qualifier])
		.join('');
	return {
		lead,
		tail: (has('atLeast') ? '以上' : '') + (has('within') ? '内' : ''),
		...(embraced && { afterNumber: '余' })
	};
}

/** English: how sure (expected, targeted, about), then the bound, so that the two read as one phrase. */
function qualifyEn(qualifiers: readonly Qualifier[], unit: Unit): Qualified {
	const has = (qualifier: Qualifier) => qualifiers.includes(qualifier);
	const bounds = [
		has('nearly') && has('moreThan') ? 'around' : has('nearly') && 'nearly',
		has('moreThan') && !has('nearly') && 'more than',
		has('atLeast') && 'at least',
		has('upTo') && (unit.kind === 'count' ? 'as many as' : 'as much as'),
		has('within') && 'within',
		has('derived') && 'about'
	].filter((words) => words !== false);
	const bound = bounds.map((words) => `${words} `).join('');
	const hopes = [has('expected') && 'expected', has('aim') && 'targeted'].filter(
		(word) => word !== false
	);
	if (hopes.length === 0) return { lead: bound, tail: '' };
	if (bound || hopes.length > 1) return { lead: bound, tail: ` (${hopes.join(', ')})` };
	return { lead: has('expected') ? 'an expected ' : 'a targeted ', tail: '' };
}

/**
 * Puts the words of all qualifiers around an amount: `超50亿元`, `more than CN¥5 billion`.
 * `exact` and `range` need none: a range shows both of its ends.
 */
export function qualify(
	amount: Amount,
	qualifiers: readonly Qualifier[],
	unit: Unit,
	lang: Lang
): Wording {
	const {
		lead,
		tail,
		afterNumber = ''
	} = lang === 'zh' ? qualifyZh(qualifiers) : qualifyEn(qualifiers, unit);
	return {
		before: lead + amount.sign,
		number: amount.number,
		after: afterNumber + amount.unit + tail
	};
}
