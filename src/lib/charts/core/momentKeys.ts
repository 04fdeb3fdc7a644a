import type { Edition } from '../../i18n/edition';
import type { Moment, Precision } from './dates';
import { linesHeight, placeLines, type Label } from './label';
import type { MomentSizes } from './moment';
import type { Mark, Shape } from './placed';
import type { Sheet } from './sheet';
import { ascent, descent, measure } from './text';
import { wrap } from './wrap';

/** What a mark of a date means. */
export interface Key {
	kind: Precision;
	words: string;
	/** Whether the year of each such mark is inferred: they are all light. */
	inferred: boolean;
}

const precisions: Precision[] = ['day', 'month', 'year', 'span', 'open'];

/** The kinds of dates that there are, in words; what is said of inferred years stands at the foot. */
export function keysOf(moments: Moment[], edition: Edition): Key[] {
	return precisions.flatMap((kind) => {
		const such = moments.filter(({ precision }) => precision === kind);
		const inferred = such.every((moment) => moment.inferred);
		return such.length > 0 ? { kind, words: edition.say(`precision-${kind}`), inferred } : [];
	});
}

/** Widths of the samples, in heights of a block. */
const lengths: Record<Key['kind'], number> = {
	day: 1,
	month: 1.2,
	year: 3,
	span: 3,
	open: 3
};

function sample({ kind, inferred }: Key, { block, line }: MomentSizes): Mark {
	const height = kind === 'span' || kind === 'open' ? line : block;
	const shape: Shape = kind === 'day' ? 'circle' : 'square';
	const width = Math.round(block * lengths[kind]);
	const fill = kind === 'open' ? 'fade-right' : 'solid';
	return { x: 0, y: -height / 2, width, height, shape, tone: inferred ? 'celadon' : 'lake', fill };
}

/** What the marks mean, each with a sample, one after the other in lines. */
export function placeKeys(
	keys: Key[],
	top: number,
	sizes: MomentSizes,
	{ label: font, gap, width }: Sheet
): { marks: Mark[]; labels: Label[]; foot: number } {
	const tall = (ascent + descent) * font.size;
	const marks: Mark[] = [];
	const labels: Label[] = [];
	let [x, y] = [0, Math.round(top + tall / 2)];
	let foot = top;
	for (const key of keys) {
		const mark = sample(key, sizes);
		const own = mark.width + gap / 2;
		const lines = wrap([{ text: key.words }], width - own, font);
		const long = lines.length > 1 ? width - own : measure(key.words, font);
		if (x > 0 && x + own + long > width) [x, y] = [0, Math.round(foot + gap * 0.4 + tall / 2)];
		marks.push({ ...mark, x, y: y + mark.y });
		const at = { x: Math.round(x + own), top: y - tall / 2 };
		labels.push(placeLines(lines, at, { font, role: 'soft' }));
		foot = Math.max(foot, y - tall / 2 + linesHeight(lines, font));
		x = Math.round(x + own + long + gap * 1.25);
	}
	return { marks, labels, foot };
}
