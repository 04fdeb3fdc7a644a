import { dagger, setNumerals, type Figure } from '../core/figure';
import { placeInline, type Part } from '../core/inline';
import { labelBox, linesHeight, placeLines, type Label } from '../core/label';
import type { Group, Placed, Shape } from '../core/placed';
import type { Sheet } from '../core/sheet';
import type { Font, Run } from '../core/text';
import { wrap } from '../core/wrap';
import { countGrid, placeCount, placeShare, placeSpeed, type Picture, type Room } from './pictures';
import type { MultiplesSeries, Panel, WordsPanel } from './series';

type Drawn = Exclude<Panel, WordsPanel>;

export interface MultiplesPlaced extends Placed {
	/** Where what was before ended, in the states that light its panel. */
	guides: { x: number; y1: number; y2: number; steps: number[] }[];
	/** Between panels, a path. */
	rules: string;
}

/** Counts differ by shape as well. */
const shapes: Shape[] = ['square', 'circle', 'diamond'];
const signs: Partial<Record<Shape, string>> = { square: '■', circle: '●', diamond: '◆' };

/** How the panels are set on a sheet. */
interface Setting {
	sheet: Sheet;
	numeral: Font;
	/** Numerals stand in a column of their own, beside names and pictures rather than on the names' line. */
	beside: boolean;
	/** Heights in px of marks in rows, and of a bar. */
	height: number;
	thick: number;
	captions: boolean;
}

/** A figure as a line: its words small beside its number. */
const figureRuns = (panel: Figure): Run[] =>
	[
		{ text: panel.before, small: true, fact: panel.fact },
		{ text: panel.number, fact: panel.fact },
		{ text: dagger(panel), small: true },
		{ text: panel.after, small: true, fact: panel.fact }
	].filter((run) => run.text !== '');

/** Left edge and width of the names' and pictures' room where numerals stand beside it, in px. */
function columnsOf({ width, gap }: Sheet) {
	const head = Math.round(width * 0.33);
	return { head, x: head + gap * 2, room: width - head - gap * 2 };
}

/** What a mark stands for, where that is not plain, and how to read the picture. */
function keyOf(
	panel: Drawn,
	shape: Shape,
	each: number | undefined,
	{ captions, beside }: Setting
): Run[] {
	const key =
		panel.form === 'count' && each !== undefined && (each > 1 || (captions && beside))
			? `${signs[shape] ?? '■'} = ${panel.each(each)}`
			: '';
	return key ? [{ text: key }] : captions ? panel.caption : [];
}

/** A figure with its name, how to read its picture, and the picture. */
function placeDrawn(panel: Drawn, shape: Shape, top: number, setting: Setting): Picture {
	const { sheet, numeral, beside, height, thick } = setting;
	const { label, strong, gap, width } = sheet;
	const { head, x, room } = beside ? columnsOf(sheet) : { head: 0, x: 0, room: width };
	const at: Room = { x, top, width: room, height, thick };
	const grid = panel.form === 'count' ? countGrid(panel, at) : undefined;
	const name: Part = { runs: panel.label, font: strong, role: 'word' };
	const key = keyOf(panel, shape, grid?.each, setting);
	const parts: Part[] = [name, { runs: key, font: label, role: 'tick' }];

	const labels: Label[] = [];
	let foot = top;
	if (beside) {
		const { font, lines } = setNumerals([panel], head, numeral);
		const large = placeLines(lines[0] ?? [], { x: 0, top }, { font, role: 'figure' });
		labels.push(large);
		foot = top + labelBox(large).height;
	} else parts.unshift({ runs: figureRuns(panel), font: numeral, role: 'figure' });
	const words = placeInline(parts, { x, top: top + drop(setting), width: room }, gap);
	labels.push(...words.labels);

	const under = { ...at, top: Math.round(words.foot + gap * 0.5) };
	const picture =
		panel.form === 'speed'
			? placeSpeed(panel, under, sheet)
			: panel.form === 'share'
				? placeShare(panel, under, sheet)
				: placeCount(panel, grid ?? countGrid(panel, at), shape, under);
	return {
		...picture,
		labels: [...labels, ...picture.labels],
		foot: Math.max(foot, picture.foot)
	};
}

