import { describe, expect, it } from 'vitest';
import { formatNumber, joinRange } from './number';

describe('formatNumber', () => {
	it.each([
		[0, '0'],
		[139.5, '139.5'],
		[1234.5, '1,234.5'],
		[0.1 + 0.2, '0.3'],
		[139.5 / 10, '13.95'],
		[-3, '\u22123'],
		[-0, '0'],
		[2_500_000, '2,500,000']
	])('words %d as %s', (value, text) => {
		expect(formatNumber(value)).toBe(text);
	});
});

it('joinRange joins as each language does', () => {
	expect(joinRange('1', '2', 'zh')).toBe('1至2');
	expect(joinRange('1', '2', 'en')).toBe('1–2');
});
