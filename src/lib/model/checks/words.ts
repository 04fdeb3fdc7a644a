import type { Path } from '../fault';
import type { ParsedFiles, Part } from '../files';
import { parts } from '../files';
import type { Words } from '../types';

/** Words that readers see, and where they stand. */
export interface Place {
	part: Part;
	path: Path;
	words: Words;
	/** Whether the notation of references is read there. */
	references: boolean;
	/** Whether figures may stand there: words that are quoted from the source, and licences. */
	figures: boolean;
}

/** Path with `*` for each index and each entry of a record. */
const shapeOf = (path: Path) =>
	path
		.map((key, i) => (typeof key === 'number' || (i === 1 && path[0] === 'scopes') ? '*' : key))
		.join('.');

/** Quoted as the source has it, or names of authors and licences: neither references nor a ban on figures. */
const quoted = new Set([
	'ledger:sections.*.heading',
	'ledger:facts.*.period.words',
	'story:credits.basedOn.title',
	'story:credits.basedOn.authors.*',
	'map:attribution.*',
	'map:imagery.name',
	'map:imagery.attribution'
]);

/** Set in places that take plain words alone: titles of pages and scenes, labels of the map, lists. */
const plain = new Set([
	'ledger:scopes.*',
	'story:title',
	'story:dek',
	'story:mark',
	'story:credits.byline',
	'story:credits.basedOn.note',
	'story:credits.privacy',
	'story:chapters.*.title',
	'story:chapters.*.steps.*.title',
	'charts:charts.*.title',
	'map:views.*.title',
	'map:embeds.*.title',
	'map:ties.*.words',
	'map:ties.*.inferred',
	'zones:features.*.properties.name',
	'zones:features.*.properties.short'
]);

function isWords(value: object): value is Words {
	const { zh, en } = value as Partial<Words>;
	return typeof zh === 'string' && typeof en === 'string' && Object.keys(value).length === 2;
}

function walk(value: unknown, path: Path, part: Part, places: Place[]): void {
	if (typeof value !== 'object' || value === null) return;
	if (Array.isArray(value))
		return value.forEach((item, i) => walk(item, [...path, i], part, places));
	if (isWords(value)) {
		const shape = `${part}:${shapeOf(path)}`;
		const isQuoted = quoted.has(shape);
		places.push({
			part,
			path,
			words: value,
			references: part !== 'interface' && !isQuoted && !plain.has(shape),
			figures: isQuoted
		});
		return;
	}
	for (const [key, member] of Object.entries(value)) walk(member, [...path, key], part, places);
}

/** All words of a story in both languages, names (which are no Words) aside. */
export function wordsIn(files: Partial<ParsedFiles>): Place[] {
	const places: Place[] = [];
	for (const part of parts) walk(files[part], [], part, places);
	return places.filter(
		({ part, path }) =>
			!(path.length === 2 && (path[0] === 'names' || (part === 'ledger' && path[0] === 'units')))
	);
}
