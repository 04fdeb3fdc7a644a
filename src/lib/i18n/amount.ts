import type { Lang, Unit } from '../model/types';
import { formatNumber, joinRange, minus } from './number';

/** A figure in pieces, so that numerals can be set larger than the rest; joined they are the wording. */
export interface Amount {
	/** Before the number: a minus, a currency. */
	sign: string;
	/** The number alone, or both ends of a range. */
	number: string;
	/** After the number, with its space where the language wants one. */
	unit: string;
}

type Span = readonly [low: number, high: number | undefined];

/** What a large sum is counted in, the largest first. */
const moneyScales: Record<Lang, readonly (readonly [size: number, word: string])[]> = {
	zh: [
		[1e12, '万亿'],
		[1e8, '亿'],
		[1e4, '万']
	],
	en: [
		[1e12, ' trillion'],
		[1e9, ' billion'],
		[1e6, ' million']
	]
};

const largest = ([low, high]: Span) => Math.max(Math.abs(low), Math.abs(high ?? low));

const isNegative = ([low, high]: Span) => low < 0 && (high ?? low) <= 0;

function formatSpan([low, high]: Span, divisor: number, lang: Lang): string {
	const first = formatNumber(low / divisor);
	return high === undefined ? first : joinRange(first, formatNumber(high / divisor), lang);
}

function formatMoney(unit: Extract<Unit, { kind: 'money' }>, span: Span, lang: Lang): Amount {
	const worth: Span = [
		span[0] * unit.scale,
		span[1] === undefined ? undefined : span[1] * unit.scale
	];
	const [size, word] = moneyScales[lang].find(([least]) => largest(worth) >= least) ?? [1, ''];
	const number = formatSpan(worth, size, lang);
	return lang === 'zh'
		? { sign: '', number, unit: word + unit.zh }
		: { sign: unit.en, number, unit: word };
}

/** Made when it is needed, as in `number.ts`. */
let plural: Intl.PluralRules | undefined;

function formatCount(unit: Extract<Unit, { kind: 'count' }>, span: Span, lang: Lang): Amount {
	const number = formatSpan(span, 1, lang);
	if (lang === 'zh') return { sign: '', number, unit: unit.zh };
	plural ??= new Intl.PluralRules('en');
	const form = plural.select(Math.abs(span[1] ?? span[0])) === 'one' ? 'one' : 'other';
	return { sign: '', number, unit: unit.en[form] && ` ${unit.en[form]}` };
}

function formatPercent(span: Span, lang: Lang): Amount {
	const [low, high] = span;
	const number =
		lang === 'zh' && high !== undefined
			? joinRange(`${formatNumber(low)}%`, formatNumber(high), lang)
			: formatSpan(span, 1, lang);
	return { sign: '', number, unit: '%' };
}

/**
 * Words an amount of a unit without any qualifier: `139.5亿元`, `CN¥13.95 billion`, `1–2 funds`.
 * @param low in the unit; the low end where there is a `high` one
 */
export function formatAmount(
	unit: Unit,
	low: number,
	high: number | undefined,
	lang: Lang
): Amount {
	const span: Span = [low, high];
	if (isNegative(span) && high === undefined) {
		const amount = formatAmount(unit, -low, undefined, lang);
		return { ...amount, sign: minus + amount.sign };
	}
	if (unit.kind === 'money') return formatMoney(unit, span, lang);
	return unit.kind === 'count' ? formatCount(unit, span, lang) : formatPercent(span, lang);
}
