import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Whether a face has a glyph for a code point. */
type Covers = (code: number) => boolean;

/** Segments of characters in a row that have glyphs, from format 12 (OpenType, cmap): three 32-bit numbers each. */
function segments12(table: DataView, at: number): [from: number, to: number][] {
	const count = table.getUint32(at + 12);
	return Array.from({ length: count }, (_, i) => {
		const group = at + 16 + i * 12;
		return [table.getUint32(group), table.getUint32(group + 4)];
	});
}

/**
 * What a TrueType or OpenType font has glyphs for: the segments of its full Unicode `cmap` (platform 3, encoding 10, or
 * platform 0; format 12), as the OpenType specification has it.
 * @throws Error where the font has no such table
 */
export function coverageOf(font: Uint8Array): Covers {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const tables = view.getUint16(4);
	const tag = (at: number) => String.fromCharCode(...font.subarray(at, at + 4));
	const record = Array.from({ length: tables }, (_, i) => 12 + i * 16).find(
		(at) => tag(at) === 'cmap'
	);
	const cmap = record === undefined ? 0 : view.getUint32(record + 8);
	const subtables = cmap ? view.getUint16(cmap + 2) : 0;
	const full = Array.from({ length: subtables }, (_, i) => {
		const at = cmap + 4 + i * 8;
		return cmap + view.getUint32(at + 4);
	}).find((at) => view.getUint16(at) === 12);
	if (full === undefined) throw new Error('a font without a full Unicode character map');
	const segments = segments12(view, full);
	return (code) => segments.some(([from, to]) => code >= from && code <= to);
}

/** The faces that headlines and pictures are set in, by the name that a fault has for them. */
const files = {
	'Noto Serif SC': 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
	'Noto Sans SC': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
};

let faces: [name: string, covers: Covers][] | undefined;
const known = new Map<string, string | undefined>();

/** The first of the faces that has no glyph for a character; undefined where all have one. */
export function faceLacking(character: string): string | undefined {
	if (known.has(character)) return known.get(character);
	faces ??= Object.entries(files).map(([name, file]) => {
		const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`);
		return [name, coverageOf(readFileSync(path))];
	});
	const lacking = faces.find(([, covers]) => !covers(character.codePointAt(0)!))?.[0];
	known.set(character, lacking);
	return lacking;
}
