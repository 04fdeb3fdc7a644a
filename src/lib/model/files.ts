import type { z } from 'zod';
import { ChartsFile, CorrectionsFile, LedgerFile, MapFile, StoryFile, ZonesFile } from './schema';
import { InterfaceFile } from './schema-interface';

/** The schema of each part of a story. */
export const schemas = {
	story: StoryFile,
	ledger: LedgerFile,
	charts: ChartsFile,
	map: MapFile,
	zones: ZonesFile,
	interface: InterfaceFile,
	corrections: CorrectionsFile
};

export type Part = keyof typeof schemas;

/** The files of a story, by their part, as they lie in a data folder. */
export const fileNames = {
	story: 'story.json',
	ledger: 'facts.json',
	charts: 'charts.json',
	map: 'map.json',
	zones: 'zones.geojson',
	interface: 'interface.json',
	corrections: 'corrections.json'
} as const satisfies Record<Part, string>;

export const parts = Object.keys(fileNames) as Part[];

/** All files of a story, each of the right shape. */
export type ParsedFiles = { [P in Part]: z.output<(typeof schemas)[P]> };
