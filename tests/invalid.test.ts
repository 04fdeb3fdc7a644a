import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatPath } from '../src/lib/model/fault';
import { parseStory } from '../src/lib/model/parse';
import { harbourBeyond, harbourFiles, harbourGround } from './fixtures/harbour';
import { applyOverlay, fromEnd, type Overlay } from './fixtures/overlay';

/** A rule of the data, a file that breaks it, and all faults that come of it. */
interface Case extends Overlay {
	rule: string;
	expect: { path: string; says: string; file?: string }[];
}

const dir = 'tests/fixtures/invalid';
const files = harbourFiles();
const cases = readdirSync(dir).map((name): [string, Case] => [
	name.replace('.json', ''),
	JSON.parse(readFileSync(`${dir}/${name}`, 'utf8')) as Case
]);

it('the story that the cases spoil is sound', () => {
	expect(parseStory(files, harbourGround, harbourBeyond)).toHaveProperty('story');
});

it.each(cases)('%s', (_, spoiled) => {
	const result = parseStory(applyOverlay(files, spoiled), harbourGround, harbourBeyond);
	const faults = 'faults' in result ? result.faults : [];
	const found = faults.map(({ file, path, says }) => ({ file, path: formatPath(path), says }));
	expect(found).toEqual(
		spoiled.expect.map(({ path, says, file = spoiled.file }) => ({
			file,
			path: path.includes('[+') ? fromEnd(path, JSON.parse(files[file] ?? '')) : path,
			says: expect.stringContaining(says) as unknown
		}))
	);
	for (const { line, file } of faults) if (!spoiled.missing) expect(line, file).toBeGreaterThan(0);
});

it('each rule is told once', () => {
	const rules = cases.map(([, { rule }]) => rule);
	expect(new Set(rules).size).toBe(rules.length);
});
