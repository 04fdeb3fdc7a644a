import { expect, test } from 'vitest';
import type { Edition } from '../../i18n/edition';
import { momentMarks } from './moment';
import { keysOf, placeKeys } from './momentKeys';
import { sheet } from './sheet';

const sizes = { block: 12, line: 4, fade: 30, plus: 8 };
const words = { say: (id: string) => id } as unknown as Edition;
const month = (inferred: boolean) => ({
	event: 'opening',
	precision: 'month' as const,
	from: 10,
	to: 40,
	inferred,
	date: ''
});

test('a sample has the colour of the marks that it stands for', () => {
	for (const inferred of [true, false]) {
		const { marks } = placeKeys(keysOf([month(inferred)], words), 0, sizes, sheet(640, false));
		const [mark] = momentMarks(month(inferred), 0, { x: (day) => day, end: 600, sizes });
		expect([marks[0]!.tone, marks[0]!.fill]).toEqual([mark!.tone, mark!.fill]);
	}
	expect(keysOf([month(true), month(false)], words)).toMatchObject([{ inferred: false }]);
});
