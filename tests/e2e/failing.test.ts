import { expect, inject } from 'vitest';
import { test } from './open';

/** How the page's own script may fail: it cannot be had, or a browser of old cannot read it. */
const failures = {
	'cannot be had': { status: 404 },
	'cannot be read': { contentType: 'text/javascript', body: 'not a script' }
};

test.for(Object.entries(failures))(
	'where the script %s, every picture is seen',
	async ([, how], { open }) => {
		const page = await open({ blank: true });
		page.removeAllListeners();
		await page.route('**/entry/*.js', (route) => route.fulfill(how));
		await page.goto(inject('sites').main);
		const unseen = await page
			.locator('.picture')
			.evaluateAll((all) => all.filter((one) => !one.checkVisibility({ opacityProperty: true })));
		expect(unseen).toEqual([]);
		expect(await page.locator('.scripted:visible').count()).toBe(0);
	}
);
