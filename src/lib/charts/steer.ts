const ways: Record<string, -1 | 1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Where a key leads among a chart's marks: ← and → from mark to mark of one series, ↑ and ↓ to the mark of the
 * same rank in the series before or after; where all marks are one series these go from mark to mark as well.
 * Home and End lead to the first and the last mark of all.
 * @param series the series of each mark, in the order of the drawing
 * @param at index of the mark that is active; -1 where none is yet
 * @returns the index of the mark to go to (the same at an end); undefined for keys that are none of these
 */
export function steer(series: readonly string[], at: number, key: string): number | undefined {
	const last = series.length - 1;
	if (last < 0) return;
	if (key === 'Home') return 0;
	if (key === 'End') return last;
	const way = ways[key];
	if (way === undefined) return;
	const own = series[at];
	if (own === undefined) return way > 0 ? 0 : last;

	const indices = (name: string) => series.flatMap((one, index) => (one === name ? [index] : []));
	const members = indices(own);
	const rank = members.indexOf(at);
	const names = [...new Set(series)];
	if (names.length === 1 || key === 'ArrowRight' || key === 'ArrowLeft') {
		return members[rank + way] ?? at;
	}
	const other = names[names.indexOf(own) + way];
	if (other === undefined) return at;
	const others = indices(other);
	return others[Math.min(rank, others.length - 1)];
}
