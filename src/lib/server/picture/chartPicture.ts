import { runsOf } from '../../charts/core/figure';
import type { Label } from '../../charts/core/label';
import type { Edition } from '../../i18n/edition';
import type { Chart, View, Words } from '../../model/types';
import { drawChart } from './drawnChart';
import { drawMap } from './drawnMap';
import type { Picture } from './picture';
import { footFont, noteFont, plate } from './plate';

/** Widths of the drawings in px: a chart at its widest sheet, a map with names of 13 px. */
const chartWidth = 640;
const mapRoom = { width: 960, height: 640 };

const small = (role: Label['role']) => (text: string) => ({
	runs: [{ text }],
	font: footFont,
	role,
	above: 3
});
const soft = small('soft');
const accent = small('accent');

/**
 * A chart of the story as a picture of its own, in the state that lights everything, in the light theme: title, drawing,
 * annotation, what the signs mean, where it stands in the source, whose story it is.
 * @param remarks lines on what was corrected, set where they are seen
 * @returns 720 px wide, as high as it needs to be
 */
export function chartPicture(
	chart: Chart,
	edition: Edition,
	remarks: readonly string[] = []
): Picture {
	const drawn = drawChart(chart, edition, chartWidth);
	return plate(
		{
			id: chart.id,
			title: edition.plain(edition.t(chart.title)),
			description: `${drawn.summary} ${drawn.source}`,
			drawn,
			width: chartWidth,
			notes: [{ runs: runsOf(edition, chart.note), font: noteFont }],
			foot: [...remarks.map(accent), ...[...drawn.signs, drawn.source].map(soft)]
		},
		edition
	);
}

/** What a picture of the map says beside its view. */
export interface MapWords {
	/** Begins the ids within. */
	id: string;
	title: Words;
	/** The annotation, with references. */
	note?: Words;
	/** Zones and ties to light up. */
	focus?: readonly string[];
	/** On what was corrected. */
	remarks?: readonly string[];
}

/**
 * A view of the map as a picture of its own, in the light theme, with scale, north, credit, review number, datum and
 * sources; where zones are schematic it says so on the map.
 * @returns 1,040 px wide
 */
export function scenePicture(view: View, words: MapWords, edition: Edition): Picture {
	const drawn = drawMap(view, edition, mapRoom, words.focus && { focus: words.focus });
	return plate(
		{
			id: words.id,
			title: edition.plain(edition.t(words.title)),
			description: edition.t(view.title),
			drawn,
			clip: true,
			width: mapRoom.width,
			mark: drawn.schematic,
			legend: drawn.inferred,
			notes: words.note ? [{ runs: runsOf(edition, words.note), font: noteFont }] : [],
			foot: [
				...(words.remarks ?? []).map(accent),
				...[drawn.foot.join(' · '), drawn.sources].map(soft)
			]
		},
		edition
	);
}

/** What stands in the place of a picture that is no more: a title, and why. Its size is that of a small chart. */
export const noticePicture = (
	{ id, title, lines }: { id: string; title: string; lines: readonly string[] },
	edition: Edition
): Picture =>
	plate(
		{
			id,
			title,
			description: lines.join(' '),
			drawn: { parts: [], width: chartWidth, height: 0 },
			width: chartWidth,
			notes: lines.map((text) => ({ runs: [{ text }], font: noteFont, above: 8 })),
			foot: []
		},
		edition
	);
