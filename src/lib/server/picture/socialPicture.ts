import { runsOf } from '../../charts/core/figure';
import type { Label } from '../../charts/core/label';
import type { Font, Run } from '../../charts/core/text';
import { widestPiece, wrap } from '../../charts/core/wrap';
import type { Edition } from '../../i18n/edition';
import { htmlLang } from '../../i18n/locale';
import type { Chart, Lang, View, Words } from '../../model/types';
import { setColumn } from './column';
import { drawChart } from './drawnChart';
import { drawMap } from './drawnMap';
import { framed, seal } from './marks';
import { compose, type Hung, type Picture } from './picture';

/** As the large services show a shared page: 1.91 to 1, in px. */
const frame = { width: 1200, height: 628 };
const margin = 56;
const lower = 40;

/** The words' column, alone and beside a picture; the picture's place, a chart within margins, a map up to the edges. */
const wide = { x: margin, width: frame.width - 2 * margin };
const column = { x: margin, width: 392 };
const chartPlace = { x: 512, y: 44, width: 640 };
const mapPlace = { x: 452, y: 0, width: frame.width - 452, height: frame.height };
const veiled = 140;

/** Stages that a chart is drawn for before it is scaled up: the medium sheet can be read in a list of links. */
const stages = { medium: [440, 337], wide: [640, 490] } as const;
const mapScale = 1.24;

const titleSizes = [54, 48, 44, 40, 36, 32, 28];
const noteSizes = [24, 22, 20, 18];
/** Kept for the sentence below the title, in px. */
const noteRoom = 130;
const brandFont: Font = { size: 17, face: 'bold' };
const footFont: Font = { size: 15, face: 'sans' };

export interface Social {
	/** Begins the ids within. */
	id: string;
	title: Words;
	/** With references; left out where there is no room for it. */
	note?: Words;
	/** What is seen beside the words: a chart in its first state or a view of the map; neither, and the words have all the room. */
	chart?: Chart;
	view?: View;
	/** Zones and ties to light up. */
	focus?: readonly string[];
}

/** A title's words, each to stay whole; Chinese writes them without spaces. */
function whole(text: string, lang: Lang): Run[] {
	const segments = new Intl.Segmenter(htmlLang[lang], { granularity: 'word' }).segment(text);
	return lang === 'zh'
		? [...segments].map(({ segment }) => ({ text: segment, fact: '' }))
		: [{ text }];
}

/** The narrowest width at which a text has no more lines than at `width`: no line is left with a word or two. */
function balanced(runs: Run[], width: number, font: Font): number {
	const lines = wrap(runs, width, font).length;
	const least = widestPiece(runs, font) + 1;
	let narrow = width;
	while (narrow - 8 > least && wrap(runs, narrow - 8, font).length === lines) narrow -= 8;
	return narrow;
}

/** A text in the first size that fits; in the last one where none does. */
function setWithin(
	runs: Run[],
	fonts: readonly Font[],
	at: { x: number; top: number; width: number; foot: number }
) {
	const tries = fonts.map((font) => ({
		fits: widestPiece(runs, font) <= at.width,
		...setColumn([{ runs, font }], { ...at, width: balanced(runs, at.width, font) })
	}));
	return tries.find(({ fits, foot }) => fits && foot <= at.foot) ?? tries.at(-1)!;
}

/** What is seen beside the words, and what has to be said of it. */
interface Beside {
	/** The drawing in its place, above the small print that begins at `line`. */
	hang(line: number): Hung;
	shapes: string;
	labels: Label[];
	/** Small print. */
	foot: string[];
	/** What is seen, for those who cannot see it. */
	seen: string;
}

