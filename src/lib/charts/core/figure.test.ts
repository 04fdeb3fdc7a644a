import { expect, test } from 'vitest';
import { edgeOf, setNumerals, type Figure } from './figure';
import { lineText, measureLine } from './text';

const money: Figure = {
	fact: 'income',
	value: 50,
	before: 'more than CN¥',
	number: '5',
	after: ' billion',
	derived: true,
	edge: 'open'
};

test('the strongest qualifier decides how a mark ends', () => {
	expect(edgeOf(['exact'])).toBe('closed');
	expect(edgeOf(['nearly', 'moreThan'])).toBe('open');
	expect(edgeOf(['range', 'aim'])).toBe('plan');
	expect(edgeOf(['upTo'])).toBe('soft');
});

test('a numeral keeps all of its words, on as many lines as the width asks for', () => {
	const font = { size: 40, face: 'serif' } as const;
	const lines = (width: number) => setNumerals([money], width, font).lines[0]?.map(lineText);
	expect(lines(400)).toEqual(['more than CN¥5† billion']);
	expect(lines(150)).toEqual(['more than CN¥5†', 'billion']);
	expect(lines(95)).toEqual(['more than CN¥', '5†', 'billion']);
});

test('numerals side by side are of one size', () => {
	const large = { ...money, number: '123,456,789' };
	const { font, lines } = setNumerals([money, large], 220, { size: 60, face: 'serif' });
	for (const line of lines.flat()) expect(measureLine(line, font)).toBeLessThanOrEqual(220);
});
