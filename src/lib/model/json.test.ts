import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesIn, readJson } from './json';

describe('readJson', () => {
	it('reads what JSON.parse reads', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 5 }), fc.nat(3), (text, indent) => {
				const value = JSON.parse(text) as unknown;
				fc.pre(!text.includes('__proto__'));
				const read = readJson(JSON.stringify(value, null, indent));
				expect(read.faults).toEqual([]);
				expect(JSON.stringify(read.value)).toBe(JSON.stringify(value));
			})
		);
	});

	it('refuses what JSON.parse refuses', () => {
		const piece = fc.constantFrom(
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'"a"',
			'"',
			'1',
			'-',
			'.5',
			'e1',
			'tru',
			'true',
			' ',
			'\\n'
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const text = pieces.join('');
				let valid = true;
				try {
					JSON.parse(text);
				} catch {
					valid = false;
				}
				const { faults } = readJson(text);
				expect(faults.some(({ says }) => says.startsWith('is not JSON'))).toBe(!valid);
			})
		);
	});

	it.each([
		['{"a": 1,}', 8, 'a comma too many'],
		['{"a": 1 "b": 2}', 8, 'expected "," or "}"'],
		['[1 2]', 3, 'expected "," or "]"'],
		['{a: 1}', 1, 'expected a key in quotes'],
		['{"a" 1}', 5, 'expected ":"'],
		['"ab', 0, 'the string is not closed'],
		['"a\\x"', 0, 'holds what JSON must escape'],
		['01', 1, 'expected the end of the text'],
		['', 0, 'the text ends too early']
	])('says where and why %s is none', (text, offset, says) => {
		const [fault] = readJson(text).faults;
		expect(fault?.offset).toBe(offset);
		expect(fault?.says).toContain(says);
	});

	it('finds keys that stand twice, and keeps the first', () => {
		const { value, faults } = readJson('{"a": {"b": 1, "b": 2}}');
		expect(value).toEqual({ a: { b: 1 } });
		expect(faults).toEqual([{ path: ['a', 'b'], says: 'the key stands here twice', offset: 15 }]);
	});

	it('lets no key reach a prototype', () => {
		const { value, faults } = readJson('{"__proto__": {"x": 1}, "constructor": 2}');
		expect(Object.getPrototypeOf(value)).toBeNull();
		expect(value).toEqual({ constructor: 2 });
		expect(faults).toHaveLength(1);
	});

	it('reads strings of any length and escape', () => {
		const long = 'a"\\\n\u2028港'.repeat(200_000);
		expect(readJson(JSON.stringify([long, '\\'])).value).toEqual([long, '\\']);
	});

	it('takes a byte order mark', () => {
		expect(readJson('\uFEFF[1]').value).toEqual([1]);
	});

	it('ends on endless depth', () => {
		expect(readJson('['.repeat(100_000)).faults[0]?.says).toContain('nested deeper');
	});

	it('knows where values stand', () => {
		const text = '{\n\t"list": [\n\t\t{ "id": "x" }\n\t]\n}';
		const { offsetOf } = readJson(text);
		expect(placesIn(text)(offsetOf(['list', 0, 'id']))).toEqual({ line: 3, column: 5 });
		expect(placesIn(text)(offsetOf(['list', 0, 'missing', 'deep']))).toEqual({
			line: 3,
			column: 3
		});
		expect(placesIn(text)(offsetOf([]))).toEqual({ line: 1, column: 1 });
	});
});
