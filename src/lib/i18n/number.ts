import type { Lang } from '../model/types';

/** Made once, and not before it is needed: the first of them holds a page up for some 20 ms. */
let grouped: Intl.NumberFormat | undefined;

/** The minus of typesetting, as wide as a plus. */
export const minus = '\u2212';

/**
 * A number with grouped thousands and as many decimals as it has (float noise beyond 12 digits is cut):
 * `1234.5` → `1,234.5`; a minus is U+2212.
 */
export function formatNumber(value: number): string {
	const clean = Number(value.toPrecision(12));
	grouped ??= new Intl.NumberFormat('en', { maximumFractionDigits: 12 });
	const text = grouped.format(Math.abs(clean));
	return clean < 0 ? minus + text : text;
}

/** The two ends of a range: `1至2`, `1–2`. Each end may already be worded. */
export function joinRange(low: string, high: string, lang: Lang): string {
	return lang === 'zh' ? `${low}至${high}` : `${low}–${high}`;
}
