import { expect, it } from 'vitest';
import { formatLocators } from './locators';

const sections = [
	{ id: 'quays', heading: { zh: '码头', en: 'The quays' }, paragraphs: 9 },
	{ id: 'plans', heading: { zh: '打算', en: 'The plans' }, paragraphs: 2 }
];

it('words one place', () => {
	const place = [{ section: 'quays', paragraph: 2 }];
	expect(formatLocators(place, sections, 'zh')).toBe('“码头”第2段');
	expect(formatLocators(place, sections, 'en')).toBe('“The quays”, paragraph 2');
});

it('groups paragraphs by section, in order and each once', () => {
	const places = [
		{ section: 'quays', paragraph: 5 },
		{ section: 'plans', paragraph: 1 },
		{ section: 'quays', paragraph: 2 },
		{ section: 'quays', paragraph: 5 }
	];
	expect(formatLocators(places, sections, 'zh')).toBe('“码头”第2、5段；“打算”第1段');
	expect(formatLocators(places, sections, 'en')).toBe(
		'“The quays”, paragraphs 2 and 5; “The plans”, paragraph 1'
	);
});

it('puts quotes inside of quotes', () => {
	const signs = [{ id: 'signs', heading: { zh: '擦亮“招牌”', en: 'The “sign”' }, paragraphs: 3 }];
	const places = [1, 2, 3].map((paragraph) => ({ section: 'signs', paragraph }));
	expect(formatLocators(places, signs, 'zh')).toBe('“擦亮‘招牌’”第1、2、3段');
	expect(formatLocators(places, signs, 'en')).toBe('“The ‘sign’”, paragraphs 1, 2 and 3');
});

it('names the source’s own heading beside a translation, where it is asked for', () => {
	const place = [{ section: 'quays', paragraph: 2 }];
	expect(formatLocators(place, sections, 'en', true)).toBe('“The quays” (码头), paragraph 2');
	expect(formatLocators(place, sections, 'zh', true)).toBe('“码头”第2段');
});

it('throws for a section that is not there', () => {
	expect(() => formatLocators([{ section: 'attic', paragraph: 1 }], sections, 'en')).toThrow(
		'no section "attic"'
	);
});
