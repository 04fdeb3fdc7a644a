import type { View, ZoneFeature } from '../../model/types';
import { projector } from '../camera';
import { blocksOf } from '../live/blocks';
import { straightPath } from './path';
import type { Box } from './box';

type Point = [x: number, y: number];
type Position = [lon: number, lat: number];

/** What is drawn of raised plates and their buildings: SVG paths in px of the reference stage, from the lowest up. */
export interface Solid {
	/** What the plate keeps from the sun, on the ground. */
	shadow: string;
	/** The plate's walls, and its top. */
	walls: string;
	top: string;
	/** The buildings' walls away from the light and towards it, and their roofs. */
	dark: string;
	lit: string;
	roofs: string;
}

/** A zone as a raised plate with buildings. */
export interface Plate extends Solid {
	id: string;
	/** Middle of the top, for the label. */
	anchor: Point;
	/** Half its width and height in px, buildings and all. */
	reach: Point;
	/** Height of its walls in px: how far it rises in focus, to twice its height. */
	lift: number;
}

/** Degrees east that a shadow of one metre reaches: a low sun in the west, at 22° above the horizon. */
const shadowReach = 2.5 / 97_000;

/** A zone's plate takes this share of its height, the buildings the rest. */
const plateShare = 0.25;

/** Buildings of a plate less wide than so many px would be specks. */
const leastWidth = 24;

/** Twice the signed area in px², positive for rings that the picture shows clockwise. */
const turn = (ring: readonly Point[]): number =>
	ring.reduce((sum, [x, y], i) => sum + ring.at(i - 1)![0] * y - x * ring.at(i - 1)![1], 0);

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** For each side of a prism, seen from its roof, the direction that it faces on the picture. */
function facings(roof: readonly Point[]): Point[] {
	const outward = Math.sign(turn(roof));
	return roof.map(([x, y], i) => {
		const [u, v] = roof[(i + 1) % roof.length]!;
		return [(v - y) * outward, (x - u) * outward];
	});
}

/** Its walls that face the reader, those side by side as one: along the roof, and back along the floor. */
function wallsOf(roof: readonly Point[], floor: readonly Point[]): Point[][] {
	const seen = facings(roof).map(([, down]) => down > 0);
	const at = (i: number) => i % roof.length;
	return seen.flatMap((is, first) => {
		if (!is || seen.at(first - 1)) return [];
		let last = first;
		while (seen[at(last + 1)] && last - first < roof.length) last += 1;
		const corners = Array.from({ length: last - first + 2 }, (_, i) => at(first + i));
		return [[...corners.map((i) => roof[i]!), ...corners.reverse().map((i) => floor[i]!)]];
	});
}

/** The same, each for itself, of a building: those that the sun in the west reaches, or the others. */
const sidesOf = (roof: readonly Point[], floor: readonly Point[], lit: boolean): Point[][] =>
	facings(roof).flatMap(([right, down], i) => {
		const next = (i + 1) % roof.length;
		if (down <= 0 || right < 0 !== lit) return [];
		return [[roof[i]!, roof[next]!, floor[next]!, floor[i]!]];
	});

/** A plate, and the rectangle around all that is drawn of it. */
export interface PlacedPlate {
	plate: Plate;
	box: Box;
}

function boxOf(points: readonly Point[]): Box {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return {
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys)
	};
}

/** The zones of a view as raised plates, the farthest first, so that nearer ones are drawn over them. */
export function placePlates(view: View, zones: readonly ZoneFeature[]): PlacedPlate[] {
	const project = projector(view);
	const raise = (ring: readonly Position[], metres: number): Point[] =>
		ring.slice(0, -1).map((point) => project(point, metres) ?? [0, 0]);
	return zones
		.map((zone): PlacedPlate => {
			const { height } = zone.properties;
			const outline = zone.geometry.coordinates[0]!;
			const base = height * plateShare;
			const [top, floor] = [raise(outline, base), raise(outline, 0)];
			const shade = base * shadowReach;
			const shadow = outline.map(([lon, lat]): Position => [lon + shade, lat - shade / 4]);
			const across = spread(top.map(([x]) => x));
			const blocks = across < leastWidth ? [] : blocksOf(zone.id, outline);
			const buildings = blocks.map(({ ring, share }) => ({
				roof: raise(ring, base + (height - base) * share),
				floor: raise(ring, base)
			}));
			const sides = (lit: boolean) =>
				straightPath(buildings.flatMap(({ roof, floor }) => sidesOf(roof, floor, lit)));
			const plate: Plate = {
				id: zone.id,
				shadow: straightPath([raise(shadow, 0)]),
				walls: straightPath(wallsOf(top, floor)),
				top: straightPath([top]),
				dark: sides(false),
				lit: sides(true),
				roofs: straightPath(buildings.map(({ roof }) => roof)),
				anchor: [mean(top.map(([x]) => x)), mean(top.map(([, y]) => y))],
				reach: [across / 2, spread(top.map(([, y]) => y)) / 2],
				lift: mean(floor.map(([, y], i) => y - top[i]![1]))
			};
			const box = boxOf([...top, ...floor, ...buildings.flatMap(({ roof }) => roof)]);
			return { plate, box };
		})
		.sort((a, b) => a.plate.anchor[1] - b.plate.anchor[1]);
}
