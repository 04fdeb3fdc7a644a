import { expect, test } from 'vitest';
import { shareOut } from './columns';

const need = (least: number, most: number) => ({ least, most });

test('what needs little gets it, the others share the rest', () => {
	expect(shareOut([need(10, 20), need(10, 200), need(10, 300)], 220)).toEqual([20, 100, 100]);
});

test('none gets less than its longest word where there is room for all', () => {
	expect(shareOut([need(90, 95), need(20, 300), need(20, 300)], 150)).toEqual([90, 30, 30]);
});

test('more than is needed is shared out, less than is needed as well', () => {
	expect(shareOut([need(10, 20), need(10, 20)], 100)).toEqual([50, 50]);
	expect(shareOut([need(100, 200), need(300, 300)], 180)).toEqual([90, 90]);
	expect(shareOut([need(20, 20), need(300, 300)], 180)).toEqual([20, 160]);
});
