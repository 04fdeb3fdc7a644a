import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** On ground: what is read, and what is seen. */
const type = ['ink', 'ink-soft', 'ink-faint', 'seal'];
const marks = ['lake', 'gold', 'seal', 'ink', 'ink-soft'];
/** Celadon stands in outlines of lake, or steps back behind it; lines only lead the eye to what is written. */
const quiet = ['celadon', 'line'];

it('every colour that the drawings are given is one of these', () => {
	const folder = 'src/lib/charts';
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const given = files
		.filter((file) => file.endsWith('.css'))
		.flatMap((file) => [
			...readFileSync(join(folder, file), 'utf8').matchAll(
				/(?:fill|stroke|color|background|border|--lit|--back): ([^;]*)/g
			)
		])
		.flatMap(([, value = '']) => [...value.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name));
	const indirect = ['ground', 'on', 'lit', 'back'];
	const known = [...type, ...marks, ...quiet, ...indirect];
	expect([...new Set(given)].toSorted()).toEqual([...new Set(known)].toSorted());
});

describe.each([
	['paper', ':root'],
	['night', ":root[data-theme='night']"]
])('on %s', (_, selector) => {
	const { ground = '', ...colours } = tokens(selector);

	it.each(type)('type in %s can be read', (name) => {
		expect(contrast(colours[name] ?? ground, ground)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(marks)('marks in %s can be seen', (name) => {
		expect(contrast(colours[name] ?? ground, ground)).toBeGreaterThanOrEqual(3);
	});
});
