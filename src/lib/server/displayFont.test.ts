import { expect, it } from 'vitest';
import { displayCharacters, subsetDisplay } from './displayFont';

const words = (text: string) => ({ zh: text, en: text });
const step = (title: string, scene: object) => ({ title: words(title), scene });

it('collects each character of the headlines and of the figures set large once', () => {
	const characters = displayCharacters({
		lang: 'zh',
		story: {
			title: words('山水'),
			mark: words('水'),
			charts: {},
			chapters: [
				{
					title: words('山'),
					figure: 'a',
					steps: [step('城', { kind: 'figures', facts: ['b'] }), step('城', { kind: 'map' })]
				}
			]
		},
		t: ({ zh }: { zh: string }) => zh,
		numeral: () => '一',
		figure: (id: string) => ({ before: '约', number: '1', after: id })
	} as unknown as Parameters<typeof displayCharacters>[0]);
	expect(characters.replace(/[\d.,+–\-%‰ ]/g, '')).toBe([...'ab一城山水约'].sort().join(''));
	expect(characters).toContain('9');
});

it('cuts the face down to the characters, the same bytes each time', async () => {
	const [few, again, more] = await Promise.all(['水', '水', '山水'].map(subsetDisplay));
	expect(few!.subarray(0, 4).toString()).toBe('wOF2');
	expect(few!.equals(again!)).toBe(true);
	expect(more!.length).toBeGreaterThan(few!.length);
	expect(more!.length).toBeLessThan(3000);
});
