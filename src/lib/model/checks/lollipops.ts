import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import type { LollipopsChart } from '../types';
import { fault, type Check } from './known';
import { checkLit, checkOnce } from './lit';
import { checkMarks } from './marks';

type Ledger = ParsedFiles['ledger'];

/** More marks than this in a row are not counted by eye. */
const mostCounted = 60;

const here = (path: Path, value: unknown, says: string) => fault('charts', path, value, says);

const factOf = (ledger: Ledger, id: string) => ledger.facts.find((fact) => fact.id === id);

/** Every entry with its place: the items of the bands, then the counts. */
function entriesOf(chart: LollipopsChart, path: Path) {
	const items = chart.bands.flatMap((band, b) =>
		band.items.map(({ id, fact }, i) => ({ id, fact, path: [...path, 'bands', b, 'items', i] }))
	);
	const counts = chart.counts.map(({ id, fact }, c) => ({
		id,
		fact,
		path: [...path, 'counts', c]
	}));
	return { items, counts };
}

type Entry = ReturnType<typeof entriesOf>['items'][number];

/** One axis has one unit, and a lollipop one end. */
function onAxis(items: readonly Entry[], ledger: Ledger): Fault[] {
	const first = items[0] && factOf(ledger, items[0].fact)?.unit;
	return items.flatMap(({ fact: id, path }) => {
		const fact = factOf(ledger, id);
		if (!fact) return [];
		const at = [...path, 'fact'];
		if (Array.isArray(fact.value))
			return [here(at, id, 'is a range, which a lollipop cannot draw')];
		if (first === undefined || fact.unit === first) return [];
		return [here(at, id, `mixes units: "${fact.unit}" beside "${first}"`)];
	});
}

/** Lollipops share a unit, counts are whole, states light what there is, nothing comes twice. */
export const checkLollipops: Check = ({ files: { charts, ledger }, known }) =>
	(charts?.charts ?? []).flatMap((chart, c) => {
		if (chart.type !== 'lollipops') return [];
		const path = ['charts', c];
		const { items, counts } = entriesOf(chart, path);
		const all = [...items, ...counts];
		const facts = all.map((entry) => ({ id: entry.fact, path: [...entry.path, 'fact'] }));
		return [
			...facts.flatMap(({ id, path: at }) => known.reference('fact', id, 'charts', at)),
			...checkOnce(
				all.map((entry) => ({ id: entry.id, path: [...entry.path, 'id'] })),
				'an entry'
			),
			...checkOnce(facts, 'a fact'),
			...checkLit(
				chart.states,
				all.map((entry) => entry.id),
				path
			),
			...(ledger
				? [
						...onAxis(items, ledger),
						...counts.flatMap((one) =>
							checkMarks(one.fact, ledger, [...one.path, 'fact'], mostCounted)
						)
					]
				: [])
		];
	});
