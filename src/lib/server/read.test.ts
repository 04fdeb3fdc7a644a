import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dataUri, ownGround, pathOfGround, readStory } from './read';

const fixture = 'tests/fixtures/harbour';
let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'story-'));
	cpSync(fixture, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

function change(name: string, find: string | RegExp, by: string): void {
	const path = join(dir, name);
	writeFileSync(path, readFileSync(path, 'utf8').replace(find, by));
}

it('reads a folder with its ground; interface words and corrections may be left out', () => {
	rmSync(join(dir, 'corrections.json'));
	const story = readStory(dir);
	expect(story.title.en).toBe('A Harbour That Is Not There');
	expect(story.corrections).toEqual([]);
	expect(story.interface['next-step'].en).toBe('Next step');
	expect(Object.keys(story.ground ?? {})).toHaveLength(2);
});

it('gives an SVG as an address, in which # and % have a meaning of their own', () => {
	const svg = "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a' width='50%'/></svg>";
	writeFileSync(join(dir, 'ground', 'poster.svg'), `${svg}\n`);
	const address = dataUri('ground/poster.svg', dir);
	expect(address).not.toContain('#');
	expect(decodeURIComponent(address)).toBe(`data:image/svg+xml,${svg}`);
});

it('throws one error with all faults, each with its file and line', () => {
	change('facts.json', '"unit": "boat"', '"unit": "ship"');
	change('story.json', '{@crane-a}', '{@crane-b}');
	expect(() => readStory(dir)).toThrow(/^The story's data has 2 faults:\n.*\n.*$/);
	expect(() => readStory(dir)).toThrow(
		/facts\.json:\d+:\d+ {2}facts\[6\]\.unit {2}"ship" {2}is not one of the units/
	);
	expect(() => readStory(dir)).toThrow(`${join(dir, 'story.json')}:`);
});

it('is the same story until a file changes', () => {
	const story = readStory(dir);
	expect(readStory(dir)).toBe(story);
	change('story.json', 'A Harbour That Is Not There', 'A Harbour');
	expect(readStory(dir).title.en).toBe('A Harbour');
});

it('says so where there is no story', () => {
	expect(() => readStory(join(dir, 'nowhere'))).toThrow('nowhere/story.json  the file is missing');
});

it('looks for shared ground in static/ and for own ground beside map.json', () => {
	expect(pathOfGround('geo/water.topo.json', dir)).toBe('static/geo/water.topo.json');
	expect(pathOfGround('ground/island.topo.json', dir)).toBe(join(dir, 'ground/island.topo.json'));
	expect(ownGround(dir)).toEqual([
		'ground/island.topo.json',
		'ground/places.geojson',
		'ground/quays.png'
	]);
	rmSync(join(dir, 'ground/places.geojson'));
	expect(() => readStory(dir)).toThrow('is a file that is not there');
	expect(ownGround(dir)).toEqual([]);
});

it('brings every tile of its own imagery', () => {
	change('map.json', '"orthophoto"', '"tiles"');
	change('map.json', '"image": "ground/quays.png"', '"tiles": "ground/air/{z}/{x}/{y}.png"');
	change('map.json', '"corners"', '"bounds"');
	change('map.json', /\[\s+\[-20.01, 39.995\][^z]*\]\s+\]/, '[[-20.01, 39.965], [-19.97, 39.995]]');
	expect(() => readStory(dir)).toThrow('"ground/air/"  is a file that is not there');
	for (const tile of ['ground/air/13/1/2.png', 'ground/air/14/3/4.png'])
		cpSync(join(dir, 'ground/quays.png'), join(dir, tile));
	expect(ownGround(dir).filter((file) => file.startsWith('ground/air/'))).toEqual([
		'ground/air/13/1/2.png',
		'ground/air/14/3/4.png'
	]);
});
