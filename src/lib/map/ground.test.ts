import { Resvg } from '@resvg/resvg-js';
import type { Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import { View } from '../model/schema';
import { unprojector } from './camera';
import { groundOf, washUnit } from './ground';

const view = View.parse({
	id: 'wide',
	title: { zh: '远处', en: 'Afar' },
	center: [112, 30],
	zoom: 4.5,
	layers: ['relief']
});

/** Ground within these px of the reference stage. */
const area = (corners: [x: number, y: number][]) => {
	const ground = unprojector(view);
	const ring = [...corners, corners[0]!].map((corner) => ground(corner)!);
	const bands: Polygon = { type: 'Polygon', coordinates: [ring] };
	return topology({ bands });
};

/** Whether each point of the reference stage lies in a path of that unit. */
const covered = (path: string, points: [x: number, y: number][]) => {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000" width="100" height="100"><path transform="scale(${washUnit})" d="${path}"/></svg>`;
	const { pixels } = new Resvg(svg).render();
	return points.map(
		([x, y]) => pixels[(Math.floor(y / 10) * 100 + Math.floor(x / 10)) * 4 + 3]! > 0
	);
};

test('a wash that ends far beyond the stage covers all of the stage that it should', () => {
	// West of a line down the middle that bends a little; its other end is out of sight, and drawn in few points.
	const corners: [number, number][] = [
		...[-250, 0, 250, 500, 750, 1000, 1250].map((y): [number, number] => [500 + (y % 500) / 5, y]),
		...[1280, 1000, 700, 400, 100, -200].map((y): [number, number] => [-1180 - (y % 300) / 5, y])
	];
	const bands = { file: 'bands.json', object: 'bands' };
	const [wash] = groundOf(view, { bands }, { 'bands.json': area(corners) });
	expect(
		covered(wash!.path, [
			[60, 60],
			[60, 940],
			[350, 500],
			[800, 300]
		])
	).toEqual([true, true, true, false]);
});
