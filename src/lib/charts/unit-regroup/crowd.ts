import type { Box } from '../core/box';

/** A mark that changes its place between states. */
export interface Mover {
	/** Where it is drawn: its place in the whole. */
	home: Box;
	/** The position of its group among the chart's groups. */
	group: number;
	/** Its place in each state, in px from `home`. */
	at: { x: number; y: number }[];
}

/** The marks of the whole: those that never move, and those that step out. */
export interface Crowd {
	standing: Box[];
	movers: Mover[];
}

/**
 * Lets marks step out of a whole into the seats of one group at a time; what is left closes up, and
 * in every state as many marks are seen as the whole counts.
 *
 * Groups may overlap in fact, which the data does not say, so no mark may be seen to be in two of
 * them, nor in one only. Every group has movers of its own. They begin on the last places of the
 * whole; while another group is out, those that would fill its vacancies stand behind marks of their
 * own look. Those that return and those that leave thus meet within the whole, and none can be followed.
 * @param places of the whole, in rows of `columns`
 * @param seats of each group
 */
export function regroup(places: Box[], columns: number, seats: Box[][]): Crowd {
	const out = seats.map((of) => Math.min(of.length, places.length));
	const most = Math.max(0, ...out);
	const last = places.length;

	/** Where a mark of the whole is seen, or not seen, while a group is out. */
	function placeWithout(place: number, group: number): Box | undefined {
		const kept = last - (out[group] ?? 0);
		if (place < kept) return places[place];
		if (kept <= 0) return seats[group]?.[0];
		const above = place - columns * Math.ceil((place - kept + 1) / columns);
		return places[Math.max(0, above)];
	}

	const movers = seats.flatMap((own, group) =>
		own.slice(0, out[group]).flatMap((seat, i): Mover[] => {
			const place = last - (out[group] ?? 0) + i;
			const home = places[place];
			if (!home) return [];
			const at = [
				home,
				...seats.map((_, other) => (other === group ? seat : placeWithout(place, other)) ?? home)
			];
			return [{ home, group, at: at.map(({ x, y }) => ({ x: x - home.x, y: y - home.y })) }];
		})
	);
	return { standing: places.slice(0, last - most), movers };
}
