/** Edits (insert, delete, replace, swap neighbours) from one word to another: Damerau–Levenshtein, restricted. */
export function editsBetween(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, beforeLast[j - 2]! + 1);
			row.push(cost);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length]!;
}

/** What was probably meant: the nearest of the words allowed, if it is near (a third of its letters at most). */
export function nearest(word: string, allowed: Iterable<string>): string | undefined {
	if (word.length > 100) return undefined;
	let best: [cost: number, word: string] | undefined;
	for (const candidate of allowed) {
		if (Math.abs(candidate.length - word.length) > candidate.length / 3) continue;
		const cost = editsBetween(word, candidate);
		if (cost <= Math.max(1, candidate.length / 3) && cost < (best?.[0] ?? Infinity))
			best = [cost, candidate];
	}
	return best?.[1];
}

/** `is not one of the units: a, b, …; did you mean "a"?` */
export function notOneOf(value: unknown, what: string, allowed: Iterable<string>): string {
	const words = [...allowed];
	const some = words.slice(0, 8).join(', ') + (words.length > 8 ? ', …' : '');
	const says = `is not one of the ${what}: ${some || '(there are none)'}`;
	const meant = typeof value === 'string' ? nearest(value, words) : undefined;
	return meant === undefined ? says : `${says}; did you mean "${meant}"?`;
}
