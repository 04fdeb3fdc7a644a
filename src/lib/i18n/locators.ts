import type { Lang, LedgerFile, Locator } from '../model/types';

/** Paragraph numbers by section, in the order of first mention. */
function bySection(locators: readonly Locator[]): Map<string, number[]> {
	const paragraphs = new Map<string, number[]>();
	for (const { section, paragraph } of locators) {
		const list = paragraphs.get(section) ?? [];
		if (!list.includes(paragraph)) list.push(paragraph);
		paragraphs.set(section, list);
	}
	return paragraphs;
}

/** A heading in quotes; its own become single ones. */
const quote = (heading: string) => `“${heading.replaceAll('“', '‘').replaceAll('”', '’')}”`;

function wordEn(heading: string, original: string, numbers: readonly number[]): string {
	const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(numbers.map(String));
	return `${quote(heading)}${original && ` (${original})`}, ${numbers.length > 1 ? 'paragraphs' : 'paragraph'} ${list}`;
}

/**
 * Where in the source: `“heading”第2、5段`, `“heading”, paragraphs 2 and 5`.
 * @param originals whether a translated heading is followed by the source's own, by which it can be looked up
 * @throws Error where a section is not among `sections`
 */
export function formatLocators(
	locators: readonly Locator[],
	sections: LedgerFile['sections'],
	lang: Lang,
	originals = false
): string {
	const places = [...bySection(locators)].map(([id, numbers]) => {
		const section = sections.find((one) => one.id === id);
		if (!section) throw new Error(`no section "${id}" in the ledger`);
		const sorted = numbers.toSorted((a, b) => a - b);
		return lang === 'zh'
			? `${quote(section.heading.zh)}第${sorted.join('、')}段`
			: wordEn(section.heading.en, originals ? section.heading.zh : '', sorted);
	});
	return places.join(lang === 'zh' ? '；' : '; ');
}
