/** Something that would stand with its middle at `at` and takes `size` px. */
export interface Wish {
	at: number;
	size: number;
}

/**
 * Middles of things in a row, in their order, as near to where they would stand as can be without one
 * over another: neighbours that collide are pooled, and the pool takes the mean of its wishes.
 * @param gap px between two
 * @param least px that the first does not go above
 */
export function spread(wishes: Wish[], gap: number, least: number): number[] {
	/** A run of things that touch: its first edge, its length, how many, and the sum of their wishes for that edge. */
	const pools: { start: number; length: number; count: number; sum: number }[] = [];
	for (const { at, size } of wishes) {
		let pool = { start: at - size / 2, length: size + gap, count: 1, sum: at - size / 2 };
		for (
			let last = pools.at(-1);
			last && last.start + last.length > pool.start;
			last = pools.at(-1)
		) {
			pools.pop();
			const sum = last.sum + pool.sum - last.length * pool.count;
			const count = last.count + pool.count;
			pool = { start: sum / count, length: last.length + pool.length, count, sum };
		}
		if (pool.start < least) pool = { ...pool, start: least, sum: least * pool.count };
		pools.push(pool);
	}
	const middles: number[] = [];
	let i = 0;
	for (const { start, count } of pools) {
		let edge = start;
		for (let n = 0; n < count; n++, i++) {
			const size = wishes[i]?.size ?? 0;
			middles.push(edge + size / 2);
			edge += size + gap;
		}
	}
	return middles;
}
