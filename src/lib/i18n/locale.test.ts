import { expect, it } from 'vitest';
import { htmlLang, isLang, langs, pathOf } from './locale';

it('isLang takes the editions alone', () => {
	expect(langs.every(isLang)).toBe(true);
	expect(['fr', '', 'ZH', 'constructor'].some(isLang)).toBe(false);
});

it('pathOf puts the default edition at the root', () => {
	expect([pathOf('zh'), pathOf('en')]).toEqual(['', 'en/']);
	expect([pathOf('zh', 'present/'), pathOf('en', 'present/')]).toEqual(['present/', 'en/present/']);
});

it('names the languages for the document', () => {
	expect(htmlLang).toEqual({ zh: 'zh-Hans', en: 'en' });
});
