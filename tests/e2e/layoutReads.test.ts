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

test('no script asks for a layout in the frames of a scroll within a step', async ({ open }) => {
	const page = await open({ viewport: phone, path: '?map=drawn' });
	const reads = await page.evaluate(async () => {
		const frame = () => new Promise(requestAnimationFrame);
		document.querySelector('.step')!.scrollIntoView({ block: 'center', behavior: 'instant' });
		for (let i = 0; i < 4; i += 1) await frame();
		const reads: string[] = [];
		const note = (owner: object, name: string) => {
			const { get } = Object.getOwnPropertyDescriptor(owner, name)!;
			Object.defineProperty(owner, name, {
				configurable: true,
				get() {
					reads.push(name);
					return get!.call(this) as unknown;
				}
			});
		};
		for (const name of ['innerHeight', 'innerWidth']) note(window, name);
		for (const name of ['offsetTop', 'offsetHeight']) note(HTMLElement.prototype, name);
		for (const name of ['clientHeight', 'scrollTop']) note(Element.prototype, name);
		const rect = Element.prototype.getBoundingClientRect;
		Element.prototype.getBoundingClientRect = function () {
			reads.push('rect');
			return rect.call(this);
		};
		for (let i = 0; i < 12; i += 1) {
			scrollBy({ top: 8, behavior: 'instant' });
			await frame();
		}
		return reads;
	});
	expect(reads).toEqual([]);
});

test('a scene has nothing but what it changes styled anew', async ({ open }) => {
	const page = await open({ path: '?map=drawn' });
	const wide = await page.evaluate(() => {
		const selectors = (rules: CSSRuleList): string[] =>
			[...rules].flatMap((rule) => [
				...('selectorText' in rule ? [rule.selectorText as string] : []),
				...('cssRules' in rule ? selectors(rule.cssRules as CSSRuleList) : [])
			]);
		const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
		return sheets
			.flatMap(({ cssRules }) => selectors(cssRules))
			.filter((selector) => /\[data-(?:top|on|near|flying)\b.* \*/.test(selector));
	});
	// Chromium styles all that is in a picture again where such a rule ends in `*`.
	expect(wide).toEqual([]);
});
