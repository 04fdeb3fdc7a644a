import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from 'svelte/compiler';
import { scopeClass } from '../../../scripts/scope.mjs';
import { trimStyles } from './trimStyles';

const read = (file: string) => readFileSync(file, 'utf8');

const filesIn = (folder: string, ending: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.map((name) => join(folder, name))
		.sort();

/** The scoped styles of a component, under the classes that its markup has. */
function stylesOf(file: string): string {
	const { css } = compile(read(file), {
		filename: basename(file),
		generate: 'server',
		cssHash: scopeClass
	});
	return css?.code ?? '';
}

/** What an embed has by itself later on (charts/access.ts), and what steps of a story do to a chart. */
const without = ['access.css', 'states.css'];

/** In the order of the story's page: what a type of chart adds comes after what all have. */
function chartSheets(): string[] {
	const all = filesIn('src/lib/charts', '.css').filter((file) => !without.includes(basename(file)));
	const common = (file: string) => file.includes('parts');
	return [...all.filter(common), ...all.filter((file) => !common(file))];
}

let known: string | undefined;

/** Every rule that an embed may need: the page's own, the charts', the drawn map's, the embed's. Read once a build. */
function allStyles(): string {
	if (import.meta.env.DEV) known = undefined;
	known ??= [
		read('src/app.css'),
		...chartSheets().map(read),
		...filesIn('src/lib/map/drawn', '.svelte').map(stylesOf),
		read('src/lib/embed/embed.css')
	].join('\n');
	return known;
}

/** Attributes that scripts set on an embed, or readers by what they open. */
const later = [
	'data-theme',
	'data-tab',
	'data-plain',
	'data-static',
	'data-transparent',
	'data-lit',
	'data-active',
	'aria-current',
	'open'
];

/**
 * The styles of an embed's page and nothing else: those rules of the site's style sheets that its markup has a use for.
 * @param markup the whole page, without styles
 */
export const embedStyles = (markup: string): string => trimStyles(allStyles(), markup, later);
