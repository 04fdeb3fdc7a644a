import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import type { dataPackageOf } from '../data/dataPackage';
import { dataFileNames, type DataFileName } from '../data/downloads';
import { edition } from '../i18n/edition';
import { langs } from '../i18n/locale';
import { dataFile } from './dataFiles';
import { readStory } from './read';

/** As a reader of UTF-8 has it: without the byte order mark. */
const decoded = (body: string) => new TextDecoder().decode(Buffer.from(body));

const site = 'https://example.org/park/';
const schema = JSON.parse(readFileSync('tests/fixtures/datapackage.schema.json', 'utf8')) as object;
const ajv = new Ajv({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

describe.for(
	langs.flatMap((lang) => ['data', 'tests/fixtures/harbour'].map((dir) => [dir, lang] as const))
)('the files of %s in %s', ([dir, lang]) => {
	const words = edition(readStory(dir), lang);
	const file = (name: DataFileName) => dataFile(name, words, { lang, rest: 'data/', site });
	const descriptor = JSON.parse(file('datapackage.json').body) as ReturnType<typeof dataPackageOf>;
	const table = descriptor.resources.find(({ name }) => name === 'facts-csv')!;
	const rows = csvParse(decoded(file('facts.csv').body));

	it('are described after Data Package 2.0', () => {
		validate(descriptor);
		expect(validate.errors).toBeNull();
		expect(descriptor.licenses?.[0]?.name).toBe(words.story.credits.licence?.name);
	});

	it('have the sizes and digests that their description states', () => {
		for (const { path, bytes, hash, mediatype } of descriptor.resources) {
			if (path.startsWith('https:')) continue;
			expect(dataFileNames).toContain(path);
			const { body, mediatype: served } = file(path as DataFileName);
			expect(mediatype).toBe(served);
			expect(Buffer.byteLength(body)).toBe(bytes);
			expect(hash).toBe(`sha256:${createHash('sha256').update(body).digest('hex')}`);
		}
	});

	it('hold a table that keeps to its schema', () => {
		const { fields } = table.schema!;
		expect(rows.columns).toEqual(fields.map(({ name }) => name));
		for (const { name, type, constraints = {} } of fields) {
			const values = rows.map((row) => row[name]!);
			const given = values.filter((value) => value !== '');
			if (constraints.required) expect(given, name).toHaveLength(values.length);
			if (constraints.unique) expect(new Set(given).size, name).toBe(given.length);
			if (type === 'number') expect(given.map(Number), name).not.toContain(NaN);
			const pattern = new RegExp(`^(?:${constraints.pattern ?? '[^]*'})$`);
			expect(
				given.filter((value) => !pattern.test(value)),
				name
			).toEqual([]);
			if (constraints.enum)
				expect(given.filter((value) => !constraints.enum!.includes(value))).toEqual([]);
		}
	});

	it('say the same of every entry as the ledger', () => {
		const { facts, events } = words.story.ledger;
		expect(rows.map(({ id }) => id)).toEqual([...Object.keys(facts), ...Object.keys(events)]);
		const listed = JSON.parse(file('facts.json').body) as { id: string; worded: string }[];
		expect(listed.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
		for (const { id, worded } of listed)
			expect(worded).toBe(facts[id] ? words.fact(id) : words.date(id, 'full'));
	});
});

it('a description that the standard does not allow is refused', () => {
	const words = edition(readStory('tests/fixtures/harbour'), 'en');
	const { body } = dataFile('datapackage.json', words, { lang: 'en', rest: 'data/', site });
	const spoilt = [
		['"path": "facts.csv"', '"path": "../facts.csv"'],
		['"name": "ledger-en"', '"name": "The ledger"'],
		['"hash": "sha256:', '"hash": "sha256:x'],
		['"type": "number"', '"type": "money"'],
		['T00:00:00Z', '']
	] as const;
	for (const [from, to] of spoilt) {
		expect(body).toContain(from);
		expect(validate(JSON.parse(body.replaceAll(from, to))), to).toBe(false);
	}
});
