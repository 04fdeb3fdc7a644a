import { formatPath, type Fault, type Path } from '../fault';
import { fileNames, type Part } from '../files';
import { fault, type Check } from './known';

type Item = { id: string; part: Part; path: Path };

/** Ids of one namespace that come twice; the first to come is right. */
function duplicates(items: readonly Item[]): Fault[] {
	const first = new Map<string, Item>();
	return items.flatMap((item) => {
		const other = first.get(item.id);
		if (!other) {
			first.set(item.id, item);
			return [];
		}
		const place = formatPath(other.path);
		const where = other.part === item.part ? place : `${fileNames[other.part]} ${place}`;
		return [fault(item.part, [...item.path, 'id'], item.id, `is the id of ${where} already`)];
	});
}

/** `/embed/test/` is a page of the site's own. */
const taken = (items: readonly Item[]): Fault[] =>
	items.flatMap(({ id, part, path }) =>
		id === 'test' ? [fault(part, [...path, 'id'], id, 'is the address of another page')] : []
	);

const itemsOf = (part: Part, list: readonly { id: string }[] | undefined, path: Path): Item[] =>
	(list ?? []).map(({ id }, i) => ({ id, part, path: [...path, i] }));

/** A list whose elements have ids: the groups or kinds of a chart. */
const isItems = (value: unknown): value is { id: string }[] =>
	Array.isArray(value) && value.every((item) => Object.hasOwn(Object(item) as object, 'id'));

/** No two things of a kind share an id. Facts and events share theirs, as do chapters and steps (anchors of a page), zones and ties (what a scene lights), and charts and embedded views (addresses). */
export const checkIds: Check = ({ files: { ledger, story, charts, map, zones, corrections } }) => {
	const anchors = (story?.chapters ?? []).flatMap((chapter, i): Item[] => [
		{ id: chapter.id, part: 'story', path: ['chapters', i] },
		...itemsOf('story', chapter.steps, ['chapters', i, 'steps'])
	]);
	const inCharts = (charts?.charts ?? []).flatMap((chart, i) =>
		Object.entries(chart).flatMap(([key, value]) =>
			isItems(value) ? [itemsOf('charts', value, ['charts', i, key])] : []
		)
	);
	const embedded = [
		...itemsOf('charts', charts?.charts, ['charts']),
		...itemsOf('map', map?.embeds, ['embeds'])
	];
	const namespaces = [
		itemsOf('ledger', ledger?.sections, ['sections']),
		[
			...itemsOf('ledger', ledger?.facts, ['facts']),
			...itemsOf('ledger', ledger?.events, ['events'])
		],
		itemsOf('ledger', ledger?.conflicts, ['conflicts']),
		anchors,
		embedded,
		...inCharts,
		itemsOf('map', map?.views, ['views']),
		[...itemsOf('zones', zones?.features, ['features']), ...itemsOf('map', map?.ties, ['ties'])],
		itemsOf('corrections', corrections?.corrections, ['corrections'])
	];
	return [...namespaces.flatMap(duplicates), ...taken(embedded)];
};
