import { expect, it } from 'vitest';
import { numbersIn } from './written';

it.each([
	['139.5亿元', [139.5, 139.5e8]],
	['3000万元', [3000, 3e7]],
	['近500余人次', [500]],
	['20余万人', [20, 2e5]],
	['1至2支', [1, 2]],
	['６０％以上', [60]],
	['48 million crowns', [48, 48e6]],
	['1,250 boats', [1250]],
	['一年内', []]
])('numbersIn %s', (written, numbers) => {
	expect(numbersIn(written)).toEqual(numbers);
});