/** Where numerals stand beside names, the caps of both are level. */
const drop = ({ beside, numeral, sheet }: Setting): number =>
	beside ? Math.round((numeral.size - sheet.strong.size) * 0.17) : 0;

/** A large word, and the others beside it. */
function placeWords(panel: WordsPanel, top: number, setting: Setting): Picture {
	const { sheet, numeral, beside } = setting;
	const { strong, gap, width } = sheet;
	const { head } = columnsOf(sheet);
	const lead = placeLines(
		wrap(panel.lead, head, numeral),
		{ x: 0, top },
		{ font: numeral, role: 'figure' }
	);
	const box = labelBox(lead);
	const x = beside ? columnsOf(sheet).x : Math.ceil(box.width + gap);
	const lines = wrap(panel.label, width - x, strong);
	const level = (lead.lines.length > 1 ? 0 : box.height - linesHeight(lines, strong)) / 2;
	const shift = beside ? drop(setting) : Math.max(0, Math.round(level));
	const words = placeLines(lines, { x, top: top + shift }, { font: strong });
	const foot = Math.max(top + box.height, top + shift + labelBox(words).height);
	return { marks: [], labels: [lead, words], foot };
}

function placeWith({ panels }: MultiplesSeries, setting: Setting): MultiplesPlaced {
	const { width, gap } = setting.sheet;
	const space = Math.round(gap * (setting.captions ? 0.9 : 0.6));
	const guides: MultiplesPlaced['guides'] = [];
	let [top, counts] = [0, 0];
	let rules = '';
	const groups = panels.map((panel, i): Group => {
		if (i > 0) {
			rules += `M0 ${top}h${width}`;
			top += space;
		}
		const shape = shapes[(panel.form === 'count' ? counts++ : 0) % shapes.length] ?? 'square';
		const { marks, labels, guide, foot } =
			panel.form === 'words'
				? placeWords(panel, top, setting)
				: placeDrawn(panel, shape, top, setting);
		if (guide) guides.push({ ...guide, steps: panel.steps });
		top = Math.round(foot + space);
		const fact = panel.form === 'words' ? panel.event : panel.fact;
		return { fact, steps: panel.steps, marks, labels };
	});
	return { width, height: Math.ceil(top - space + 2), groups, labels: [], guides, rules };
}

/** How much smaller numerals and pictures may be set on a stage. */
const scales = [1, 0.9, 0.8, 0.7, 0.6];

/**
 * Places each figure in a row of its own: its numeral, its name and its picture, which has its own
 * scale. On a stage, and where there is little width, numerals and pictures shrink, and captions go,
 * until all is within the height: a phone then has one drawing for page and stage.
 */
export function placeMultiples(series: MultiplesSeries, sheet: Sheet): MultiplesPlaced {
	const { width, numeral, label } = sheet;
	const beside = width >= 400;
	const place = (scale: number, captions: boolean) => {
		const thick = Math.max(8, Math.round(label.size * scale));
		return placeWith(series, {
			sheet,
			beside,
			numeral: { ...numeral, size: Math.round(numeral.size * 0.85 * scale) },
			height: beside ? Math.round(numeral.size * 0.9 * scale) : thick,
			thick,
			captions
		});
	};
	const fullest = place(1, true);
	if (!sheet.stage && beside) return fullest;
	let placed = fullest;
	for (const captions of sheet.stage ? [true, false] : [true])
		for (const scale of scales) {
			placed = place(scale, captions);
			if (placed.height <= sheet.height) return placed;
		}
	return sheet.stage ? placed : fullest;
}
