import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas, schemaText } from '../src/lib/model/json-schema';

/** Writes the JSON Schemas that the data files name in `$schema`, from the schemas of the code. */
const dir = 'data/schema';
mkdirSync(dir, { recursive: true });
for (const [file, schema] of Object.entries(jsonSchemas()))
	writeFileSync(join(dir, file), schemaText(schema));
