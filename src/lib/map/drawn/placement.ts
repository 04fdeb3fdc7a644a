type Point = [x: number, y: number];

/** A rectangle in px of the reference stage. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** A name that wants a place. */
export interface Candidate {
	kind: 'place' | 'province' | 'county' | 'home' | 'lake' | 'river' | 'tie' | 'zone' | 'focus';
	/** Lines of text. */
	lines: string[];
	at: Point;
	/** The higher comes first. */
	rank: number;
	/** Beside a dot, over an area's middle, or off a plate: in front of it, behind it, or on it. */
	spots: 'beside' | 'over' | 'off';
	/** Half the width and height of a plate in px. */
	reach?: Point;
	/** Named in any case, as what is in focus is. */
	must?: boolean;
}

/** A name in its place: where its first line's text starts, is centred or ends. */
export interface PlacedLabel {
	kind: Candidate['kind'];
	lines: string[];
	x: number;
	/** Baseline of the first line. */
	y: number;
	anchor: 'start' | 'middle' | 'end';
	/** The dot that it names. */
	dot?: Point;
	/** How wide a stage has to be to hold it: any, 16 : 10, or 3.5 : 1. */
	room: Room;
}

/** The ground that stages of a shape show in full, with a margin; what lies in none of them is not named. */
const rooms = {
	near: { left: 14, top: 60, right: 986, bottom: 900 },
	wide: { left: -280, top: 60, right: 1280, bottom: 900 },
	far: { left: -1220, top: 60, right: 2220, bottom: 900 }
} as const satisfies Record<string, Box>;
export type Room = keyof typeof rooms;

/** Relative size and spacing of the letters of each kind, in ems; the components' style says the same. */
export const letters: Record<Candidate['kind'], { size: number; spacing: number }> = {
	place: { size: 1, spacing: 0 },
	province: { size: 1.3, spacing: 0.5 },
	county: { size: 1, spacing: 0.12 },
	home: { size: 1.2, spacing: 0.12 },
	lake: { size: 1.2, spacing: 0.3 },
	river: { size: 1, spacing: 0.2 },
	tie: { size: 1, spacing: 0 },
	zone: { size: 1, spacing: 0 },
	focus: { size: 1.1, spacing: 0 }
};

/** From line to line, and from the top of the first to its baseline, in ems. */
export const [lineHeight, baseline] = [1.25, 0.96];

const han = /[\u2e80-\uffef]/;

/** Width of a line in ems: Han letters are square, Latin ones a little over half and set closer. */
const ems = (text: string, spacing: number): number =>
	[...text].reduce((sum, char) => {
		if (han.test(char)) return sum + 1 + spacing;
		return sum + (/[A-Z]/.test(char) ? 0.68 : 0.55) + spacing / 2;
	}, 0);

interface Spot {
	x: number;
	/** Middle of the block of lines. */
	y: number;
	anchor: PlacedLabel['anchor'];
}

function spotsOf({ spots, at: [x, y], reach }: Candidate, em: number, block: number): Spot[] {
	const middle = 'middle';
	if (spots === 'beside') {
		const gap = 0.55 * em;
		// Several lines stand beside the dot with their middle, their first or their last.
		const lean = block - lineHeight * em;
		const sides = (lean ? [0, lean / 2, -lean / 2] : [0]).flatMap((dy): Spot[] => [
			{ x: x + gap, y: y + dy, anchor: 'start' },
			{ x: x - gap, y: y + dy, anchor: 'end' }
		]);
		return [
			...sides,
			{ x, y: y - em - lean / 2, anchor: middle },
			{ x, y: y + em + lean / 2, anchor: middle }
		];
	}
	if (spots === 'over' || !reach)
		return [0, -0.9, 0.9, -1.8, 1.8].flatMap((dy) =>
			[0, -1.2, 1.2].map((dx): Spot => ({ x: x + dx * em, y: y + dy * em, anchor: middle }))
		);
	const [rx, ry] = reach;
	const [front, behind] = [y + ry + block * 0.55, y - ry - block * 0.55];
	const near: Spot[] = [front, behind].map((to) => ({ x, y: to, anchor: middle }));
	if (y < 500) near.reverse();
	const aside: Spot[] = [
		{ x: x + rx + em * 0.4, y, anchor: 'start' },
		{ x: x - rx - em * 0.4, y, anchor: 'end' }
	];
	if (x < 500) aside.reverse();
	return [...near, ...aside];
}

const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Common area in px². */
const common = (a: Box, b: Box): number =>
	Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
	Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const within = (a: Box, b: Box): boolean =>
	a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/**
 * Gives each name the first of its spots that is free and in the picture, the most important names first; those that
 * find none are left out.
 * @param em size of the letters in px of the reference stage
 * @param taken rectangles that no name but a plate's own may cover
 * @param close only what every stage shows: where the stage is small, nothing is cut at its edge
 */
export function placeLabels(
	candidates: readonly Candidate[],
	em: number,
	taken: readonly Box[],
	close: boolean
): PlacedLabel[] {
	const boxes = [...taken];
	const placed: PlacedLabel[] = [];
	for (const candidate of [...candidates].sort((a, b) => b.rank - a.rank)) {
		const { size, spacing } = letters[candidate.kind];
		const width = Math.max(...candidate.lines.map((line) => ems(line, spacing))) * em * size;
		const block = candidate.lines.length * lineHeight * em * size;
		const dot = candidate.spots === 'beside' ? candidate.at : undefined;
		const boxOf = ({ x, y, anchor }: Spot): Box => {
			const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
			return { left, right: left + width, top: y - block / 2, bottom: y + block / 2 };
		};
		const roomOf = (box: Box) =>
			(Object.keys(rooms) as Room[]).find((name) => within(box, rooms[name]));
		const padded = (box: Box): Box => ({
			...box,
			left: box.left - em * 0.5,
			right: box.right + em * 0.5
		});
		const spots = spotsOf(candidate, em * size, block);
		const free = spots.find((spot) => {
			const room = roomOf(boxOf(spot));
			if (!room || (close && room !== 'near')) return false;
			return !boxes.some((other) => overlap(padded(boxOf(spot)), other));
		});
		// What a scene is about is named in any case, rather over its neighbours than over their names.
		const crowd = (spot: Spot) =>
			boxes.reduce((sum, box, i) => {
				const weight = i < taken.length ? 0.3 : 1;
				return sum + weight * common(padded(boxOf(spot)), box);
			}, 0);
		const least = () =>
			spots.filter((spot) => roomOf(boxOf(spot)) === 'near').sort((a, b) => crowd(a) - crowd(b))[0];
		const spot = free ?? (candidate.must || candidate.kind === 'focus' ? least() : undefined);
		if (!spot) continue;
		boxes.push(padded(boxOf(spot)));
		if (dot)
			boxes.push({ left: dot[0] - 6, right: dot[0] + 6, top: dot[1] - 6, bottom: dot[1] + 6 });
		placed.push({
			kind: candidate.kind,
			lines: candidate.lines,
			x: Math.round(spot.x),
			y: Math.round(spot.y - block / 2 + em * size * baseline),
			anchor: spot.anchor,
			...(dot ? { dot: [Math.round(dot[0]), Math.round(dot[1])] as Point } : {}),
			room: roomOf(boxOf(spot)) ?? 'near'
		});
	}
	return placed;
}
