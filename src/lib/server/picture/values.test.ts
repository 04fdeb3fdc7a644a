import { expect, it } from 'vitest';
import { colourOf, fillVars, lengthOf, splitTop } from './values';

const scope = { vars: {}, fontSize: 20, color: '#123456' };

it('fills custom properties, fallbacks within fallbacks', () => {
	const vars = { '--a': '3px', '--b': 'calc(2 * var(--a))' };
	expect(fillVars('var(--b) var(--c, var(--d, 1px))', vars)).toBe('calc(2 * 3px) 1px');
	expect(fillVars('var(--c)', vars)).toBeUndefined();
	expect(splitTop('a(b, c), d', ',')).toEqual(['a(b, c)', 'd']);
});

it('reckons lengths in px', () => {
	expect(lengthOf('calc(0.5px * 2.2)', scope)).toBeCloseTo(1.1);
	expect(lengthOf('calc((1em - 4px) / 2 + 1rem)', scope)).toBe(24);
	expect(lengthOf('0.22em', scope)).toBeCloseTo(4.4);
	expect(() => lengthOf('4cqmin', scope)).toThrow('4cqmin');
});

it('mixes colours as browsers do', () => {
	expect(colourOf('color-mix(in srgb, #000 25%, #fff)', scope)).toBe('#bfbfbf');
	expect(colourOf('color-mix(in srgb, #f00, transparent)', scope)).toBe('#ff000080');
	expect(colourOf('currentColor', scope)).toBe('#123456');
	expect(() => colourOf('hsl(0 0% 0%)', scope)).toThrow('hsl');
});
