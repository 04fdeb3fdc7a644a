import type { Lang } from '../model/types';

/** Seconds for each step, by its id. */
export type Pace = Readonly<Record<string, number>>;

const han = /\p{Script=Han}/gu;
const word = /[\p{Script=Latin}\d][\p{Script=Latin}\d.,’'-]*/gu;

/** Han characters and words that are spoken in a second, without haste. */
const spoken = { han: 4, word: 2.3 };
/** Seconds for looking at a new picture. */
const look = 4;

/** Seconds that it takes to say words aloud and to let the picture be looked at. */
export function estimate(text: string, lang: Lang): number {
	const [characters, words] = [text.match(han) ?? [], text.match(word) ?? []];
	const read = lang === 'zh' ? characters.length / spoken.han : 0;
	return Math.round(look + read + words.length / spoken.word);
}

const sum = (pace: Pace, steps: readonly string[]) =>
	steps.reduce((total, step) => total + (pace[step] ?? 0), 0);

/** Seconds of a whole plan. */
export const planned = sum;

/**
 * Seconds behind a plan (below 0: ahead of it); 0 as long as the step that is shown is the one of the plan.
 * @param steps ids of the deck's steps in order
 * @param current place of the shown one among them
 * @param seconds since the beginning
 */
export function lag(pace: Pace, steps: readonly string[], current: number, seconds: number) {
	const begins = sum(pace, steps.slice(0, current));
	const ends = begins + sum(pace, steps.slice(current, current + 1));
	return seconds > ends ? seconds - ends : Math.min(0, seconds - begins);
}

/** A plan from a rehearsal: its times where a step had any, else those of another plan. */
export const rehearsed = (rehearsal: Pace, otherwise: Pace): Pace => ({
	...otherwise,
	...Object.fromEntries(Object.entries(rehearsal).filter(([, seconds]) => seconds >= 1))
});

/** Adds seconds to a step. */
export const spend = (spent: Pace, step: string, seconds: number): Pace => ({
	...spent,
	[step]: (spent[step] ?? 0) + seconds
});
