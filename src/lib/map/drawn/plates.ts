import type { View, ZoneFeature } from '../../model/types';
import { projector } from '../camera';
import { blocksOf } from '../live/blocks';
import { straightPath } from './path';

type Point = [x: number, y: number];
type Position = [lon: number, lat: number];

/** A zone as a raised plate with buildings: SVG paths in px of the reference stage, from the lowest up. */
export interface Plate {
	id: string;
	/** What the plate keeps from the sun, on the ground. */
	shadow: string;
	/** The plate's walls, and its top. */
	walls: string;
	top: string;
	/** The buildings' walls away from the light and towards it, and their roofs. */
	dark: string;
	lit: string;
	roofs: string;
	/** Middle of the top, for the label. */
	anchor: Point;
	/** Half its width and height in px, buildings and all. */
	reach: Point;
}

/** Degrees east that a shadow of one metre reaches: a low sun in the west, at 22° above the horizon. */
const shadowReach = 2.5 / 97_000;

/** A zone's plate takes this share of its height, the buildings the rest. */
const plateShare = 0.25;

/** Twice the signed area in px², positive for rings that the picture shows clockwise. */
const turn = (ring: readonly Point[]): number =>
	ring.reduce((sum, [x, y], i) => sum + ring.at(i - 1)![0] * y - x * ring.at(i - 1)![1], 0);

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** A prism as the camera sees it: its roof, and each wall that faces the reader with the direction it faces. */
function prism(roof: Point[], floor: Point[]) {
	const outward = Math.sign(turn(roof));
	const walls = roof.flatMap((point, i) => {
		const next = roof[(i + 1) % roof.length]!;
		const [dx, dy] = [next[0] - point[0], next[1] - point[1]];
		// Outward normal on the picture; a wall is seen where it points down to the reader.
		const facing: Point = [dy * outward, -dx * outward];
		if (facing[1] <= 0) return [];
		return { facing, ring: [point, next, floor[(i + 1) % roof.length]!, floor[i]!] };
	});
	return { roof, walls };
}

/** The zones of a view as raised plates, the farthest first, so that nearer ones are drawn over them. */
export function platesOf(view: View, zones: readonly ZoneFeature[]): Plate[] {
	const project = projector(view);
	const raise = (ring: readonly Position[], metres: number): Point[] =>
		ring.slice(0, -1).map((point) => project(point, metres) ?? [0, 0]);
	return zones
		.map((zone): Plate => {
			const { height } = zone.properties;
			const outline = zone.geometry.coordinates[0]!;
			const base = height * plateShare;
			const plate = prism(raise(outline, base), raise(outline, 0));
			const shade = base * shadowReach;
			const shadow = outline.map(([lon, lat]): Position => [lon + shade, lat - shade / 4]);
			const buildings = blocksOf(zone.id, outline).map(({ ring, share }) =>
				prism(raise(ring, base + (height - base) * share), raise(ring, base))
			);
			const walls = buildings.flatMap((building) => building.walls);
			const side = (lit: boolean) =>
				walls.filter(({ facing }) => facing[0] < 0 === lit).map(({ ring }) => ring);
			const top = plate.roof;
			return {
				id: zone.id,
				shadow: straightPath([raise(shadow, 0)]),
				walls: straightPath(plate.walls.map(({ ring }) => ring)),
				top: straightPath([top]),
				dark: straightPath(side(false)),
				lit: straightPath(side(true)),
				roofs: straightPath(buildings.map(({ roof }) => roof)),
				anchor: [
					top.reduce((sum, [x]) => sum + x, 0) / top.length,
					top.reduce((sum, [, y]) => sum + y, 0) / top.length
				],
				reach: [spread(top.map(([x]) => x)) / 2, spread(top.map(([, y]) => y)) / 2]
			};
		})
		.sort((a, b) => a.anchor[1] - b.anchor[1]);
}
