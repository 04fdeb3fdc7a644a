import { expect } from 'vitest';
import { phone, test } from './open';

test('no script asks for a layout before the page is laid out', async ({ open }) => {
	const page = await open({
		viewport: phone,
		path: '?map=drawn',
		before: () => {
			const reads: string[] = [];
			Object.assign(window, { reads });
			const real = Element.prototype.getBoundingClientRect;
			let laidOut = false;
			document.addEventListener('DOMContentLoaded', () =>
				requestAnimationFrame(() => (laidOut = true))
			);
			Element.prototype.getBoundingClientRect = function () {
				if (!laidOut) reads.push(this.className.toString());
				return real.call(this);
			};
		}
	});
	await page.waitForLoadState();
	expect(await page.evaluate(() => (window as unknown as { reads: string[] }).reads)).toEqual([]);
});
