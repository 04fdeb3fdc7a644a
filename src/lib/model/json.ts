import { bisectRight } from 'd3';
import { formatPath, type Path } from './fault';

/** A fault of a text, before it is known which file it is of. */
export interface TextFault {
	path: Path;
	says: string;
	offset: number;
}

/** JSON that was read, and where in the text its values stand. */
export interface Json {
	value: unknown;
	faults: TextFault[];
	/** Offset of the value (or its key) at a path, or of the nearest thing around it. */
	offsetOf(path: Path): number;
}

/** Deep enough for any story, shallow enough for the stack. */
const maxDepth = 60;

class SyntaxFault extends Error {
	constructor(
		readonly offset: number,
		readonly says: string
	) {
		super(says);
	}
}

const literals: Record<string, unknown> = { true: true, false: false, null: null };
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordPattern = /true|false|null/y;
const spacePattern = /[ \t\r\n]*/y;

/**
 * Reads JSON as the standard has it, and says more than `JSON.parse`: where each value stands, which keys of
 * an object come twice, which would reach an object's prototype. Objects have no prototype.
 * Nothing is thrown; a text that is not JSON has one fault and the value `undefined`.
 */
export function readJson(text: string): Json {
	const offsets = new Map<string, number>();
	const faults: TextFault[] = [];
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

	const fail = (says: string, offset = at): never => {
		throw new SyntaxFault(offset, says);
	};
	function take(pattern: RegExp): string | undefined {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0];
		if (found !== undefined) at += found.length;
		return found;
	}
	/** Skips space; true and past it where the next character is the one wanted. */
	function next(character: string): boolean {
		take(spacePattern);
		if (text[at] !== character) return false;
		at++;
		return true;
	}
	/** The end of the string that begins here: its first quote behind an even number of backslashes. */
	function stringEnd(): number {
		for (let quote = at; (quote = text.indexOf('"', quote + 1)) >= 0;) {
			let slash = quote;
			while (text[slash - 1] === '\\') slash--;
			if ((quote - slash) % 2 === 0) return quote + 1;
		}
		return fail('the string is not closed');
	}
	function readString(): string {
		const end = stringEnd();
		try {
			const found = JSON.parse(text.slice(at, end)) as string;
			at = end;
			return found;
		} catch {
			return fail('the string is not closed on its line, or holds what JSON must escape');
		}
	}
	function readArray(path: Path): unknown[] {
		const items: unknown[] = [];
		if (next(']')) return items;
		do items.push(readValue([...path, items.length]));
		while (next(','));
		if (!next(']')) fail('expected "," or "]"');
		return items;
	}
	function readMember(object: Record<string, unknown>, path: Path): void {
		take(spacePattern);
		const offset = at;
		if (text[at] !== '"') fail(text[at] === '}' ? 'a comma too many' : 'expected a key in quotes');
		const key = readString();
		const member = [...path, key];
		if (!next(':')) fail('expected ":"');
		const value = readValue(member);
		offsets.set(formatPath(member), offset);
		if (key === '__proto__')
			faults.push({ path: member, says: 'is not a key that can be used', offset });
		else if (key in object)
			faults.push({ path: member, says: 'the key stands here twice', offset });
		else object[key] = value;
	}
	function readObject(path: Path): Record<string, unknown> {
		const object = Object.create(null) as Record<string, unknown>;
		if (next('}')) return object;
		do readMember(object, path);
		while (next(','));
		if (!next('}')) fail('expected "," or "}"');
		return object;
	}
	function readValue(path: Path): unknown {
		take(spacePattern);
		if (path.length > maxDepth) fail(`nested deeper than ${maxDepth} levels`);
		offsets.set(formatPath(path), at);
		if (next('{')) return readObject(path);
		if (next('[')) return readArray(path);
		if (text[at] === '"') return readString();
		const word = take(wordPattern);
		if (word !== undefined) return literals[word];
		const number = take(numberPattern);
		if (number !== undefined) return Number(number);
		return fail(at >= text.length ? 'the text ends too early' : 'expected a value');
	}

	const offsetOf = (path: Path): number => {
		for (let length = path.length; length >= 0; length--) {
			const offset = offsets.get(formatPath(path.slice(0, length)));
			if (offset !== undefined) return offset;
		}
		return 0;
	};
	try {
		const value = readValue([]);
		take(spacePattern);
		if (at < text.length) fail('expected the end of the text');
		return { value, faults, offsetOf };
	} catch (error) {
		if (!(error instanceof SyntaxFault)) throw error;
		const { offset, says } = error;
		return {
			value: undefined,
			faults: [{ path: [], says: `is not JSON: ${says}`, offset }],
			offsetOf
		};
	}
}

/** Tells line and column, from 1, of offsets in a text, however many are asked for. */
export function placesIn(text: string): (offset: number) => { line: number; column: number } {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return (offset) => {
		const line = bisectRight(starts, offset);
		return { line, column: offset - starts[line - 1]! + 1 };
	};
}
