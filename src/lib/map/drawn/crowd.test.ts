import { expect, it } from 'vitest';
import type { ZoneFeature } from '../../model/types';
import { extentOf } from '../ground';
import { map, square, zones } from '../live/fixture';
import { gatherSolids } from './crowd';
import { placePlates } from './plates';

const model = zones.features.find((feature): feature is ZoneFeature => feature.kind === 'zone')!;
const view = { ...map.views.find(({ layers }) => layers.includes('zones'))!, pitch: 50 };
const [lon, lat] = view.center;

/** A park of so many zones in rows, twice as close together the more there are. */
const placed = (across: number, away = 0) =>
	placePlates(
		view,
		Array.from({ length: across ** 2 }, (_, i): ZoneFeature => {
			const [x, y] = [(i % across) / across - 0.5, Math.floor(i / across) / across - 0.5];
			const ring = square(lon + away + x * 0.06, lat + y * 0.06, 0.03 / across);
			return { ...model, id: `z${i}`, geometry: { type: 'Polygon', coordinates: [ring] } };
		})
	);
const extent = extentOf(view);
const tops = (path: string) => path.match(/M/g)?.length ?? 0;

it('draws a park of thousands in as many pieces as it has rows, each zone once', () => {
	const many = placed(40);
	const solids = gatherSolids(many, new Set(), extent);
	expect(solids.length).toBeLessThanOrEqual(60);
	expect(solids.reduce((sum, { top }) => sum + tops(top), 0)).toBe(1600);
});

it('draws what stands in front over what it hides, and alone what stands for itself', () => {
	const many = placed(30);
	const alone = new Set(['z17', 'z600']);
	const solids = gatherSolids(many, alone, extent);
	expect(solids.flatMap((solid) => ('id' in solid ? solid.id : []))).toHaveLength(2);
	const pieceOf = ({ plate }: (typeof many)[number]) =>
		solids.findIndex((solid) =>
			'id' in solid ? solid.id === plate.id : solid.top.includes(plate.top)
		);
	const pieces = many.map(pieceOf);
	many.forEach((back, i) =>
		many.slice(i + 1).forEach(({ box }, j) => {
			const hidden =
				box.left < back.box.right &&
				back.box.left < box.right &&
				box.top < back.box.bottom &&
				back.box.top < box.bottom;
			if (hidden) expect(pieces[i]).toBeLessThan(pieces[i + 1 + j]!);
		})
	);
});

it('leaves out what no stage shows, and a park of few as it is', () => {
	expect(gatherSolids(placed(30, 5), new Set(), extent)).toEqual([]);
	const few = placed(3);
	const all = new Set(few.map(({ plate }) => plate.id));
	expect(gatherSolids(few, all, extent)).toEqual(few.map(({ plate }) => plate));
});
