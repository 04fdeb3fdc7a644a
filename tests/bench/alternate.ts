import type { Browser } from 'playwright-core';
import { medians } from './statistics';

export type Figures = Record<string, number>;

/** The longest that one page may take to be measured, and beyond which no further run of them all is begun, in ms. */
const patience = { page: 120_000, runs: 150_000 };

async function bounded(browser: Browser, measure: () => Promise<Figures>): Promise<Figures> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new Error(`not done in ${patience.page / 1000} s`)),
			patience.page
		);
	});
	const measured = measure();
	// Its page is closed under it.
	measured.catch(() => undefined);
	try {
		return await Promise.race([measured, late]);
	} finally {
		clearTimeout(timer);
		for (const context of browser.contexts()) await context.close();
	}
}

/** Every run of every case, and the median of a figure of one: NaN where no run has it. */
export interface Alternated {
	all: Record<string, Figures[]>;
	median(of: string, figure: string): number;
}

/**
 * Measures one page after the other and again from the beginning, so that what slows the machine down slows all of
 * them. One that takes too long, or fails, is told of and left out of
 * that run; what would take too long in all is measured less often than is wanted.
 */
export async function alternate(
	browser: Browser,
	name: string,
	runs: number,
	cases: Record<string, () => Promise<Figures>>
): Promise<Alternated> {
	const all: Alternated['all'] = {};
	const start = performance.now();
	for (let run = 1; run <= runs; run += 1) {
		const each = (performance.now() - start) / (run - 1);
		if (run > 1 && each * run > patience.runs) {
			process.stderr.write(`${name}: no time for more than ${run - 1} of ${runs} runs\n`);
			break;
		}
		for (const [of, measure] of Object.entries(cases)) {
			const began = performance.now();
			const said = await bounded(browser, measure).then(
				(figures) => {
					(all[of] ??= []).push(figures);
					return 'done';
				},
				(error: unknown) => String(error).split('\n')[0]!
			);
			const seconds = ((performance.now() - began) / 1000).toFixed(0);
			process.stderr.write(`${name}, run ${run} of ${runs}: ${of}, ${seconds} s: ${said}\n`);
		}
	}
	const found = Object.fromEntries(Object.entries(all).map(([of, each]) => [of, medians(each)]));
	return { all, median: (of: string, figure: string) => found[of]?.[figure] ?? NaN };
}
