import { describe, expect, it } from 'vitest';
import { formatFault, formatPath, showValue } from './fault';

it('formatPath writes as code would', () => {
	expect(formatPath(['facts', 3, 'period', 'at'])).toBe('facts[3].period.at');
	expect(formatPath(['names', 'pier.east', 'zh'])).toBe('names["pier.east"].zh');
	expect(formatPath([])).toBe('');
	expect(formatPath(['a\u202eb\u2028'])).toBe('["a\uFFFDb\uFFFD"]');
});

describe('showValue', () => {
	it('is one short line', () => {
		expect(showValue('m-crwon')).toBe('"m-crwon"');
		expect(showValue({ a: [1, 'b'] })).toBe('{"a":[1,"b"]}');
		expect(showValue(Infinity)).toBe('Infinity');
		expect([...showValue('港'.repeat(500))]).toHaveLength(58);
	});

	it('shows no control character as it is', () => {
		expect(showValue('a\u202eb')).toBe('"a\uFFFDb"');
	});
});

it('formatFault is one line in columns', () => {
	const fault = {
		file: 'facts.json',
		path: ['facts', 3, 'unit'],
		value: 'm-crwon',
		says: 'is not one of the units: m-crown'
	};
	expect(formatFault(fault, 'story/facts.json')).toBe(
		'story/facts.json  facts[3].unit  "m-crwon"  is not one of the units: m-crown'
	);
	expect(formatFault({ ...fault, line: 12, column: 5 })).toMatch(/^facts\.json:12:5 {2}facts\[3\]/);
	expect(formatFault({ file: 'charts.json', path: [], says: 'the file is missing' })).toBe(
		'charts.json  the file is missing'
	);
});
