import type { MapFile, Tie } from '../model/types';
import { mercator, unmercator } from './camera';
import { isCollection, type GroundFiles } from './files';

type Position = [lon: number, lat: number];

/** A place that ties end at, with its names. */
export interface End {
	/** Its Chinese name, by which ties refer to it. */
	id: string;
	zh: string;
	en: string;
	at: Position;
	/** The place that the story is about. */
	home: boolean;
}

/** A tie with its places found and its bow settled. */
export interface Arc {
	id: string;
	from: Position;
	to: Position;
	/** How far it bends, as a share of its length: to the left of its way, negative to the right. */
	bow: number;
	/** Whether the source leaves its location open. */
	inferred: boolean;
	tie: Tie;
	ends: { from: End; to: End };
}

/** The bend of a lone arc, and what each further one between the same places adds to it. */
const [bend, spread] = [0.16, 0.2];

/** Pieces of an arc as a line: its corners stay below a pixel on the largest screens. */
const pieces = 32;

/**
 * The points along an arc, in longitude and latitude: a parabola in mercator, which is what both renderers draw.
 * @param bow height of the bend over the length of the chord, to the left of the way
 */
export function arcLine(from: Position, to: Position, bow: number): Position[] {
	const [x, y] = mercator(from);
	const [u, v] = mercator(to);
	// Mercator's y grows southward, so that the left of (dx, dy) is (dy, -dx). The control lies twice as far as the bend.
	const control = [(x + u) / 2 + 2 * bow * (v - y), (y + v) / 2 - 2 * bow * (u - x)] as const;
	return Array.from({ length: pieces + 1 }, (_, i) => {
		const t = i / pieces;
		const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
		return unmercator([a * x + b * control[0] + c * u, a * y + b * control[1] + c * v]);
	});
}

/** The places of a file of points by their Chinese name; the first of a name is taken. */
function endsIn(file: unknown): End[] {
	if (!isCollection(file)) return [];
	return file.features.flatMap(({ properties, geometry }) => {
		const named: Readonly<Record<string, unknown>> = properties ?? {};
		const { zh, en, home } = named;
		if (geometry.type !== 'Point' || typeof zh !== 'string' || typeof en !== 'string') return [];
		const [lon, lat] = geometry.coordinates;
		return { id: zh, zh, en, at: [lon!, lat!], home: home === true };
	});
}

/**
 * The ties of a map as arcs; those whose places the ground does not have are left out. All of them bend the same way
 * as seen from the home place, several between the same places ever more.
 */
export function arcsOf({ ties, ground }: MapFile, files: GroundFiles): Arc[] {
	const places = [ground.places, ground.labels].flatMap((file) => endsIn(files[file ?? '']));
	const seen = new Map<string, number>();
	return ties.flatMap((tie): Arc[] => {
		const from = places.find(({ id }) => id === tie.from);
		const to = places.find(({ id }) => id === tie.to);
		if (!from || !to) return [];
		const pair = [tie.from, tie.to].sort().join(' ');
		const before = seen.get(pair) ?? 0;
		seen.set(pair, before + 1);
		const bow = (bend + spread * before) * (to.home ? -1 : 1);
		return [
			{
				id: tie.id,
				from: from.at,
				to: to.at,
				bow,
				inferred: tie.inferred !== undefined,
				tie,
				ends: { from, to }
			}
		];
	});
}

/** A tie between places, whatever else is known of them. */
interface Tied<E> {
	id: string;
	inferred: boolean;
	ends: { from: E; to: E };
}

/** A place as a scene names it. */
export interface NamedEnd<A extends Tied<unknown>> {
	end: A['ends']['from'];
	/** Ties in focus that have this as their far end. */
	lit: A[];
}

/**
 * Whether a scene shows an arc: those in focus, and behind them all others where its view has their layer; of these
 * not such as are inferred, which no scene shows that does not speak of them.
 */
export const isShown = (
	{ id, inferred }: Pick<Arc, 'id' | 'inferred'>,
	focus: readonly string[],
	all: boolean
): boolean => focus.includes(id) || (all && !inferred);

/**
 * The places to be named, those of the arcs that are shown. What a tie is stands
 * at its far end: the one that is not home, of two such the one it goes to.
 */
export function endsOf<A extends Tied<{ id: string; home: boolean }>>(
	arcs: readonly A[],
	focus: readonly string[],
	all: boolean
): NamedEnd<A>[] {
	const shown = arcs.filter((arc) => isShown(arc, focus, all));
	const places = new Map<string, A['ends']['from']>(
		shown.flatMap(({ ends: { from, to } }) => [[from.id, from] as const, [to.id, to] as const])
	);
	const far = ({ ends: { from, to } }: A) => (to.home ? from : to);
	return [...places.values()].map((end) => ({
		end,
		lit: shown.filter((arc) => focus.includes(arc.id) && far(arc).id === end.id)
	}));
}
