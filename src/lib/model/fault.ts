/** A place inside a file: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with the story's data. */
export interface Fault {
	/** The file's name in the data folder: `facts.json`. */
	file: string;
	path: Path;
	/** The bad value; absent where something is missing. */
	value?: unknown;
	/** What was expected, or what is wrong. */
	says: string;
	/** From 1; known after the file's text was read. */
	line?: number;
	column?: number;
}
