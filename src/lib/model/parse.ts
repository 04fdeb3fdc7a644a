import { checks } from './checks/all';
import { checkGround, groundSources, type ReadGround } from './checks/ground';
import { collectIds, fault, type Beyond } from './checks/known';
import { checkReading } from './checks/reading';
import { checkText } from './checks/text';
import { formatPath, showValue, type Fault } from './fault';
import { fileNames, parts, schemas, type ParsedFiles, type Part } from './files';
import { placesIn, readJson, type Json } from './json';
import { linkStory } from './link';
import { salvage, type Salvage } from './salvage';
import type { Story } from './types';

export type { ReadGround } from './checks/ground';
export type { Beyond } from './checks/known';

/** The text of each file, by its name in the data folder: `facts.json`. */
export type SourceFiles = Record<string, string>;

export type ParseResult = { story: Story } | { faults: Fault[] };

/** A file on its way to being checked. */
interface Read {
	placeOf: ReturnType<typeof placesIn>;
	json: Json;
	salvaged: Salvage<ParsedFiles[Part]> | undefined;
	faults: Fault[];
}

/** Reads a file and checks its shape. */
function readPart(part: Part, text: string): Read {
	const file = fileNames[part];
	const json = readJson(text);
	const placeOf = placesIn(text);
	const faults: Fault[] = json.faults.map(({ path, says, offset }) => ({
		file,
		path,
		says,
		...placeOf(offset)
	}));
	if (json.value === undefined) return { placeOf, json, salvaged: undefined, faults };
	const salvaged: Salvage<ParsedFiles[Part]> = salvage(schemas[part], json.value);
	faults.push(...salvaged.findings.map((finding) => ({ file, ...finding })));
	faults.push(...checkText(json.value, file));
	return { placeOf, json, salvaged, faults };
}

/** The same fault twice, of a part that two checks look at, is one. */
function unique(faults: readonly Fault[]): Fault[] {
	const seen = new Set<string>();
	return faults.filter((found) => {
		const key = [found.file, formatPath(found.path), found.says, showValue(found.value)].join('\n');
		return !seen.has(key) && seen.add(key);
	});
}

const fileOrder = parts.map((part): string => fileNames[part]);

/** By file, then from top to bottom. */
function byPlace(a: Fault, b: Fault): number {
	const file = fileOrder.indexOf(a.file) - fileOrder.indexOf(b.file);
	return file || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** The ground files of the map, parsed, by the path that it gives them; pictures aside. */
function readGroundFiles(files: ParsedFiles, read: ReadGround): Record<string, unknown> {
	return Object.fromEntries(
		groundSources(files.map.ground).flatMap(({ file }) => {
			const text = read(file);
			return typeof text === 'string' ? [[file, JSON.parse(text) as unknown]] : [];
		})
	);
}

/**
 * Turns the texts of a story's files into the story, or into all faults of all files: what is not JSON, what has
 * not its shape, and what does not fit together, sorted by file and line. Pure; never throws for what the files hold.
 * How its words read is looked at once nothing else is wrong.
 * @param readGround gives a ground file that map.json names; without it they are neither checked nor read
 * @param beyond what is known beyond the files: typefaces, the source
 */
export function parseStory(
	files: SourceFiles,
	readGround?: ReadGround,
	beyond: Beyond = {}
): ParseResult {
	const reads = new Map<Part, Read>();
	const faults: Fault[] = [];
	for (const part of parts) {
		const name = fileNames[part];
		const text = Object.hasOwn(files, name) ? files[name] : undefined;
		if (text !== undefined) reads.set(part, readPart(part, text));
		else faults.push(fault(part, [], undefined, 'the file is missing'));
	}

	const salvaged: Partial<Record<Part, unknown>> = {};
	const dropped = new Set<string>();
	for (const [part, read] of reads) {
		if (read.salvaged?.data) salvaged[part] = read.salvaged.data;
		read.salvaged?.dropped.forEach((id) => dropped.add(id));
		faults.push(...read.faults);
	}
	const parsed = salvaged as Partial<ParsedFiles>;
	const context = { files: parsed, known: collectIds(parsed, dropped), beyond };
	const found = checks.flatMap((check) => check(context));
	if (readGround) found.push(...checkGround(parsed.map, readGround));
	faults.push(...found.map((one) => restore(one, reads)));

	const failed = (some: readonly Fault[]) => ({
		faults: unique(some.map((one) => locate(one, reads))).toSorted(byPlace)
	});
	if (faults.length > 0) return failed(faults);
	const complete = parsed as ParsedFiles;
	const story = linkStory(complete);
	const stumbles = checkReading({ files: complete, story, beyond });
	if (stumbles.length > 0) return failed(stumbles);
	return {
		story: readGround ? { ...story, ground: readGroundFiles(complete, readGround) } : story
	};
}

const readOf = ({ file }: Fault, reads: ReadonlyMap<Part, Read>) => {
	const part = parts.find((one) => fileNames[one] === file);
	return part && reads.get(part);
};

/** A fault of what was kept of a file, with its path in the file as it stands. */
function restore(found: Fault, reads: ReadonlyMap<Part, Read>): Fault {
	const path = readOf(found, reads)?.salvaged?.restore(found.path) ?? found.path;
	return { ...found, path };
}

/** A fault with its line and column. */
function locate(found: Fault, reads: ReadonlyMap<Part, Read>): Fault {
	const read = readOf(found, reads);
	if (!read || found.line !== undefined) return found;
	return { ...found, ...read.placeOf(read.json.offsetOf(found.path)) };
}
