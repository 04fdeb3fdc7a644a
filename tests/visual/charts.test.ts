import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { sheet } from '../../src/lib/charts/core/sheet';
import { registry } from '../../src/lib/charts/registry';
import { edition } from '../../src/lib/i18n/edition';
import { langs } from '../../src/lib/i18n/locale';
import { readStory } from '../../src/lib/server/read';

/**
 * Every chart of the story as it was last looked at and found good: `charts/` holds a file for each language
 * and width, to be opened in a browser. After a change that is meant, `npx vitest run tests/visual -u` writes
 * them anew; look at each before it is kept.
 */
const widths = [300, 640, 960] as const;
const folder = 'tests/visual/charts';
const styles = ['drawing', 'states'].map((name) => `src/lib/charts/parts/${name}.css`);
const sheets = [
	'src/app.css',
	...styles,
	'src/lib/charts/network/network.css',
	'src/lib/charts/unit-regroup/regroup.css'
];

const story = readStory('data');
const cases = Object.values(story.charts).flatMap((chart) =>
	langs.flatMap((lang) => widths.map((width) => ({ chart, lang, width })))
);
const fileOf = (chart: string, lang: string, width: number) => `${chart}.${lang}.${width}.svg`;

/** Numbers to a tenth, an element a line: what another machine may write otherwise is not compared. */
const settled = (markup: string) =>
	markup
		.replace(/<!--.*?-->/g, '')
		.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
		.replace(/><\/(?:rect|path|ellipse|line|stop)>/g, '/>')
		.replace(/(?<=>)(?=<(?!\/?tspan|\/text))/g, '\n');

describe.each(cases)('$chart.id, $lang, $width px', ({ chart, lang, width }) => {
	it('is drawn as it was', async () => {
		const drawing = registry[chart.type].draw(chart, edition(story, lang), sheet(width, false));
		const { placed, component } = drawing;
		const { body } = render(component, { props: { placed, uid: 'u' } });
		const picture = [
			...sheets.map((file) => `<?xml-stylesheet href="../../../${file}"?>`),
			`<svg xmlns="http://www.w3.org/2000/svg" class="plot" data-type="${chart.type}" data-lang="${lang}" viewBox="0 0 ${placed.width} ${placed.height}">`,
			settled(body),
			'</svg>\n'
		].join('\n');
		await expect(picture).toMatchFileSnapshot(join('charts', fileOf(chart.id, lang, width)));
	});
});

it('there are pictures of the charts that there are', () => {
	const files = cases.map(({ chart, lang, width }) => fileOf(chart.id, lang, width));
	expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
});
