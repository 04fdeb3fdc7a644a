import { common, overlap, within, type Box } from './box';
import { baseline, lineHeight, spotsOf, type Spot } from './spots';

type Point = [x: number, y: number];

/** A name that wants a place. */
export interface Candidate {
	kind:
		'place' | 'province' | 'county' | 'home' | 'lake' | 'river' | 'tint' | 'tie' | 'zone' | 'focus';
	/** Lines of text. */
	lines: string[];
	at: Point;
	/** The higher comes first. */
	rank: number;
	/** Beside a dot, over an area's middle, or off a plate: in front of it, behind it, or on it. */
	spots: 'beside' | 'over' | 'off';
	/** Beside a dot rather on its left. */
	left?: boolean;
	/** Over an area it may stand farther from the middle, where nothing nearer is clear. */
	roams?: boolean;
	/** Half the width and height of a plate in px. */
	reach?: Point;
	/** Named in any case, as what is in focus is. */
	must?: boolean;
	/** The point of a file that it names: the live map finds it by this. */
	of?: string;
}

/** A name in its place: beside a point, so that letters of another size stand on the same side of it. */
export interface PlacedLabel {
	kind: Candidate['kind'];
	lines: string[];
	/** The point, in px. */
	x: number;
	y: number;
	/** From there to where the first line's text starts, is centred or ends, and to its baseline, in ems of its letters. */
	dx: number;
	dy: number;
	anchor: 'start' | 'middle' | 'end';
	/** Whether a dot marks the point. */
	dot: boolean;
	/** How wide a stage has to be to hold it: any, 16 : 10, or 3.5 : 1. */
	room: Room;
	/** As its candidate has it. */
	of?: string;
}

/** The ground that stages of a shape show in full, with a margin; what lies in none of them is not named. */
const rooms = {
	near: { left: 14, top: 60, right: 986, bottom: 900 },
	wide: { left: -280, top: 60, right: 1280, bottom: 900 },
	far: { left: -1220, top: 60, right: 2220, bottom: 900 }
} as const satisfies Record<string, Box>;
export type Room = keyof typeof rooms;

/** How wide a stage has to be over its height to have such room; the components' style says the same. */
export const least = { wide: 8 / 5, far: 7 / 2 } as const satisfies Record<
	Exclude<Room, 'near'>,
	number
>;

/** Relative size and spacing of the letters of each kind, in ems; the components' style says the same. */
export const letters: Record<Candidate['kind'], { size: number; spacing: number }> = {
	place: { size: 1, spacing: 0 },
	province: { size: 1.3, spacing: 0.5 },
	county: { size: 1, spacing: 0.12 },
	home: { size: 1.2, spacing: 0.12 },
	lake: { size: 1.2, spacing: 0.3 },
	river: { size: 1, spacing: 0.2 },
	tint: { size: 1, spacing: 0 },
	tie: { size: 1, spacing: 0 },
	zone: { size: 1, spacing: 0 },
	focus: { size: 1.1, spacing: 0 }
};

const han = /[\u2e80-\uffef]/;

/** Width of a line in ems: Han letters are square, Latin ones a little over half and set closer. */
const ems = (text: string, spacing: number): number =>
	[...text].reduce((sum, char) => {
		if (han.test(char)) return sum + 1 + spacing;
		return sum + (/[A-Z]/.test(char) ? 0.68 : 0.55) + spacing / 2;
	}, 0);

/** What the dot of a place takes, or with what is left and right of it. */
const dotAt = ({ x, y }: Pick<PlacedLabel, 'x' | 'y'>, beside = 0): Box => ({
	left: x - 6 - beside,
	right: x + 6 + beside,
	top: y - 6,
	bottom: y + 6
});

/** How near to a dot, in ems, a line is read as that place's. */
const near = 0.9;

/** How far from itself, in ems, a river is named again. */
const again = 12;

/** Which of its spots each name has on stages of other sizes. */
export type Habits = Map<Candidate, number>;

/** As they are written: no finer than is seen. */
const round = (ems: number): number => Math.round(ems * 100) / 100;

/** Names in their places, and whether one of them lies on or at the dot of another. */
interface Placing {
	placed: PlacedLabel[];
	/** By name, the point that its dot marks. */
	dots: ReadonlyMap<Candidate, Pick<PlacedLabel, 'x' | 'y'>>;
	clash: boolean;
}

/** What a name keeps off of the dots of others: of several lines also what is beside them, as each may be read alone. */
const dotsFor = (name: Candidate, dots: Placing['dots'], em: number): Box[] =>
	[...dots].flatMap(([of, at]) =>
		of === name ? [] : [dotAt(at, name.lines.length > 1 ? near * em : 0)]
	);

