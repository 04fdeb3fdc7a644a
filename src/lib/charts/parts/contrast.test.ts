import { readFileSync } from 'node:fs';
import { rgb } from 'd3';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/app.css', 'utf8');

/** The colours that a rule of the style sheet sets. */
function tokens(selector: string): Record<string, string> {
	const from = css.indexOf(`${selector} {`);
	const block = css.slice(from, css.indexOf('}', from));
	return Object.fromEntries(
		[...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})\b/g)].map(([, name, value]) => [name, value])
	);
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
	const { r, g, b } = rgb(colour);
	const [red = 0, green = 0, blue = 0] = [r, g, b].map((byte) => {
		const part = byte / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

describe.each([
	['paper', ':root'],
	['night', ":root[data-theme='night']"]
])('on %s', (_, selector) => {
	const { ground = '', ...colours } = tokens(selector);

	it.each(['ink', 'ink-soft', 'ink-faint', 'seal'])('type in %s can be read', (name) => {
		expect(contrast(colours[name] ?? ground, ground)).toBeGreaterThanOrEqual(4.5);
	});

	// celadon marks are outlined in lake
	it.each(['lake', 'gold', 'seal'])('marks in %s can be seen', (name) => {
		expect(contrast(colours[name] ?? ground, ground)).toBeGreaterThanOrEqual(3);
	});
});
