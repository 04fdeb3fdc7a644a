import Labels from '../../charts/parts/Labels.svelte';
import type { Label } from '../../charts/core/label';
import type { Edition } from '../../i18n/edition';
import { htmlLang } from '../../i18n/locale';
import { elementsIn, writeXml, type Markup } from './markup';
import { group, markupOf, pageOf, unboxed, type Drawn } from './page';

/** A picture that stands alone: an SVG file's text, with attributes alone, and its size in px. */
export interface Picture {
	svg: string;
	width: number;
	height: number;
}

/** A drawing with its place in a picture. */
export interface Hung {
	drawn: Drawn;
	x: number;
	y: number;
	scale?: number;
	/** What is drawn beyond its box is cut off. */
	clip?: boolean;
}

export interface Composition {
	/** Begins the ids within, so that pictures may stand in one page. */
	id: string;
	width: number;
	height: number;
	title: string;
	/** What is seen, for those who cannot see it. */
	description: string;
	hung: readonly Hung[];
	/** Typeset words over all of it. */
	labels: readonly Label[];
	/** The same in the colour of the paper, for what stands on a dark shape. */
	bright?: readonly Label[];
	/** Markup of shapes above the drawings and below the words, painted in tokens: `fill="var(--seal)"`. */
	shapes?: string;
}

const leaf = (
	tag: string,
	attributes: Record<string, string>,
	children: (Markup | string)[] = []
) => ({ tag, attributes, children, parent: undefined }) satisfies Markup;

const rounded = (value: number, digits = 1) =>
	String(Math.round(value * 10 ** digits) / 10 ** digits);

const sizeOf = ({ width, height }: { width: number; height: number }) => ({
	width: rounded(width, 0),
	height: rounded(height, 0)
});

/** Shapes in tokens, and words typeset as charts have theirs. */
function drawWords(
	{ labels, bright = [], shapes = '' }: Pick<Composition, 'labels' | 'bright' | 'shapes'>,
	{ lang }: Edition
): Markup[] {
	const words = (some: readonly Label[]) => markupOf(Labels, { labels: [...some] });
	const body =
		`<svg>${shapes}</svg>` +
		`<div class="plot"><svg>${words(labels)}</svg></div>` +
		`<div class="plot reversed"><svg>${words(bright)}</svg></div>`;
	const { root, drawn } = pageOf(body, lang, { containers: {} });
	const filled = ({ tag, children }: Markup) => tag === 'svg' && children.length > 0;
	return drawn([...elementsIn(root)].filter(filled)).map((svg) => unboxed(svg));
}

function hang({ drawn, x, y, scale = 1, clip }: Hung, id: string): Markup[] {
	const place = `translate(${rounded(x)} ${rounded(y)})`;
	const transform = scale === 1 ? place : `${place} scale(${rounded(scale, 4)})`;
	const shown = group({ transform }, drawn.parts);
	if (!clip) return [shown];
	const path = leaf('clipPath', { id }, [leaf('rect', { transform, ...sizeOf(drawn) })]);
	return [leaf('defs', {}, [path]), group({ 'clip-path': `url(#${id})` }, [shown])];
}

/** Puts drawings and words on paper. */
export function compose(parts: Composition, edition: Edition): Picture {
	const { id, title, description, hung } = parts;
	const { width, height } = sizeOf(parts);
	const paper = `<rect fill="var(--ground)" width="${width}" height="${height}"></rect>`;
	const svg = leaf(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${width} ${height}`,
			role: 'img',
			'aria-labelledby': `${id}-title ${id}-words`,
			lang: htmlLang[edition.lang]
		},
		[
			leaf('title', { id: `${id}-title` }, [title]),
			leaf('desc', { id: `${id}-words` }, [description]),
			...drawWords({ labels: [], shapes: paper }, edition),
			...hung.flatMap((one, index) => hang(one, `${id}-clip-${index}`)),
			...drawWords(parts, edition)
		]
	);
	return { svg: writeXml(svg), width: Number(width), height: Number(height) };
}
