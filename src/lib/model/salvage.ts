import type { z } from 'zod';
import { formatPath, type Path } from './fault';
import { explain, valueAt, type Finding } from './issues';

/** What could be kept of a file, so that the rest of it is checked in the same run. */
export interface Salvage<T> {
	/** The file without its bad items; undefined where a fault lies outside of any item. */
	data: T | undefined;
	/** All faults of shape, with paths of the file as it stands. */
	findings: Finding[];
	/** Ids inside the items that were left out: a reference to one of them is no second fault. */
	dropped: Set<string>;
	/** Turns a path of `data` into one of the file as it stands. */
	restore(path: Path): Path;
}

/** The objects whose entries are items, by their key. */
const records = new Set(['names', 'scopes', 'units']);

const maxRounds = 12;

const hasId = (value: unknown) =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, 'id');

/** The smallest item around a place: an element with an id, an entry of a record, else any element of a list. */
function itemAround(raw: unknown, path: Path): Path | undefined {
	if (records.has(String(path[0])) && path.length >= 2) return path.slice(0, 2);
	const elements = path.flatMap((key, i) =>
		typeof key === 'number' ? [path.slice(0, i + 1)] : []
	);
	return elements.findLast((element) => hasId(valueAt(raw, element))) ?? elements[0];
}

/** A copy without the dropped places, and for each list that lost some the indexes it had. */
function prune(raw: unknown, drops: ReadonlySet<string>) {
	const indexes = new Map<string, number[]>();
	function copy(value: unknown, from: Path, to: Path): unknown {
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) {
			const kept = value.map((_, i) => i).filter((i) => !drops.has(formatPath([...from, i])));
			if (kept.length < value.length) indexes.set(formatPath(to), kept);
			return kept.map((i, j) => copy(value[i], [...from, i], [...to, j]));
		}
		const object = Object.create(null) as Record<string, unknown>;
		for (const [key, member] of Object.entries(value))
			if (!drops.has(formatPath([...from, key])))
				object[key] = copy(member, [...from, key], [...to, key]);
		return object;
	}
	const data = copy(raw, [], []);
	const restore = (path: Path): Path =>
		path.map((key, i) =>
			typeof key === 'number' ? (indexes.get(formatPath(path.slice(0, i)))?.[key] ?? key) : key
		);
	return { data, restore };
}

/** All ids in a value, however deep. */
function idsIn(value: unknown, ids: Set<string>): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, member] of Object.entries(value)) {
		if (key === 'id' && typeof member === 'string') ids.add(member);
		else idsIn(member, ids);
	}
}

/**
 * Parses a file by its schema and, where parts of it do not fit, parses it again without those.
 * Every fault of shape is found in the first round; the later ones only find out what can be kept.
 */
export function salvage<S extends z.ZodType>(schema: S, raw: unknown): Salvage<z.output<S>> {
	const drops = new Set<string>();
	const dropped = new Set<string>();
	const findings: Finding[] = [];
	for (let round = 0; round < maxRounds; round++) {
		const { data, restore } = prune(raw, drops);
		const result = schema.safeParse(data);
		if (result.success) return { data: result.data, findings, dropped, restore };
		const found = result.error.issues.flatMap((issue) => explain(issue, data));
		if (round === 0) findings.push(...found);
		for (const issue of result.error.issues) {
			const path = restore(issue.path as Path);
			const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
			const places = unknown.length
				? unknown.map((key) => [...path, key])
				: [itemAround(raw, path)];
			for (const place of places) {
				if (!place) return { data: undefined, findings, dropped, restore };
				drops.add(formatPath(place));
				idsIn(valueAt(raw, place), dropped);
				if (place.length === 2 && records.has(String(place[0]))) dropped.add(String(place[1]));
			}
		}
	}
	return { data: undefined, findings, dropped, restore: (path) => path };
}
