/** A part of a text: all of it in Han letters, or none. */
export interface ScriptPart {
	text: string;
	han: boolean;
}

/** The parts of a text by script, so that Chinese within other words can say that it is. Joined they are the text. */
export const byScript = (text: string): ScriptPart[] =>
	text
		.split(/(\p{Script=Han}[\p{Script=Han}，、]*)/u)
		.filter(Boolean)
		.map((part) => ({ text: part, han: /^\p{Script=Han}/u.test(part) }));