/** The chart's medium sheet; one that has none has its wide one. */
function chartBeside(chart: Chart, edition: Edition): Beside {
	const medium = drawChart(chart, edition, ...stages.medium);
	const has = medium.width >= stages.medium[0];
	const drawn = has ? medium : drawChart(chart, edition, ...stages.wide);
	const hang = (line: number) => {
		const { x, y, width } = chartPlace;
		const height = line - 20 - y;
		const scale = Math.min(width / drawn.width, height / drawn.height);
		return { drawn, scale, x, y: y + (height - drawn.height * scale) / 2 };
	};
	return {
		hang,
		shapes: '',
		labels: [],
		foot: [drawn.signs.join(' · '), drawn.source],
		seen: drawn.summary
	};
}

/** The map, running out into the paper of the words as on the story's page. */
function mapBeside(view: View, { focus, id }: Social, edition: Edition): Beside {
	const { x, y, width, height } = mapPlace;
	// Zones stand close together: small names have room for all of them.
	const scale = view.layers.includes('zones') ? 1 : mapScale;
	const room = { width: width / scale, height: height / scale };
	const drawn = drawMap(view, edition, room, { ...(focus && { focus }), bare: true });
	const mark = drawn.schematic ? framed(drawn.schematic, { right: x + width, top: 0 }) : undefined;
	const veil = `<defs><linearGradient id="${id}-veil"><stop stop-color="var(--ground)"></stop><stop offset="1" stop-color="var(--ground)" stop-opacity="0"></stop></linearGradient></defs><rect x="${x}" width="${veiled}" height="${height}" fill="url(#${id}-veil)"></rect>`;
	return {
		hang: () => ({ drawn, x, y, scale, clip: true }),
		shapes: veil + (mark?.shape ?? ''),
		labels: mark ? [mark.label] : [],
		foot: drawn.foot,
		seen: edition.t(view.title)
	};
}

function beside(social: Social, edition: Edition): Beside | undefined {
	if (social.chart) return chartBeside(social.chart, edition);
	return social.view && mapBeside(social.view, social, edition);
}

/**
 * The picture that stands for a page where it is shared: on the left the seal, a title and a sentence, on the right a
 * chart or the map. Any page may have one.
 * @returns 1,200 × 628 px
 */
export function socialPicture(social: Social, edition: Edition): Picture {
	const { story } = edition;
	const shown = beside(social, edition);
	const { x, width } = shown ? column : wide;
	const larger = shown ? 1 : 1.5;

	const small = [
		...(shown?.foot ?? []).map((text) => ({
			runs: [{ text }],
			font: footFont,
			role: 'soft' as const,
			above: 3
		})),
		{ runs: [{ text: edition.t(story.title) }], font: brandFont, above: 6 }
	];
	const across = social.chart ? wide.width : width;
	const tall = setColumn(small, { x, top: 0, width: across }).foot;
	const line = frame.height - lower - tall;
	const bottom = setColumn(small, { x, top: line, width: across });
	const end = line - 24;

	const mark = seal(edition.t(story.mark), { x, top: margin });
	const title = setWithin(
		whole(edition.plain(edition.t(social.title)), edition.lang),
		titleSizes.map((size) => ({ size: size * larger, face: 'serif' })),
		{ x, top: mark.foot + 26, width, foot: end - noteRoom }
	);
	const note = setWithin(
		social.note ? runsOf(edition, social.note) : [],
		noteSizes.map((size) => ({ size: Math.round(size * Math.sqrt(larger)), face: 'sans' })),
		{ x, top: title.foot + 20, width, foot: end }
	);
	return compose(
		{
			id: social.id,
			...frame,
			title: edition.plain(edition.t(social.title)),
			description: shown?.seen ?? edition.plain(edition.t(story.dek)),
			hung: shown ? [shown.hang(line)] : [],
			shapes: (shown?.shapes ?? '') + mark.shape,
			labels: [
				...title.labels,
				...(note.foot <= end ? note.labels : []),
				...bottom.labels,
				...(shown?.labels ?? [])
			],
			bright: [mark.label]
		},
		edition
	);
}
