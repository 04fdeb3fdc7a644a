import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from 'svelte/compiler';
import { scopeClass } from '../../../../scripts/scope.mjs';
import { parseStyles, type Rule } from './stylesheet';

const tokens = 'src/app.css';
const charts = 'src/lib/charts';
const map = 'src/lib/map/drawn';

/**
 * What is said of pictures alone. Faces that a page brings with it are not there for a picture's readers: the headlines'
 * plain stack stands for the cut one. Reversed words are in the colour of the paper.
 */
const own = `
	:root:root:root { --serif: var(--serif-plain); }
	.reversed { --ink: var(--ground); }
`;

const read = (file: string) => readFileSync(file, 'utf8');

const filesIn = (folder: string, ending: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.toSorted()
		.map((name) => join(folder, name));

/** The scoped styles of a component, under the classes that its markup has. */
function stylesOf(file: string): string {
	const { css } = compile(read(file), {
		filename: basename(file),
		generate: 'server',
		cssHash: scopeClass
	});
	return css?.code ?? '';
}

let known: Rule[] | undefined;

/**
 * The rules of the site's own style sheets that drawings depend on: tokens, charts, drawn map. Read once.
 * @throws Error where they say something that pictures cannot resolve
 */
export function pageRules(): Rule[] {
	known ??= parseStyles([
		read(tokens),
		...filesIn(charts, '.css').map(read),
		...filesIn(map, '.svelte').map(stylesOf),
		own
	]);
	return known;
}
