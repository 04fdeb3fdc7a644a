import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('is RFC 4180 behind a byte order mark', () => {
	expect(csvOf([['a', 'b, c', 'd "e"', 'f\ng', undefined, 'h']])).toBe(
		'\uFEFFa,"b, c","d ""e""","f\ng",,h\r\n'
	);
});

it('keeps numbers and lets no text be a formula', () => {
	const row = csvOf([[-1.5, '=1+1', '+1', '-1', '@a', '\tx', '\r=1', '\n=1', '＝1', 'a=b']]);
	expect(row).toBe(`\uFEFF-1.5,'=1+1,'+1,'-1,'@a,'\tx,"'\r=1","'\n=1",'＝1,a=b\r\n`);
});
