import type { Fault, Path } from '../fault';

/**
 * Characters that a reader cannot see and that change what is read: controls, marks of direction,
 * joiners of zero width, halves of surrogate pairs, places for private use.
 */
const hidden = /[\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/u;

/** Every text of a file, keys included, is made of characters that can be seen. */
export function checkText(value: unknown, file: string, path: Path = []): Fault[] {
	if (typeof value === 'string') {
		const code = hidden.exec(value)?.[0].codePointAt(0);
		if (code === undefined) return [];
		const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
		return [{ file, path, value, says: `holds a hidden character, ${name}` }];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) =>
		checkText(member, file, [...path, Array.isArray(value) ? Number(key) : key])
	);
}
