import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { dataDir } from '../read';

/** The faces that pictures are set in, of all weights the few that the pages use. */
const faces = [
	'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
	'noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
	'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
	'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'
].map((file) => `@expo-google-fonts/${file}`);

/** Where the cut faces are kept between builds. */
const folder = '.cache/pictures';

/** Names of the family and of the style, without the weight among them: by these a weight is found. */
const typographic = [16, 17];

const latin = Array.from({ length: 0x17f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join(
	''
);
const signs = '–—‘’‚“”„ʻ…†·×÷≈−¥€°²³•、。「」《》';

/** What a story's pictures are likely to hold: all that its files and those of the ground hold. */
function likely(): string {
	const files = [dataDir(), 'static/geo'].flatMap((folder) =>
		readdirSync(folder).flatMap((name) =>
			/^(?!.*topo).*json$/.test(name) ? join(folder, name) : []
		)
	);
	return latin + signs + files.map((file) => readFileSync(file, 'utf8')).join('');
}

async function cut(face: string, characters: string, file: string) {
	const whole = readFileSync(createRequire(import.meta.url).resolve(face));
	const small = await subsetFont(whole, characters, {
		targetFormat: 'truetype',
		noHinting: true,
		keepFeatures: ['kern'],
		preserveNameIds: typographic
	});
	mkdirSync(folder, { recursive: true });
	// Two builds at once may write the same file: each its own first.
	writeFileSync(`${file}.${process.pid}`, small);
	renameSync(`${file}.${process.pid}`, file);
}

let covered = new Set<string>();
let files: Promise<string[]> | undefined;

async function cutAll(): Promise<string[]> {
	const characters = [...covered].sort().join('');
	const made: string[] = [];
	for (const face of faces) {
		const name = createHash('sha256').update(face).update(characters).digest('hex').slice(0, 16);
		const file = join(folder, `${name}.ttf`);
		if (!existsSync(file)) await cut(face, characters, file);
		made.push(file);
	}
	return made;
}

/**
 * Font files that hold all characters of a text: Noto Sans SC and Noto Serif SC, cut down to what the story's files and
 * the texts so far hold. A whole face is ten megabytes, and takes the drawing of each line of text milliseconds.
 */
export async function fontsFor(text: string): Promise<string[]> {
	const missing = [...text].filter((char) => !covered.has(char));
	if (!files || missing.length > 0) {
		covered = new Set([...covered, ...(files ? '' : likely()), ...text]);
		files = cutAll();
	}
	return files;
}
