import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromZero } from './scale';

test('lengths are in proportion, whatever the smallest value', () => {
	const y = fromZero([100, 200], [300, 0]);
	expect(300 - y(100)).toBeCloseTo((300 - y(200)) / 2);
});

test('zero is on the scale and nothing lies outside the range', () => {
	const value = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
	fc.assert(
		fc.property(fc.array(value, { maxLength: 6 }), (values) => {
			const y = fromZero(values, [300, 0]);
			for (const one of [...values, 0]) {
				expect(y(one)).toBeGreaterThanOrEqual(-1e-6);
				expect(y(one)).toBeLessThanOrEqual(300 + 1e-6);
			}
		})
	);
});
