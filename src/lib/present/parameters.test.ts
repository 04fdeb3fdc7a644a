import { expect, test } from 'vitest';
import { parseParameters } from './parameters';

const all = ['a', 'b', 'c', 'd-e', 'e'];
const parse = (search: string) => parseParameters(search, all);

test('an address that asks for nothing gets what is usual', () => {
	expect(parse('')).toEqual({
		autoplay: undefined,
		loop: undefined,
		lang: undefined,
		theme: undefined,
		kiosk: false,
		panel: undefined,
		speed: 1,
		steps: undefined,
		speaker: false,
		wrong: []
	});
});

test('each parameter is read', () => {
	const read = parse('?autoplay=7.5&loop&lang=en&theme=light&kiosk=1&panel=map&speed=2&speaker');
	expect(read).toMatchObject({
		autoplay: 7.5,
		loop: true,
		lang: 'en',
		theme: 'light',
		kiosk: true,
		panel: 'map',
		speed: 2,
		speaker: true,
		wrong: []
	});
	expect(parse('autoplay').autoplay).toBe(12);
	expect(parse('autoplay=1').autoplay).toBe(1);
	expect(parse('autoplay=0&loop=false&kiosk=no')).toMatchObject({
		autoplay: 0,
		loop: false,
		kiosk: false,
		wrong: []
	});
});

test('wrong values are ignored and told, foreign parameters are not', () => {
	const read = parse('autoplay=-3&lang=de&theme=blue&speed=fast&loop=maybe&utm_source=x&speed=');
	expect(read).toMatchObject({ autoplay: undefined, lang: undefined, speed: 1, loop: undefined });
	expect(read.wrong).toEqual(['autoplay=-3', 'loop=maybe', 'lang=de', 'theme=blue', 'speed=fast']);
});

test('steps are picked by id, number and range, and left out', () => {
	expect(parse('steps=c,a').steps).toEqual(['a', 'c']);
	expect(parse('steps=2-4').steps).toEqual(['b', 'c', 'd-e']);
	expect(parse('steps=-d-e').steps).toEqual(['a', 'b', 'c', 'e']);
	expect(parse('steps=1-4,-b').steps).toEqual(['a', 'c', 'd-e']);
	expect(parse('steps=1-9').steps).toBeUndefined();
});

test('unknown steps are told; where none is left all are shown', () => {
	expect(parse('steps=a,zz')).toMatchObject({ steps: ['a'], wrong: ['steps=zz'] });
	expect(parse('steps=zz')).toMatchObject({ steps: undefined, wrong: ['steps=zz'] });
	expect(parse('steps=a,-a')).toMatchObject({ steps: undefined, wrong: ['steps=a,-a'] });
});
