import fc from 'fast-check';
import { allCounted, holds, many, named, row, some, words } from '../drawings.test.kit';
import UnitKinds from './UnitKinds.svelte';
import { placeUnitKinds } from './layout';

holds('unit-kinds', {
	place: placeUnitKinds,
	component: UnitKinds,
	any: fc.record({
		kinds: some(
			fc.tuple(named, fc.array(words, { maxLength: 7 })).map(([one, names]) => ({ ...one, names }))
		),
		rest: words
	}),
	rows: (count) => ({ kinds: many(count, (i) => ({ ...row(i), names: [] })), rest: 'others' }),
	keeps: ({ kinds }, { groups }) => allCounted(kinds, groups)
});
