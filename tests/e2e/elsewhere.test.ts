import { expect, inject } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { desk, phone, test } from './open';
import { overlaps } from './overlaps';
import { press } from './press';
import { arrived, bring, onStage, shownAs, stepsOf, storyOf } from './steps';

test('below a sub-path every address stays below it', async ({ open }) => {
	const { base } = builds.subPath;
	const page = await open({ site: 'subPath' });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	const last = stepsOf('subPath').at(-1)!;
	await bring(page, last.id);
	await arrived(page, last.id);
	await press(page, 'a[data-switch="lang"]');
	await page.waitForURL(`**${base}/en/#${last.id}`);
	await arrived(page, last.id);
	expect(asked.length).toBeGreaterThan(1);
	for (const path of asked) expect(path).toMatch(new RegExp(`^${base}/`));
	const links = await page
		.locator('a[href]')
		.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href)));
	const { origin } = new URL(inject('sites').subPath);
	for (const { href, pathname } of links.filter((link) => link.origin === origin)) {
		expect(pathname, href).toMatch(new RegExp(`^${base}/`));
	}
});

test('a path that is not there gets the page that says so', async ({ open }) => {
	const page = await open({ tolerate: /404/, blank: true });
	const response = await page.request.get(`${inject('sites').main}no/such/page`);
	expect(response.status()).toBe(404);
	expect(response.headers()['content-type']).toContain('text/html');
	// Without an icon of its own browsers ask for one that is not there either.
	const [icon] = /(?<=rel="icon"[^>]* href=")[^"]+/.exec(await response.text()) ?? [];
	const { main } = inject('sites');
	expect((await page.request.get(new URL(icon!, main).href)).status()).toBe(200);
});

for (const [lang, path, viewport] of [
	['zh', '', desk],
	['en', 'en/', phone]
] as const) {
	test(`another story opens from its data alone, ${lang}`, async ({ open }) => {
		const page = await open({ site: 'fixture', path, viewport });
		const { title } = storyOf('fixture');
		expect(await page.title()).toContain(title[lang]);
		expect(await page.locator('h1').textContent()).toContain(title[lang]);
		const steps = stepsOf('fixture');
		expect(await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
			steps.map(({ id }) => id)
		);
		for (const step of steps) {
			await bring(page, step.id);
			await arrived(page, step.id);
			await expect.poll(() => onStage(page), { message: step.id }).toMatchObject(shownAs(step));
		}
		await press(page, '[data-switch="mode"]');
		expect(await overlaps(page)).toEqual([]);
	});
}

test('nothing of the one story is left in the other', async ({ open }) => {
	const page = await open({ site: 'fixture', javaScriptEnabled: false });
	const html = await page.content();
	const { title, chapters } = storyOf('main');
	const words = [title, ...chapters.map((chapter) => chapter.title)].flatMap(({ zh, en }) => [
		zh,
		en
	]);
	expect(words.filter((word) => html.includes(word))).toEqual([]);
});
