import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { langs } from '../i18n/locale';
import { readStory } from '../server/read';
import ChartView from './Chart.svelte';
import { inside, overlap } from './core/box';
import { labelBox } from './core/label';
import { labelsOf } from './core/placed';
import { sheet, stageHeights, widths } from './core/sheet';
import { lineText } from './core/text';
import { registry, statesOf } from './registry';
import { mostStates, stateIndex } from './states';

const stories = ['data', 'tests/fixtures/harbour'].map((folder) => readStory(folder));
const cases = stories.flatMap((story) =>
	langs.flatMap((lang) =>
		Object.values(story.charts).map((chart) => ({
			chart,
			lang,
			ed: edition(story, lang),
			name: `${chart.id} ${lang}`
		}))
	)
);

it('the second story has a chart of every type', () => {
	const types = Object.values(stories[1]!.charts).map(({ type }) => type);
	expect(new Set(types)).toEqual(new Set(Object.keys(registry)));
});

describe.each(cases)('$name', ({ chart, ed }) => {
	const html = render(ChartView, { props: { chart, edition: ed, uid: 'one' } }).body;

	it('is complete markup without inline styles', () => {
		expect(html).not.toMatch(/NaN|undefined|\[object|style=|<script/);
		expect(html).toContain(`data-chart="${chart.id}"`);
	});

	it('binds the figures in drawing and table to the ledger', () => {
		for (const { fact } of registry[chart.type].table(chart, ed)) {
			expect(html).toContain(`data-fact="${fact}">`);
			expect(html).toMatch(new RegExp(`<data class="fact" value="[^"]+" data-fact="${fact}"`));
		}
	});

	it('has in its tables whatever its drawings show', () => {
		const [drawn = '', rest = ''] = html.split('class="chart-note"');
		const tables = rest.slice(rest.indexOf('class="chart-rows"'));
		const facts = [...drawn.matchAll(/ data-fact="([^"]+)"/g)].map(([, fact]) => fact);
		const rows = [...drawn.matchAll(/ data-row="(\d+)"/g)].map(([, row]) => Number(row));
		expect(facts.filter((fact) => !tables.includes(` data-fact="${fact}"`))).toEqual([]);
		expect(Math.max(-1, ...rows)).toBeLessThan(tables.split('<tr').length - 2);
	});

	it('says once what an asterisk means, where one is printed', () => {
		const [drawn = '', rest = ''] = html.split('class="chart-note"');
		const foot = rest.slice(0, rest.indexOf('class="chart-table"'));
		const table = rest.slice(rest.indexOf('<table'), rest.lastIndexOf('</table>'));
		const note = `*\u00a0${ed.say('inferred')}`;
		expect(foot.includes(note)).toBe(`${drawn}${table}`.includes('*'));
		expect(drawn.includes(note)).toBe(false);
	});

	it('has no id twice, nor one of another chart on the page', () => {
		const other = render(ChartView, { props: { chart, edition: ed, uid: 'two' } }).body;
		const ids = [...(html + other).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
	});

	it.each(widths)('at %d px: everything inside, no label over another', (width) => {
		const { placed } = registry[chart.type].draw(chart, ed, sheet(width, false));
		const frame = { x: 0, y: 0, width: placed.width, height: placed.height };
		const labels = labelsOf(placed).map((one) => ({
			text: one.lines.map(lineText).join(),
			box: labelBox(one)
		}));
		expect(labels.filter(({ box }) => !inside(box, frame))).toEqual([]);
		const pairs = labels.flatMap((a, i) => labels.slice(i + 1).map((b) => [a, b] as const));
		expect(pairs.filter(([a, b]) => overlap(a.box, b.box))).toEqual([]);
	});

	it.each(widths)('keeps within the height of a stage at %d px', (width) => {
		const { placed } = registry[chart.type].draw(chart, ed, sheet(width, true));
		expect(placed.height).toBeLessThanOrEqual(stageHeights[width]);
	});

	it('has states that the style sheet knows', () => {
		const states = statesOf(chart);
		expect(states[0]).toBe('all');
		expect(states.length).toBeLessThanOrEqual(mostStates);
		expect(states.map((state) => stateIndex(chart, state))).toEqual([...states.keys()]);
	});

	it('lights groups: the style sheet dims what stands in them', () => {
		const lit = [...html.matchAll(/<([\w-]+) class="(?:[\w-]+ )*in(?: [\w-]+)*"/g)].map(
			([, tag]) => tag
		);
		expect(lit.length).toBeGreaterThan(0);
		expect(lit.filter((tag) => tag !== 'g')).toEqual([]);
	});

	it('is summed up in words with all of its values', () => {
		const summary = registry[chart.type].summary(chart, ed);
		for (const { fact } of registry[chart.type].table(chart, ed))
			expect(summary).toContain(ed.fact(fact, 'number'));
	});
});
