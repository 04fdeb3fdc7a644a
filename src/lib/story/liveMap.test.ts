import { expect, it } from 'vitest';
import { mapChoice } from './liveMap';

it.each([
	['a reader of whom nothing is known', null, null, false, 'auto'],
	['one who saves data', null, null, true, 'drawn'],
	['one whose live map was too slow', null, 'drawn', false, 'drawn'],
	['one who asks for it all the same', 'live', 'drawn', true, 'live'],
	['one who asks for the drawn map', 'drawn', null, false, 'drawn'],
	['an address that asks for neither', 'globe', null, false, 'auto']
] as const)('%s', (_, asked, before, saves, shown) => {
	expect(mapChoice(asked, before, saves)).toBe(shown);
});
