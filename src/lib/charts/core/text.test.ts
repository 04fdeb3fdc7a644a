import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measure, measureLine, type Font } from './text';

const font: Font = { size: 20, face: 'sans' };

test('a Han character is as wide as the type is large', () => {
	expect(measure('洞庭', font)).toBe(40);
});

test('Latin letters have their own widths', () => {
	expect(measure('i', font)).toBeLessThan(measure('m', font) / 2);
	expect(measure('1', font)).toBe(measure('8', font));
});

test('the words beside a numeral are measured at their own size', () => {
	const numeral: Font = { size: 60, face: 'serif' };
	const alone = measureLine([{ text: '12' }], numeral);
	expect(measureLine([{ text: '12' }, { text: '元', small: true }], numeral)).toBe(alone + 20);
});

test('every text has a width', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const width = measure(text, font);
			expect(Number.isFinite(width) && width >= 0).toBe(true);
		})
	);
});
