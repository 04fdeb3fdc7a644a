import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { render } from 'svelte/server';
import { compile } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { scopeClass } from '../../scripts/scope.mjs';
import { edition } from '../../src/lib/i18n/edition';
import { langs } from '../../src/lib/i18n/locale';
import DrawnDefs from '../../src/lib/map/drawn/DrawnDefs.svelte';
import DrawnScene from '../../src/lib/map/drawn/DrawnScene.svelte';
import { readStory } from '../../src/lib/server/read';

/**
 * Every view of the map as it was last looked at and found good, as its first scene lights it: `map/` holds a file for
 * each, the languages by turns, to be opened in a browser. After a change that is meant, `npx vitest run tests/visual -u`
 * writes them anew; look at each before it is kept.
 */
const folder = 'tests/visual/map';
const styles = 'map.css';
const components = ['DrawnDefs', 'DrawnScene', 'DrawnLabels', 'MapFoot'];

const story = readStory('data');
const scenes = story.chapters.flatMap(({ steps }) =>
	steps.flatMap(({ scene }) => (scene.kind === 'map' ? scene : []))
);
const cases = story.map.views.map((view, i) => ({
	view,
	lang: langs[i % langs.length]!,
	focus: scenes.find((scene) => scene.view === view.id)?.focus ?? []
}));

/** The classes that scope the styles, which change with every word of them. */
const scopes: string[] = [];
const sheets = components.map((name) => {
	const file = `src/lib/map/drawn/${name}.svelte`;
	const { css } = compile(readFileSync(file, 'utf8'), {
		filename: basename(file),
		generate: 'server',
		cssHash(component) {
			scopes.push(scopeClass(component));
			return scopes.at(-1)!;
		}
	});
	return css?.code ?? '';
});
const scoped = new RegExp(`(?:[ .]|(?<="))(?:${scopes.join('|')})\\b`, 'g');

/** An element a line, numbers apart. */
const settled = (markup: string) =>
	markup
		.replace(/<!--.*?-->/g, '')
		.replace(scoped, '')
		.replaceAll(' class=""', '')
		.replace(/ (?:d|points|transform)="[^"]*"/g, (data) => data.replace(/(?<=[\d.])-/g, ' -'))
		.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
		.replace(/><\/(?:rect|path|circle|use|stop)>/g, '/>')
		.replace(/(?<=>)(?=<(?!\/?tspan|\/text|\/title|\/desc))/g, '\n');

const number = /-?\d+(?:\.\d+)?/g;

/** The same but for what another machine may round to the next number. */
function alike(a: string, b: string): boolean {
	if (a.replace(number, '#') !== b.replace(number, '#')) return false;
	const [one, other] = [a, b].map((text) => [...text.matchAll(number)].map(Number));
	return one!.every((value, i) => Math.abs(value - other![i]!) <= 2);
}

describe.each(cases)('$view.id, $lang', ({ view, lang, focus }) => {
	it('is drawn as it was', async () => {
		const words = edition(story, lang);
		const defs = render(DrawnDefs, { props: { edition: words, views: [view.id] } }).body;
		const scene = render(DrawnScene, { props: { edition: words, view, focus, uid: 'u' } }).body;
		const drawings = scene.match(/<svg class="(?:ground|names|corner).*?<\/svg>/gs) ?? [];
		const picture = [
			'<?xml-stylesheet href="../../../src/app.css"?>',
			`<?xml-stylesheet href="${styles}"?>`,
			`<svg xmlns="http://www.w3.org/2000/svg" lang="${lang}" data-lang="${lang}" viewBox="0 0 1000 1000">`,
			settled([defs, ...drawings].join('')),
			'</svg>\n'
		].join('\n');
		const file = join(folder, `${view.id}.${lang}.svg`);
		const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
		await expect(alike(kept, picture) ? kept : picture).toMatchFileSnapshot(
			join('map', basename(file))
		);
	});
});

it('has the looks that it had', async () => {
	const css = sheets.join('\n').replace(scoped, '');
	const options = { ...(await resolveConfig(styles)), parser: 'css' };
	await expect(await format(css, options)).toMatchFileSnapshot(join('map', styles));
});

it('there are pictures of the views that there are', () => {
	const files = cases.map(({ view, lang }) => `${view.id}.${lang}.svg`);
	expect(readdirSync(folder).toSorted()).toEqual([...files, styles].toSorted());
});
