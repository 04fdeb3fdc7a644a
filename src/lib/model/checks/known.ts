import type { Fault, Path } from '../fault';
import { fileNames, type ParsedFiles, type Part } from '../files';
import type { Shingles } from '../lint/shingles';
import { notOneOf } from '../nearest';

/** What is known beyond a story's files; what is left out is not checked. */
export interface Beyond {
	/** The name of a face that has no glyph for a character, where one has none. */
	lacking?: (character: string) => string | undefined;
	/** Of the source that the story retells. */
	shingles?: Shingles | undefined;
}

/** What a check is given: the files that could be read, and the ids that they hold. */
export interface Context {
	files: Partial<ParsedFiles>;
	known: Known;
	beyond: Beyond;
}

/** One concern across the files of a story. Pure. */
export type Check = (context: Context) => Fault[];

/** The kinds of things that ids name, with the words that a fault has for them. */
const kinds = {
	fact: 'facts',
	event: 'events',
	unit: 'units',
	scope: 'scopes',
	section: 'sections',
	name: 'names of story.json',
	chart: 'charts',
	view: 'views of map.json',
	zone: 'zones',
	lit: 'zones or ties'
} as const;

export type Kind = keyof typeof kinds;

/** The ids of each kind; undefined where the file that holds them could not be read. */
type Ids = Record<Kind, ReadonlySet<string> | undefined>;

/** All ids of a story, to look references up in. */
export interface Known {
	ids: Ids;
	/** Faults of a reference: none, or that nothing has this id. */
	reference(kind: Kind, id: string, part: Part, path: Path): Fault[];
	/** Ids of items that have faults of their own, so that nothing more is known of them. */
	dropped: ReadonlySet<string>;
}

const idsOf = (items: readonly { id: string }[] | undefined) =>
	items && new Set(items.map((item) => item.id));

const keysOf = (record: object | undefined) => record && new Set(Object.keys(record));

/** A fault of a part's file; no value where something is missing. */
export function fault(part: Part, path: Path, value: unknown, says: string): Fault {
	return { file: fileNames[part], path, says, ...(value === undefined ? {} : { value }) };
}

/** Collects the ids of all files. */
export function collectIds(files: Partial<ParsedFiles>, dropped: ReadonlySet<string>): Known {
	const { ledger, story, charts, map, zones } = files;
	const zone = idsOf(zones?.features.filter((feature) => feature.kind === 'zone'));
	const ties = idsOf(map?.ties);
	const ids: Ids = {
		fact: idsOf(ledger?.facts),
		event: idsOf(ledger?.events),
		unit: keysOf(ledger?.units),
		scope: keysOf(ledger?.scopes),
		section: idsOf(ledger?.sections),
		name: keysOf(story?.names),
		chart: idsOf(charts?.charts),
		view: idsOf(map?.views),
		zone,
		lit: zone && ties && new Set([...zone, ...ties])
	};
	const reference: Known['reference'] = (kind, id, part, path) => {
		const allowed = ids[kind];
		if (!allowed || allowed.has(id) || dropped.has(id)) return [];
		return [fault(part, path, id, notOneOf(id, kinds[kind], allowed))];
	};
	return { ids, reference, dropped };
}
