import { z } from 'zod';
import { fileNames, parts, schemas } from './files';

/** What an editor shows of a file as a whole. */
const titles = {
	story: 'Chapters and steps: words, scenes, notes, names.',
	ledger: 'The ledger: every figure and date, once.',
	charts: 'What each chart shows.',
	map: 'Views, ground and attribution of the map.',
	zones: 'The zones and the ring around them, as GeoJSON.',
	interface: 'Words of the interface.',
	corrections: 'What was changed after publication.'
} satisfies Record<keyof typeof schemas, string>;

/** `facts.json` → `facts.schema.json`. */
const schemaName = (file: string) => file.replace(/\.(?:geo)?json$/, '.schema.json');

/**
 * JSON Schemas of a story's files, by their file name: for completion and checks while typing. Draft 7, which
 * every editor knows; the checks across files are left to `npm run check:data`.
 */
export function jsonSchemas(): Record<string, object> {
	return Object.fromEntries(
		parts.map((part) => {
			const schema = z.toJSONSchema(schemas[part], { io: 'input', target: 'draft-7' });
			const { $schema, ...rest } = schema;
			return [schemaName(fileNames[part]), { $schema, title: titles[part], ...rest }];
		})
	);
}

/** A schema as the text of its file. */
export const schemaText = (schema: object) => `${JSON.stringify(schema, null, '\t')}\n`;
