declare module 'subset-font' {
	interface Options {
		targetFormat?: 'truetype' | 'woff' | 'woff2';
		noHinting?: boolean;
		/** Features of GSUB and GPOS to keep; harfbuzz's default set where it is left out. */
		keepFeatures?: string[];
		dropTables?: string[];
		/** Of the table `name`, beside those that harfbuzz keeps. */
		preserveNameIds?: number[];
	}
	/** The font with no other characters than those of the text. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: Options
	): Promise<Buffer>;
}
