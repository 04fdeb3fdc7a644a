import { expect, it } from 'vitest';
import { linesOf } from './length';

const lines = (text: string, em: number, lang: 'zh' | 'en', size?: number) =>
	linesOf([size === undefined ? { text } : { text, size }], em, lang);

it('Han characters are an em wide, and no line begins with their punctuation', () => {
	expect(lines('一二三四五六七八', 4, 'zh')).toBe(2);
	expect(lines('一二三，五六七', 4, 'zh')).toBe(2);
	expect(lines('一二三四，五六七', 4, 'zh')).toBe(3);
});

it('Latin words are about half an em a letter, and stay whole', () => {
	expect(lines('harbour and quay', 9, 'en')).toBe(1);
	expect(lines('harbour and quay', 7, 'en')).toBe(2);
	expect(lines('harbour', 3, 'en')).toBe(2);
});

it('a run that is set smaller takes less room', () => {
	expect(lines('一二三四五六七八', 7, 'en', 0.86)).toBe(1);
});
