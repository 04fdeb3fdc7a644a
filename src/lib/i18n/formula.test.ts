import { expect, it } from 'vitest';
import { readStory } from '../server/read';
import type { Derivation, Fact, Story } from '../model/types';
import { edition } from './edition';

const base = readStory('tests/fixtures/harbour');

/** The fixture's story with one more fact, derived. */
function withDerived(derivation: Derivation, value: number, unit: string): Story {
	const fact: Fact = {
		...base.ledger.facts['landings.before']!,
		id: 'made',
		derivation,
		value,
		unit
	};
	return { ...base, ledger: { ...base.ledger, facts: { ...base.ledger.facts, made: fact } } };
}

it.each<[Derivation['op'], string[], number, string, string]>([
	[
		'beforeGrowth',
		['landings', 'landings.growth'],
		40,
		'm-crown',
		'kr 48 million ÷ (1 + 20%) = kr 40 million'
	],
	[
		'sum',
		['berths.freight', 'berths.fishing'],
		19,
		'berth',
		'7 berths + nearly 12 berths = 19 berths'
	],
	[
		'difference',
		['berths.fishing', 'berths.freight'],
		5,
		'berth',
		'nearly 12 berths − 7 berths = 5 berths'
	],
	[
		'share',
		['berths.freight', 'berths.fishing'],
		58.3,
		'percent',
		'7 berths ÷ nearly 12 berths × 100% ≈ 58.3%'
	],
	[
		'ratio',
		['landings', 'berths.freight'],
		6.86,
		'm-crown',
		'kr 48 million ÷ 7 berths ≈ kr 6.86 million'
	]
])('words a derivation by %s', (op, of, value, unit, text) => {
	const story = withDerived({ op, of, decimals: 2 }, value, unit);
	expect(edition(story, 'en').formula('made')).toBe(text);
});
