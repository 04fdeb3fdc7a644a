import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './sources';

const css = readFileSync(join(root, 'src/app.css'), 'utf8');

/** What the rule of a selector declares, a line each. */
const declared = (selector: string) => {
	const [, rest = ''] = css.split(`${selector} {`);
	const [body = ''] = rest.split('}');
	return body
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
};

// CSS cannot put a selector and a media query into one rule: the colours of the night stand there twice.
it('the night is the same by the choice of the reader and by that of the system', () => {
	const chosen = declared(":root[data-theme='night']");
	expect(chosen.length).toBeGreaterThan(10);
	expect(declared(":root:not([data-theme='paper'])")).toEqual(chosen);
});

it('the night sets every colour that the paper sets', () => {
	const colours = (lines: string[]) =>
		lines.filter((line) => /: #/.test(line)).map((line) => line.split(':')[0]);
	expect(colours(declared(":root[data-theme='night']"))).toEqual(colours(declared('\n:root')));
});
