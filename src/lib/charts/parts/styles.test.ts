import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stageHeights, widths } from '../core/sheet';
import { mostStates } from '../states';

const read = (name: string) => readFileSync(`src/lib/charts/parts/${name}.css`, 'utf8');

test('the style sheet switches at the widths and heights that charts are drawn at', () => {
	const css = read('variants');
	for (const width of widths.slice(1)) {
		expect(css).toContain(`@container chart-flow (min-width: ${width}px)`);
		expect(css).toContain(
			`@container chart-stage (min-width: ${width}px) and (min-height: ${stageHeights[width]}px)`
		);
		expect(css).toContain(
			`(max-width: ${width - 0.02}px) or (max-height: ${stageHeights[width] - 0.02}px)`
		);
	}
});

test('the style sheet knows as many states as a chart may have', () => {
	const css = read('states');
	for (let i = 1; i < mostStates; i++)
		expect(css).toContain(`.chart[data-state-index='${i}'] .in-${i}`);
});
