import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { edition } from '../i18n/edition';
import { readStory } from '../server/read';
import { boxWidths, needsOf } from './neededHeight';

const story = readStory('tests/fixtures/harbour');
const en = edition(story, 'en');
const charts = Object.values(story.charts);

test('a box is never lower than it takes to have the note, and no higher than a screen', () => {
	for (const chart of charts)
		for (const height of [280, 340, 420, 500, 639, 960, 1200].map(needsOf(chart, en))) {
			expect(height).toBeGreaterThanOrEqual(480);
			expect(height).toBeLessThan(760);
		}
});

test('without the note a chart needs less', () => {
	for (const chart of charts)
		expect(needsOf(chart, en, true)(640)).toBeLessThan(needsOf(chart, en)(640));
});

test('the style sheets set words as they are reckoned with', () => {
	const figure = readFileSync('src/lib/charts/parts/figure.css', 'utf8');
	for (const rule of [
		'gap: clamp(0.375rem, 1.5cqmin, 2rem)',
		'font-size: clamp(1.0625rem, 3.4cqmin, 4rem)',
		'font-size: clamp(0.9375rem, 2.1cqmin, 3rem)',
		'font-size: clamp(0.75rem, 1.6cqmin, 2rem)',
		'(max-height: 479px)',
		'max-width: 38em',
		'-webkit-line-clamp: 2'
	])
		expect(figure).toContain(rule);
	expect(readFileSync('src/app.css', 'utf8')).toContain('font: 1.0625rem /');
	expect(boxWidths.least).toBe(280);
});
