import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mix, tokens } from './palette';

const css = readFileSync('src/app.css', 'utf8');
const block = (selector: string) => css.slice(css.indexOf(`${selector} {`)).split('}')[0]!;

describe('tokens', () => {
	it.each([
		['paper', ':root'],
		['night', ":root[data-theme='night']"]
	] as const)('are those of the page: %s', (theme, selector) => {
		for (const [name, value] of Object.entries(tokens[theme]))
			expect(block(selector)).toContain(`--${name}: ${value};`);
	});
});

describe('mix', () => {
	it('mixes as CSS does', () => {
		expect(mix('#ffffff', 25, '#000000')).toBe('#404040');
		expect(mix('#1f6f78', 100, '#f7f4ec')).toBe('#1f6f78');
	});
});
