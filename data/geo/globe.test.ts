import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GLOBE_SIDES, grade, soften } from './globe';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

test('the pictures of the globe were made for the view that map.json has', () => {
	const { views, ground } = read('data/map.json') as {
		views: { layers: string[] }[];
		ground: { globe: { pictures: { image: string; width: number }[]; poster: string } };
	};
	const view = views.find(({ layers }) => layers.includes('globe'));
	expect(view).toMatchObject(read('static/geo/globe.json') as object);
	expect(ground.globe.pictures).toEqual(
		GLOBE_SIDES.map((width) => ({ image: `geo/globe-${width}.avif`, width }))
	);
	expect(ground.globe.poster).toBe('geo/globe-poster.svg');
});

test('the page can carry the poster', () => {
	expect(statSync('static/geo/globe-poster.svg').size).toBeLessThan(1200);
});

test('the poster is soft as it is, no filter draws it so', () => {
	expect(readFileSync('static/geo/globe-poster.svg', 'utf8')).not.toContain('<filter');
});

test('pixels that run into one another keep what they are worth together', () => {
	const data = new Uint8Array(5 * 3).fill(40);
	data[7] = 200;
	const soft = soften({ data, width: 5, height: 3, channels: 1 }, 1);
	expect([...soft.data]).toEqual([40, 50, 60, 50, 40, 40, 60, 80, 60, 40, 40, 50, 60, 50, 40]);
});

test('day is brighter than dawn, and dawn than night', () => {
	const [night, dawn, day] = [-0.5, 0, 0.8].map((sine) =>
		grade([120, 130, 90], sine).reduce((sum, value) => sum + value)
	);
	expect(dawn).toBeGreaterThan(night! * 1.5);
	expect(day).toBeGreaterThan(dawn! * 1.5);
});

test('water is drawn near to the lake’s own colour, not the blue of the source', () => {
	const [red, green, blue] = grade([20, 60, 160], 0.9);
	expect(blue - green).toBeLessThan(60);
	expect(red).toBeLessThan(green);
});
