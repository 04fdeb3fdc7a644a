import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotation } from './notation';

describe('parseNotation', () => {
	it('tells text, entries and names apart', () => {
		expect(parseNotation('有{catch.h1:plain}，在{@north-quay}。')).toEqual([
			{ kind: 'text', text: '有' },
			{ kind: 'entry', id: 'catch.h1', style: 'plain', raw: '{catch.h1:plain}' },
			{ kind: 'text', text: '，在' },
			{ kind: 'name', id: 'north-quay', raw: '{@north-quay}' },
			{ kind: 'text', text: '。' }
		]);
	});

	it.each(['{}', '{a b}', '{A}', '{@quay:plain}', '{open', 'close}', '{{a}}', '{a:}', '{@}'])(
		'finds %s broken',
		(words) => {
			expect(parseNotation(words).some(({ kind }) => kind === 'broken')).toBe(true);
		}
	);

	it('takes markup and other signs as text', () => {
		expect(parseNotation('<b onclick=x>*a* [b](c)</b>')).toHaveLength(1);
	});

	it('loses no character of any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'{}@:ab.-1 港') }), (words) => {
				const parts = parseNotation(words).map((node) =>
					node.kind === 'text' ? node.text : node.raw
				);
				expect(parts.join('')).toBe(words);
			})
		);
	});
});
