import { range } from 'd3';
import { runsOf } from '../charts/core/figure';
import type { Font, Run } from '../charts/core/text';
import { countLines } from '../charts/core/wrap';
import { boxWidths, needsOf, withNote } from '../charts/neededHeight';
import type { Edition } from '../i18n/edition';
import type { Lang, Story } from '../model/types';
import { correctionsOf, withdrawalOf, type Embed } from './embeds';

/** What an embed has beside its box, in px, as embed.css sets it: the bar below, the distance above each. */
const bar = 40;
const distances = 10 + 6;
/** Up to so much on either side; less where the box would become narrower than a chart can be. */
const aside = 17;

/** Px of a root em (`src/app.css`). */
const rem = 17;
/** Px between two widths that heights are reckoned for. */
const step = 20;
/** The map itself: four to three, within these, in px. */
const mapHeight = { least: 300, most: 480 } as const;
/** Chips of the zones, in px. */
const chips = 48;

const boxWidth = (width: number) => Math.max(boxWidths.least, width - 2 * aside);

/** As `neededHeight`: words may run wider than the tables of letter widths have them. */
const spare = 0.94;

function textHeight(runs: Run[], width: number, font: Font, leading: number): number {
	return countLines(runs, width * spare, font) * font.size * leading;
}

const small: Font = { size: 0.8125 * rem, face: 'bold' };
const note: Font = { size: rem, face: 'bold' };
const title: Font = { size: 1.25 * rem, face: 'serif' };
const gap = 0.75 * rem;

/** What a map needs: title, map, its zones, note. */
function mapNeeds(embed: Extract<Embed, { kind: 'map' }>, edition: Edition, width: number) {
	const { least, most } = mapHeight;
	return Math.max(
		withNote,
		textHeight(runsOf(edition, embed.of.title), width, title, 1.35) +
			Math.min(most, Math.max(least, width * 0.75)) +
			(embed.view.layers.includes('zones') ? chips : 0) +
			textHeight(runsOf(edition, embed.of.note), Math.min(width, 38 * rem), note, 1.6) +
			3 * gap
	);
}

function noticeNeeds(
	embed: Embed,
	words: { zh: string; en: string },
	edition: Edition,
	width: number
) {
	return (
		textHeight(runsOf(edition, embed.of.title), width, title, 1.35) +
		textHeight(runsOf(edition, words), width, note, 1.6) +
		3 * gap +
		2 * small.size * 1.6
	);
}

function correctionsHeight(embed: Embed, edition: Edition, width: number): number {
	return correctionsOf(embed, edition).reduce((sum, { words }) => {
		const dated: Run[] = [{ text: '0000-00-00 ' }, ...runsOf(edition, words)];
		return sum + textHeight(dated, Math.min(width, 38 * rem), small, 1.5) + gap;
	}, 0);
}

/** Height in px that an embed needs at a width of its frame. Reckoned without a browser; more is as good. */
function needs(embed: Embed, edition: Edition): (frame: number) => number {
	const withdrawn = withdrawalOf(embed);
	const chart = embed.kind === 'chart' ? needsOf(embed.of, edition) : undefined;
	return (frame) => {
		const width = boxWidth(frame);
		const own = withdrawn
			? noticeNeeds(embed, withdrawn.words, edition, width)
			: correctionsHeight(embed, edition, width) +
				(embed.kind === 'map' ? mapNeeds(embed, edition, width) : (chart?.(width) ?? 0));
		return Math.ceil((own + bar + distances) / 10) * 10;
	};
}

/** A height and the width in px from which it is needed. */
export type HeightFrom = readonly [width: number, height: number];

function reckon(embed: Embed, edition: Edition): HeightFrom[] {
	const at = needs(embed, edition);
	const all = range(boxWidths.least, boxWidths.most + step, step).map((width): HeightFrom => {
		return [width, Math.max(at(width), at(width + step / 2), at(width + step - 1))];
	});
	return all.filter(([, height], i) => height !== all[i - 1]?.[1]);
}

/** Reckoned once for all that asks: pages, oEmbed, snippets. */
const known = new WeakMap<Story, Map<Embed['of'], Partial<Record<Lang, HeightFrom[]>>>>();

/**
 * The heights in px that an embed needs, by the width of its frame: each from its own width up to the next one's,
 * the first for anything narrower as well. They depend on nothing else, so that telling them can start no circle.
 */
export function heightsOf(embed: Embed, edition: Edition): HeightFrom[] {
	const { story, lang } = edition;
	const charts = known.get(story) ?? new Map<Embed['of'], Partial<Record<Lang, HeightFrom[]>>>();
	known.set(story, charts);
	const heights = charts.get(embed.of) ?? {};
	charts.set(embed.of, heights);
	return (heights[lang] ??= reckon(embed, edition));
}

/** One height in px that is enough at every width from 280 to 1,200 px: the one for a snippet. */
export const heightOf = (embed: Embed, edition: Edition): number =>
	Math.max(...heightsOf(embed, edition).map(([, height]) => height));
