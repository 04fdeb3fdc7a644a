import { reference, slipsOf, type Slip } from './slip';

/** What makes the punctuation beside it Chinese: a Han character, a figure or a name that is filled in, a full-width mark. */
const han = `[\\p{Script=Han}${reference}，。、；：？！（）《》〈〉「」『』【】“”‘’]`;

/** The marks of either width, the half one first. */
const marks = [
	[',', '，'],
	[';', '；'],
	[':', '：'],
	['?', '？'],
	['!', '！'],
	['(', '（'],
	[')', '）']
] as const;

const halfWidth = marks.map(([half, full]): [RegExp, string] => [
	new RegExp(`(?<=${han} ?)[${half}]|[${half}](?= ?${han})`, 'gu'),
	`is half-width punctuation in Chinese: write ${full}`
]);

const chinese: readonly (readonly [RegExp, string])[] = [
	...halfWidth,
	[new RegExp(`(?<=${han})\\.(?![\\w.])`, 'gu'), 'is half-width punctuation in Chinese: write 。'],
	[/\.{2,}|(?<!…)…(?!…)/gu, 'is no Chinese ellipsis: write ……'],
	[/--+|(?<!—)—(?!—)/gu, 'is no Chinese dash: write ——'],
	[/[\uff21-\uff3a\uff41-\uff5a\uff05\uff0b]+/gu, 'is full-width: write it as in Latin text']
];

const english: readonly (readonly [RegExp, string])[] = [
	[/[\u3000-\u3003\u3008-\u301f\uff01-\uff5e]+/gu, 'is Chinese punctuation in English'],
	[/\.{2,}/gu, 'is no ellipsis: write …'],
	[/--+| - /gu, 'is no dash: write –'],
	[/[,;](?=[\p{L}])/gu, 'wants a space after it']
];

const straight = [/["'`´]/gu, 'is a straight quotation mark: write “ ” ‘ ’'] as const;

/** Marks of the wrong width, dashes and dots that are none, quotation marks of typewriters. */
export function punctuationSlips(text: string, lang: 'zh' | 'en'): Slip[] {
	const rules = [...(lang === 'zh' ? chinese : english), straight];
	return rules.flatMap(([pattern, says]) => slipsOf(text, pattern, says));
}
