import { readFileSync, rmSync, writeFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { build } from 'vite';
import { html, writePage } from './folder';

/** The chart that is compared: by its id, and the figures of its bars by theirs. */
export const compared = { chart: 'revenue', figures: ['revenue.h1-before', 'revenue.h1'] };

const echarts = (names: string[], values: number[]) => `
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
use([BarChart, GridComponent, SVGRenderer]);
init(document.getElementById('chart'), null, { renderer: 'svg' }).setOption({
	xAxis: { type: 'category', data: ${JSON.stringify(names)} },
	yAxis: { type: 'value' },
	series: [{ type: 'bar', data: ${JSON.stringify(values)}, label: { show: true, position: 'top' } }]
});
`;

const vegaLite = (names: string[], values: number[]) => `
import embed from 'vega-embed';
const values = ${JSON.stringify(names.map((name, i) => ({ name, value: values[i] })))};
embed('#chart', {
	data: { values }, width: 'container', height: 260,
	encoding: { x: { field: 'name', type: 'nominal', sort: null }, y: { field: 'value', type: 'quantitative' } },
	layer: [{ mark: 'bar' }, { mark: { type: 'text', dy: -6 }, encoding: { text: { field: 'value' } } }]
}, { actions: false, renderer: 'svg' });
`;

const head =
	'<style>body{margin:0;font:16px/1.4 sans-serif}#chart{height:320px}svg{max-width:100%;height:auto}</style>';

const words =
	'<p>The host has words of its own, before each chart and after it, as articles have. They take two lines.</p>';

/** An article with so many charts of one make. */
export const hostOf = (name: string, count: number) => `host/${name}-${count}/`;

/** Written as a file: what a browser is handed by a test counts as public, and may not frame this machine's pages. */
function writeHost(folder: string, name: string, address: string, count: number) {
	const frames = Array.from(
		{ length: count },
		(_, i) =>
			`${words}<iframe src="${address}?n=${i}" width="100%" height="440" title="chart ${i}"></iframe>`
	);
	const body = frames.join('') + words;
	writePage(folder, `${hostOf(name, count)}index.html`, html('host', '', body));
}

/**
 * Builds one chart as others embed it: its own drawing inline and nothing else, ECharts, Vega-Lite; and the
 * articles that hold it, once and ten times.
 * @param site the built site's folder
 * @param url its home
 */
export async function buildEmbedPeers(folder: string, site: string, url: string): Promise<void> {
	const table = readFileSync(join(site, 'charts', `${compared.chart}.csv`), 'utf8');
	const rows = csvParse(table.replace(/^\uFEFF/, ''), (row) => Object.values(row));
	const found = compared.figures.map((figure) => rows.find((row) => row[1] === figure)!);
	const [names, values] = [found.map((row) => row[8]!), found.map((row) => Number(row[3]))];

	const drawing = readFileSync(join(site, 'charts', `${compared.chart}.svg`), 'utf8');
	const inline = drawing.slice(drawing.indexOf('<svg'));
	writePage(folder, 'embed-inline/index.html', html('inline', head, inline));

	for (const [name, script] of Object.entries({ echarts, 'vega-lite': vegaLite })) {
		const root = join(folder, `${name}-source`);
		mkdirSync(root, { recursive: true });
		const body = '<div id="chart"></div><script type="module" src="./main.js"></script>';
		writeFileSync(join(root, 'index.html'), html(name, head, body));
		writeFileSync(join(root, 'main.js'), script(names, values));
		const outDir = join(folder, `embed-${name}`);
		await build({
			root,
			base: './',
			configFile: false,
			logLevel: 'error',
			build: { outDir, emptyOutDir: true }
		});
		for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' }))
			if (/\.(?:html|js|css)$/.test(file))
				writePage(outDir, file, readFileSync(join(outDir, file)));
		rmSync(root, { recursive: true });
	}
	const addresses = Object.entries({
		...Object.fromEntries(
			['inline', 'echarts', 'vega-lite'].map((name) => [name, `../../embed-${name}/`])
		),
		ours: `${url}embed/${compared.chart}/`
	});
	for (const [name, address] of addresses)
		for (const count of [1, 10]) writeHost(folder, name, address, count);
}
