import { expect, test } from 'vitest';
import { addressOf, linkTo, toRoot } from './page';

const site = 'https://example.org/park/';

test('links between editions are relative, so that they hold below any path', () => {
	expect(linkTo({ lang: 'zh', rest: '', site }, 'en')).toBe('./en/');
	expect(linkTo({ lang: 'en', rest: '', site }, 'zh')).toBe('../');
	expect(linkTo({ lang: 'en', rest: 'charts/', site }, 'zh')).toBe('../../charts/');
	expect(toRoot({ lang: 'zh', rest: 'embed/output/', site })).toBe('../../');
});

test('public addresses are absolute', () => {
	expect(addressOf({ lang: 'en', rest: 'data/', site })).toBe('https://example.org/park/en/data/');
	expect(addressOf({ lang: 'en', rest: '', site }, 'zh')).toBe(site);
});
