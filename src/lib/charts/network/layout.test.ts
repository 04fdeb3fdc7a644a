import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition } from '../../i18n/edition';
import { langs } from '../../i18n/locale';
import { readStory } from '../../server/read';
import type { Box } from '../core/box';
import { labelBox } from '../core/label';
import { sheet, widths, type Sheet } from '../core/sheet';
import { faults, holds, many, sheets, words } from '../drawings.test.kit';
import Network from './Network.svelte';
import { labelsOn, placeNetwork, type NetworkPlaced, type Panel } from './layout';
import { networkSeries, type NetworkSeries } from './series';
import type { Stroke } from './strokes';

/** A curve's points: x is linear in its parameter's neighbourhood, and both ends are level. */
function along({ x1, y1, x2, y2 }: Stroke): { x: number; y: number }[] {
	return Array.from({ length: 21 }, (_, i) => {
		const [t, u] = [i / 20, 1 - i / 20];
		const half = x1 + Math.round((x2 - x1) / 2);
		const x = x1 * u ** 3 + 3 * half * u * u * t + 3 * half * u * t * t + x2 * t ** 3;
		const y = y1 * (u ** 3 + 3 * u * u * t) + y2 * (3 * u * t * t + t ** 3);
		return { x, y };
	});
}

const within = (box: Box, { x, y }: { x: number; y: number }) =>
	x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y + 0.5 && y < box.y + box.height - 0.5;

const strokesOn = ({ y, net }: Panel): Stroke[] =>
	net.parts
		.flatMap(({ strokes }) => Object.values(strokes).flat())
		.map((stroke) => ({ ...stroke, y1: stroke.y1 + y, y2: stroke.y2 + y }));

/** What is wrong with a drawing: each picture that stands alone by itself. */
function wrong(placed: NetworkPlaced): string[] {
	const pictures = placed.alone ? placed.panels.map((panel) => [panel]) : [placed.panels];
	return pictures.flatMap((panels) => {
		const labels = panels.flatMap(labelsOn);
		const found = faults({ ...placed, labels });
		for (const stroke of panels.flatMap(strokesOn)) {
			if (stroke.x2 > placed.width || Math.max(stroke.y1, stroke.y2) > placed.height)
				found.push(`outside: ${JSON.stringify(stroke)}`);
			const crossed = labels.find((label) =>
				along(stroke).some((point) => within(labelBox(label), point))
			);
			if (crossed) found.push(`crossed: ${JSON.stringify(crossed.lines)}`);
		}
		return found;
	});
}

const stories = ['data', 'tests/fixtures/harbour'].map((folder) => readStory(folder));
const real = stories.flatMap((story) =>
	langs.flatMap((lang) =>
		Object.values(story.charts).flatMap((chart) =>
			chart.type === 'network'
				? [{ name: `${chart.id} ${lang}`, series: networkSeries(chart, edition(story, lang)) }]
				: []
		)
	)
);
const allSheets: Sheet[] = widths.flatMap((width) => [sheet(width, false), sheet(width, true)]);

describe.each(real)('$name', ({ series }) => {
	it.each(allSheets)('at $width px (stage: $stage) no tie crosses a label', (on) => {
		expect(wrong(placeNetwork(series, on))).toEqual([]);
	});

	it('names every node, on a stage each in its own group', () => {
		const named = (placed: NetworkPlaced) =>
			placed.panels.flatMap(labelsOn).map(({ lines }) =>
				lines
					.flat()
					.map(({ text }) => text.trim())
					.join('')
			);
		for (const on of allSheets) {
			const found = named(placeNetwork(series, on));
			for (const { label } of series.nodes)
				expect(found.map((text) => text.replaceAll(' ', ''))).toContain(
					label.map(({ text }) => text.replaceAll(' ', '')).join('')
				);
		}
	});

	it('draws every tie once in the whole, and is the same twice', () => {
		const placed = placeNetwork(series, sheet(640, false));
		const rows = placed.panels.flatMap(({ net }) => net.parts.flatMap(({ row }) => row ?? []));
		expect(rows.toSorted((a, b) => a - b)).toEqual([...series.ties.keys()]);
		expect(placeNetwork(series, sheet(640, false))).toEqual(placed);
	});
});

it('the narrow drawing is the same at both narrow widths', () => {
	for (const { series } of real)
		expect(placeNetwork(series, sheet(300, false))).toEqual(
			placeNetwork(series, sheet(440, false))
		);
});

const any: fc.Arbitrary<NetworkSeries> = fc
	.record({
		columns: fc.array(words, { minLength: 2, maxLength: 5 }),
		picks: fc.array(
			fc.record({ column: fc.nat(9), label: words, lead: fc.boolean(), open: fc.boolean() }),
			{ minLength: 2, maxLength: 60 }
		),
		joins: fc.array(
			fc.record({ from: fc.nat(99), to: fc.nat(99), quiet: fc.boolean(), tie: fc.nat(9) }),
			{ minLength: 1, maxLength: 60 }
		),
		groups: fc.array(words, { minLength: 1, maxLength: 5 }),
		ties: fc.array(fc.nat(9), { minLength: 10, maxLength: 10 })
	})
	.map(({ columns, picks, joins, groups, ties }) => {
		const all = picks.map(({ column, label, ...rest }, i) => ({
			id: `n${i}`,
			// the first two are in columns of their own, so that there is a tie
			column: i < 2 ? i : column % columns.length,
			label: [{ text: label }],
			...rest
		}));
		const links = [{ from: 0, to: 1, quiet: false, tie: 0 }, ...joins].flatMap((join) => {
			const [a, b] = [all[join.from % all.length], all[join.to % all.length]];
			if (!a || !b || a.column >= b.column) return [];
			return [{ from: a.id, to: b.id, quiet: join.quiet, ties: [join.tie] }];
		});
		const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
		const nodes = all.filter(({ id }) => ends.has(id));
		return { columns, nodes, links, groups, ties: ties.map((group) => group % groups.length) };
	});

it('whatever the data, no tie crosses a label', () => {
	fc.assert(
		fc.property(any, sheets, (series, on) => {
			const placed = placeNetwork(series, on);
			expect(wrong(placed)).toEqual([]);
			if (on.stage) expect(placed.height).toBeLessThanOrEqual(on.height);
		})
	);
});

const labelled = (text: string, i: number, column: number) => ({
	id: `${text} ${i}`,
	column,
	label: [{ text: `${text} ${i}` }],
	lead: column === 0,
	open: false
});

holds('network', {
	place: placeNetwork,
	component: Network,
	any,
	rows: (count) => ({
		columns: ['left', 'right'],
		nodes: [
			...many(50, (i) => labelled('left', i, 0)),
			...many(count, (i) => labelled('right', i, 1))
		],
		links: many(count, (i) => ({
			from: `left ${i % 50}`,
			to: `right ${i}`,
			quiet: false,
			ties: [i]
		})),
		ties: many(count, () => 0),
		groups: ['all']
	}),
	at: 300,
	keeps: ({ links }, { panels, alone }) => {
		const shown = alone ? panels.slice(1) : panels;
		const rows = shown.flatMap(({ net }) => net.parts.flatMap(({ row }) => row ?? []));
		const ties = new Set(links.flatMap((link) => link.ties));
		return rows.every((row) => ties.has(row));
	}
});
