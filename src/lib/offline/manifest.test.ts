import { expect, it } from 'vitest';
import { digestOf, isEmbed, isHashed, pathIn } from './manifest';

it('names files by their path below the site, pages by their index', () => {
	const scope = 'https://a.example/stories/park/';
	expect(pathIn(scope, scope)).toBe('index.html');
	expect(pathIn(`${scope}en/?map=drawn#step`, scope)).toBe('en/index.html');
	expect(pathIn(`${scope}geo/a%20b.json?x`, scope)).toBe('geo/a b.json');
	expect(pathIn('https://a.example/other/', scope)).toBeUndefined();
	expect(pathIn('https://b.example/stories/park/', scope)).toBeUndefined();
	expect(pathIn(`${scope}%E0%A4%A`, scope)).toBeUndefined();
});

it('tells embeds and hashed files by their paths', () => {
	expect(['embed/a/index.html', 'en/embed/a/', 'embed.js', 'charts/embed/'].map(isEmbed)).toEqual([
		true,
		true,
		false,
		false
	]);
	expect(isHashed('_app/immutable/entry/a.js')).toBe(true);
	expect(isHashed('_app/version.json')).toBe(false);
});

it('digests by SHA-256', async () => {
	// FIPS 180-2, "abc"
	const abc = new TextEncoder().encode('abc');
	expect(await digestOf(abc.buffer as ArrayBuffer)).toBe('ba7816bf8f01cfea');
});
