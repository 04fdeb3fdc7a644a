import type { Fault } from './fault';
import { fileNames, parts, schemas, type ParsedFiles } from './files';
import { linkStory } from './link';
import type { Story } from './types';

/** The text of a file and where it lies, by its name in the data folder. */
export type SourceFiles = Record<string, { text: string; path: string }>;

export type ParseResult = { story: Story } | { faults: Fault[] };

export function parseStory(files: SourceFiles): ParseResult {
	const faults: Fault[] = [];
	const parsed: Record<string, unknown> = {};
	for (const part of parts) {
		const file = fileNames[part];
		const source = files[file];
		if (!source) {
			faults.push({ file, path: [], says: 'the file is missing' });
			continue;
		}
		const result = schemas[part].safeParse(JSON.parse(source.text));
		if (result.success) parsed[part] = result.data;
		else
			faults.push(
				...result.error.issues.map((issue) => ({
					file,
					path: issue.path as (string | number)[],
					says: issue.message
				}))
			);
	}
	return faults.length > 0 ? { faults } : { story: linkStory(parsed as ParsedFiles) };
}
