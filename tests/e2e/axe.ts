import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds amiss on a page as it stands: a rule, and the first few elements that break it. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
		const results = await axe.run({ resultTypes: ['violations'] });
		return results.violations.map(({ id, nodes }) => {
			const some = nodes.slice(0, 4);
			return `${id}: ${some.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('\n')}`;
		});
	});
}
