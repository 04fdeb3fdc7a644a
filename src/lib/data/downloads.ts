import type { z } from 'zod';
import type { Licence as LicenceSchema } from '../model/schema-parts';

export type Licence = z.output<typeof LicenceSchema>;

/** A file that a reader may take away from the data page. */
export interface Download {
	/** Identifier among the files, as a Data Package wants it. */
	name: string;
	/** Address from the data page. */
	path: string;
	title: string;
	mediatype: string;
	bytes: number;
	/** SHA-256, in hexadecimal. */
	sha256: string;
	licence: Licence | undefined;
	/** Whether it is a table of the ledger's columns. */
	table: boolean;
}

/** The files that stand below the data page, in each language; the last one describes the others. Permanent. */
export const dataFileNames = [
	'facts.csv',
	'facts.json',
	'zones.topojson',
	'datapackage.json'
] as const;

export type DataFileName = (typeof dataFileNames)[number];
