import { describe, expect } from 'vitest';
import { fileOf } from './built';
import { test } from './open';
import { stepsOf } from './steps';

/** A figure or a date as a page shows it: its entry of the ledger, and the value that it states. */
type Shown = string;

interface Place {
	id: string;
	shown: Shown[];
}

/** What each place of a page shows of the ledger, in its order: cards, pictures, the figures of chapters. */
function placesOf([html, selector]: readonly [string, string]): Place[] {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return [...body.querySelectorAll(selector)].map((place) => ({
		id: place.id || (place.querySelector('[id]')?.id ?? ''),
		shown: [...place.querySelectorAll('[data-fact]')]
			.map((figure) => {
				const stated = figure.getAttribute('value') ?? figure.getAttribute('datetime') ?? '';
				return `${figure.getAttribute('data-fact')} ${stated}`.trim();
			})
			.sort()
	}));
}

/** In charts an entry may be set in more pieces in one language: each counts once. */
const once = (places: Place[]) => places.map(({ shown }) => [...new Set(shown)]);

describe.for(['main', 'fixture'] as const)('%s', (site) => {
	const editions = ['', 'en/'];

	test('both editions have the same steps, and in each the same figures of the same value', async ({
		open
	}) => {
		const page = await open({ blank: true });
		const [zh, en] = await Promise.all(
			editions.map((path) => page.evaluate(placesOf, [fileOf(site, path), '.step'] as const))
		);
		expect(zh!.map(({ id }) => id)).toEqual(stepsOf(site).map(({ id }) => id));
		expect(en).toEqual(zh);
		expect(zh!.flatMap(({ shown }) => shown).length).toBeGreaterThan(10);
	});

	test('both editions draw the same figures in each picture, and set the same large', async ({
		open
	}) => {
		const page = await open({ blank: true });
		for (const selector of ['.picture', '.break', '.zones li']) {
			const [zh, en] = await Promise.all(
				editions.map((path) => page.evaluate(placesOf, [fileOf(site, path), selector] as const))
			);
			expect(once(en!), selector).toEqual(once(zh!));
		}
	});

	test('both editions of the deck and of the data page show the same figures', async ({ open }) => {
		const page = await open({ blank: true });
		for (const [rest, selector] of [
			['present/', 'main.deck section'],
			['data/', 'tbody tr']
		] as const) {
			const [zh, en] = await Promise.all(
				editions.map((path) =>
					page.evaluate(placesOf, [fileOf(site, path + rest), selector] as const)
				)
			);
			expect(zh!.length, rest).toBeGreaterThan(5);
			expect(once(en!), rest).toEqual(once(zh!));
		}
	});
});
