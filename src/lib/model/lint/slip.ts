import { parseNotation } from '../../i18n/notation';

/** A slip of the pen: where it stands, with what is around it, and what should stand there. */
export interface Slip {
	found: string;
	says: string;
}

/** A reference, or a placeholder of the interface, in a text whose typography is looked at: a word like any other. */
export const reference = '\uFFFC';

/** A text with a single sign for each of its references. */
export const withoutReferences = (text: string): string =>
	parseNotation(text)
		.map((node) => (node.kind === 'text' ? node.text : reference))
		.join('');

/** What a pattern finds, with up to four characters on either side, so that it can be found again. */
export function slipsOf(text: string, pattern: RegExp, says: string): Slip[] {
	return [...text.matchAll(pattern)].map(({ 0: found, index }) => {
		const around = text.slice(Math.max(0, index - 4), index + found.length + 4);
		return { found: around.replaceAll(reference, '{…}').trim(), says };
	});
}
