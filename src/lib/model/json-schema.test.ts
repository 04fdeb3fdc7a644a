import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, schemaText } from './json-schema';

const made = jsonSchemas();

describe('the JSON Schemas for editors', () => {
	it('stand in data/schema as the code makes them (npm run schema)', () => {
		expect(readdirSync('data/schema').toSorted()).toEqual(Object.keys(made).toSorted());
		for (const [file, schema] of Object.entries(made))
			expect(readFileSync(`data/schema/${file}`, 'utf8'), file).toBe(schemaText(schema));
	});

	it('are named by each file of the data', () => {
		const names = readdirSync('data').filter((name) => /\.(?:geo)?json$/.test(name));
		expect(names).toHaveLength(Object.keys(made).length);
		for (const name of names) {
			const { $schema } = JSON.parse(readFileSync(`data/${name}`, 'utf8')) as { $schema?: string };
			expect($schema).toBe(`./schema/${name.replace(/\.(?:geo)?json$/, '.schema.json')}`);
		}
	});

	it('know the keys of the interface and let no others in', () => {
		const text = JSON.stringify(made['interface.schema.json']);
		expect(text).toContain('"next-step"');
		expect(text).toContain('"additionalProperties":false');
	});

	it('ask for no value that has a default', () => {
		expect(JSON.stringify(made['facts.schema.json'])).not.toMatch(/"required":\[[^\]]*"inferred"/);
	});
});
