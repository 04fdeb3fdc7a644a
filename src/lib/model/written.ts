const multipliers: Record<string, number> = {
	万: 1e4,
	亿: 1e8,
	万亿: 1e12,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9
};

const pattern = /(\d[\d,]*(?:\.\d+)?)[\s余多]*(万亿|亿|万|thousand|million|billion)?/g;

/**
 * The figures in a source's wording, each as it stands and multiplied by the word after it:
 * `3000万元` → 3000 and 30,000,000. None where it is worded without digits.
 */
export function numbersIn(written: string): number[] {
	return [...written.normalize('NFKC').matchAll(pattern)].flatMap(([, digits = '', word]) => {
		const number = Number(digits.replaceAll(',', ''));
		const times = word === undefined ? undefined : multipliers[word];
		return times === undefined ? [number] : [number, number * times];
	});
}
