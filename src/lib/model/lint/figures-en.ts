const ones = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const teens = 'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const sizes = 'hundreds?|thousands?|millions?|billions?|trillions?|dozens?';
const parts = 'half|halves|third|thirds|(?:a|one|three) quarters?';
const ordinals = 'second|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth';
const changes =
	'twice|thrice|doubl(?:ed|es|ing)|tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)|quadrupl(?:e|ed|es|ing)';
const folds = `(?:${ones}|${teens}|${tens}|hundred|thousand)-?fold`;
const spans = 'years?|months?|weeks?|days?|hours?|minutes?|per ?cent|percent|quarters?|in';

/** Phrases in which a number word counts nothing, or names a part of a year. */
const idiomPattern =
	/\b(?:(?:first|second) half(?: of the year)?|half-year|second to none|second nature|second-hand|split second|two-way|third part(?:y|ies)|third-party|on the other hand)\b/gi;
const digitPattern = /[\p{Nd}\p{No}][\p{Nd}\p{No}.,:%]*/gu;
const wordPattern = new RegExp(
	`\\b(?:${[folds, teens, tens, ones, sizes, parts, ordinals, changes].join('|')})\\b(?:[- ](?:${sizes}|${ones}|${teens})\\b)*|\\bone[- ](?:${sizes}|${spans})\\b`,
	'gi'
);

/**
 * Figures in English words: digits of any width and number words (two, twenty, half, a dozen, third, twice).
 * One (a pronoun) counts only with a size or a span of time, first and once never; idioms (second to none) are none.
 */
export function figuresEn(text: string): string[] {
	const digits = [...text.matchAll(digitPattern)].map(([found]) => found);
	const bare = text.replace(idiomPattern, (idiom) => ' '.repeat(idiom.length));
	return [...digits, ...[...bare.matchAll(wordPattern)].map(([found]) => found)];
}
