/** The value below which the share `q` (0…1) of a list lies, between its neighbours where it falls between two; NaN of an empty list. */
export function quantile(values: readonly number[], q: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const place = (sorted.length - 1) * q;
	const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
	if (low === undefined || high === undefined) return NaN;
	return low + (high - low) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The medians of what several runs have measured, by name. */
export function medians<K extends string>(runs: readonly Record<K, number>[]): Record<K, number> {
	const names = Object.keys(runs[0] ?? {}) as K[];
	return Object.fromEntries(
		names.map((name) => [name, median(runs.map((run) => run[name]))])
	) as Record<K, number>;
}

/** A task of the main thread: when it began and how long it took, in ms. */
export type Task = readonly [start: number, duration: number];

/** Total blocking time: what tasks take beyond 50 ms, from `since` on (web.dev/articles/tbt). */
export const blockingTime = (tasks: readonly Task[], since: number): number =>
	tasks
		.filter(([start, duration]) => start + duration > since)
		.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);

/** Frames by the times at which they were begun, in ms: the 95th percentile of their lengths, and the share (%) longer than 50 ms. */
export function framesOf(times: readonly number[]): { p95: number; over50: number } {
	const lengths = times.slice(1).map((time, i) => time - times[i]!);
	const long = lengths.filter((length) => length > 50).length;
	return { p95: quantile(lengths, 0.95), over50: (100 * long) / lengths.length };
}

/**
 * By which power of a story's size something grows: the slope of its logarithm over that of the size, by least squares.
 * 0 stays the same, 1 grows as the story does.
 */
export function exponent(points: readonly (readonly [size: number, value: number])[]): number {
	const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
	const mean = (i: 0 | 1) => logs.reduce((sum, point) => sum + point[i], 0) / logs.length;
	const [x, y] = [mean(0), mean(1)];
	const along = logs.reduce((sum, [u, v]) => sum + (u - x) * (v - y), 0);
	return along / logs.reduce((sum, [u]) => sum + (u - x) ** 2, 0);
}
