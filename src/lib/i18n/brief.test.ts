import { expect, test } from 'vitest';
import { briefDate, formatTick } from './brief';

test('months are cut to three letters, and a date begins as a sentence does', () => {
	expect(briefDate('since September 2024', 'en')).toBe('Since Sep 2024');
	expect(briefDate('25 August 2024', 'en')).toBe('25 Aug 2024');
	expect(briefDate('2024年8月25日', 'zh')).toBe('2024年8月25日');
});

test('ticks', () => {
	expect(formatTick(2024, 8, 'en')).toBe('Aug');
	expect(formatTick(2024, 8, 'zh')).toBe('8月');
	expect(formatTick(2024, undefined, 'zh')).toBe('2024年');
});