/** @param dots of places that a name keeps off where it has another spot: those that are named after it as well */
function place(
	candidates: readonly Candidate[],
	em: number,
	taken: readonly Box[],
	close: boolean,
	habits: Habits,
	outline: readonly Box[],
	dots: Placing['dots'] = new Map()
): Placing {
	const boxes = [...taken];
	const names = new Map<Candidate, Box>();
	const marked = new Map<Candidate, Pick<PlacedLabel, 'x' | 'y'>>();
	const placed: PlacedLabel[] = [];
	for (const candidate of [...candidates].sort((a, b) => b.rank - a.rank)) {
		const named = ({ kind, lines, x, y }: PlacedLabel) =>
			kind === 'river' &&
			lines[0] === candidate.lines[0] &&
			Math.hypot(x - candidate.at[0], y - candidate.at[1]) < again * em;
		if (placed.some(named)) continue;
		const { size, spacing } = letters[candidate.kind];
		const own = em * size;
		const width = Math.max(...candidate.lines.map((line) => ems(line, spacing))) * own;
		const block = candidate.lines.length * lineHeight;
		const boxOf = ({ x, y, dx, dy, anchor }: Spot): Box => {
			const at = x + dx * own;
			const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
			const middle = y + dy * own;
			const half = (block * own) / 2;
			return { left, right: left + width, top: middle - half, bottom: middle + half };
		};
		const roomOf = (box: Box) =>
			(Object.keys(rooms) as Room[]).find((name) => within(box, rooms[name]));
		// Plates stand in rows, and so do their names.
		const gap = em * (candidate.spots === 'off' ? 0.3 : 0.5);
		const padded = (box: Box): Box => ({
			...box,
			left: box.left - gap,
			right: box.right + gap
		});
		const all = spotsOf(candidate);
		const usual = all[habits.get(candidate) ?? 0]!;
		const spots = [usual, ...all.filter((spot) => spot !== usual)];
		const free = spots.filter((spot) => {
			const room = roomOf(boxOf(spot));
			if (!room || (close && room !== 'near')) return false;
			return !boxes.some((other) => overlap(padded(boxOf(spot)), other));
		});
		const off = (boxes: readonly Box[]) =>
			free.filter((spot) => !boxes.some((box) => overlap(boxOf(spot), box)));
		const shunned = candidate.spots === 'over' && candidate.kind !== 'home' ? outline : [];
		const others = dotsFor(candidate, dots, em);
		const peers = new Map([...dots].filter(([of]) => of.rank >= candidate.rank));
		const clear =
			off([...shunned, ...others])[0] ??
			off(others)[0] ??
			off(dotsFor(candidate, peers, em))[0] ??
			free[0];
		// What a scene is about is named in any case, rather over its neighbours than over their names.
		const crowd = (spot: Spot) =>
			boxes.reduce((sum, box, i) => {
				const weight = i < taken.length ? 0.3 : 1;
				return sum + weight * common(padded(boxOf(spot)), box);
			}, 0);
		const least = () =>
			spots.filter((spot) => roomOf(boxOf(spot)) === 'near').sort((a, b) => crowd(a) - crowd(b))[0];
		const spot = clear ?? (candidate.must || candidate.kind === 'focus' ? least() : undefined);
		if (!spot) continue;
		// A plate has its name on the side that suits it.
		if (candidate.spots !== 'off') habits.set(candidate, all.indexOf(spot));
		names.set(candidate, boxOf(spot));
		boxes.push(padded(boxOf(spot)));
		const { kind, lines } = candidate;
		const [x, y] = [Math.round(spot.x), Math.round(spot.y)];
		const dot = candidate.spots === 'beside';
		if (dot) {
			boxes.push(dotAt({ x, y }));
			marked.set(candidate, { x, y });
		}
		placed.push({
			kind,
			lines,
			x,
			y,
			dx: round(spot.dx),
			dy: round(spot.dy - block / 2 + baseline),
			anchor: spot.anchor,
			dot,
			room: roomOf(boxOf(spot)) ?? 'near',
			...(candidate.of !== undefined && { of: candidate.of })
		});
	}
	const clash = [...names].some(([name, box]) =>
		dotsFor(name, marked, em).some((dot) => overlap(box, dot))
	);
	return { placed, dots: marked, clash };
}

/**
 * Gives each name the first of its spots that is free and in the picture, rather one off the dots of other places, the
 * most important names first; those that find none are left out.
 * @param em size of the letters in px of the reference stage
 * @param taken rectangles that no name but a plate's own may cover
 * @param close only what every stage shows: where the stage is small, nothing is cut at its edge
 * @param habits where names stand on other stages: tried first, and written down
 * @param outline of the story's own area: no other area's name stands on it that has another spot
 */
export function placeLabels(
	candidates: readonly Candidate[],
	em: number,
	taken: readonly Box[],
	close: boolean,
	habits: Habits = new Map(),
	outline: readonly Box[] = []
): PlacedLabel[] {
	const attempt = (dots?: Placing['dots']) => {
		const own = new Map(habits);
		return { ...place(candidates, em, taken, close, own, outline, dots), own };
	};
	const first = attempt();
	// Only now it is known which dots there are.
	const { placed, own } = first.clash ? attempt(first.dots) : first;
	for (const [candidate, spot] of own) habits.set(candidate, spot);
	return placed;
}
