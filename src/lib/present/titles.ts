/** A step's place and its titles, for finding it. */
export interface Titled {
	id: string;
	/** From 1. */
	number: number;
	/** In each language. */
	titles: readonly string[];
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Steps that what is typed may mean, the likeliest first: its number, the beginning of a title or of one of its words,
 * any part of a title; in any of the languages. Everything where nothing is typed.
 */
export function findSteps<T extends Titled>(steps: readonly T[], typed: string): T[] {
	const wanted = plain(typed);
	if (!wanted) return [...steps];
	const rank = ({ number, titles }: T) => {
		if (String(number) === wanted) return 0;
		const all = titles.map(plain);
		if (all.some((title) => title.startsWith(wanted))) return 1;
		if (all.some((title) => title.includes(` ${wanted}`))) return 2;
		return all.some((title) => title.includes(wanted)) ? 3 : undefined;
	};
	return steps
		.flatMap((step) => {
			const at = rank(step);
			return at === undefined ? [] : [{ step, at }];
		})
		.sort((a, b) => a.at - b.at)
		.map(({ step }) => step);
}
