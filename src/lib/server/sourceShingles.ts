import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shingle, type Shingles } from '../model/lint/shingles';

const fileName = 'source-shingles.txt';

const about = [
	'# Which runs of eight characters the source holds, hashed to sixteen bits and kept as a bitmap in base64:',
	'# enough to find what repeats the source, too little to read it. Made by `npm run shingles`.'
];

/** What a data folder keeps of the wording of its source; undefined where it keeps nothing. */
export function readShingles(dir: string): Shingles | undefined {
	const file = join(dir, fileName);
	if (!existsSync(file)) return undefined;
	const lines = readFileSync(file, 'utf8').split('\n');
	const kept = lines.filter((line) => !line.startsWith('#')).join('');
	return { bits: Buffer.from(kept, 'base64') };
}

/** Keeps of a source's text what `readShingles` gives. @returns the file */
export function writeShingles(dir: string, source: string): string {
	const file = join(dir, fileName);
	const kept = Buffer.from(shingle(source).bits).toString('base64');
	const lines = kept.match(/.{1,100}/g) ?? [];
	writeFileSync(file, `${[...about, ...lines].join('\n')}\n`);
	return file;
}
