import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineText, measureLine, type Font } from './text';
import { countLines, widestPiece, wrap } from './wrap';

const font: Font = { size: 10, face: 'sans' };
const texts = (text: string, width: number) => wrap([{ text }], width, font).map(lineText);

describe('wrap', () => {
	it('breaks Latin at spaces and evens the lines', () => {
		expect(texts('one two three four', 70)).toEqual(['one two', 'three four']);
	});

	it('breaks Han between words, never before closing punctuation', () => {
		expect(texts('潮平两岸，风正帆悬', 40)).toEqual(['潮平', '两岸，', '风正帆悬']);
		expect(texts('海岸产学研基地', 50)).toEqual(['海岸产学研', '基地']);
		expect(texts('潮生联盟超20个', 50)).toEqual(['潮生联盟', '超20个']);
	});

	it('cuts a Chinese word that is wider than the line, rather than parting its neighbours', () => {
		expect(texts('欧阳潮生院士团队', 30).join('|')).toMatch(/院士\|?团队$/);
		for (const line of texts('欧阳潮生院士团队', 30)) expect([...line].length).toBeLessThan(4);
	});

	it('breaks rather after a clause than at its middle', () => {
		expect(texts('小港货栈，兼营渔具修理与船用绳缆', 110)).toEqual([
			'小港货栈，',
			'兼营渔具修理与船用绳缆'
		]);
		expect(texts('base for nets; also ropes of hemp', 105)).toEqual([
			'base for nets;',
			'also ropes of hemp'
		]);
	});

	it('cuts a word that is wider than the line', () => {
		for (const line of texts('Schifffahrtsgesellschaft', 50))
			expect(measureLine([{ text: line }], font)).toBeLessThanOrEqual(50);
	});

	it('keeps a figure together and bound', () => {
		const lines = wrap([{ text: '收入' }, { text: '超50亿元', fact: 'income' }], 50, font);
		expect(lines).toEqual([[{ text: '收入' }], [{ text: '超50亿元', fact: 'income' }]]);
	});

	it('loses nothing and is never too wide', () => {
		const words = fc.array(
			fc.oneof(fc.string(), fc.stringMatching(/^[一-龥，。]{0,12}$/), fc.lorem()),
			{ maxLength: 12 }
		);
		fc.assert(
			fc.property(words, fc.integer({ min: 20, max: 300 }), (parts, width) => {
				const text = parts.join(' ');
				const lines = wrap([{ text }], width, font);
				expect(lines.map(lineText).join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
				for (const line of lines) expect(measureLine(line, font)).toBeLessThanOrEqual(width);
			})
		);
	});
});

it('a word that fits without the space after it is not cut', () => {
	const font = { size: 10, face: 'sans' } as const;
	const runs = [{ text: 'Harbour master' }];
	const lines = wrap(runs, widestPiece(runs, font) + 0.1, font);
	expect(lines.map((line) => line.map((run) => run.text).join(''))).toEqual(['Harbour', 'master']);
});

it('lines are counted as they are broken', () => {
	const words = fc.array(fc.string({ unit: fc.constantFrom(...'潮平两岸，风。 abc-,') }));
	fc.assert(
		fc.property(words, fc.integer({ min: 5, max: 200 }), (parts, width) => {
			const runs = parts.map((text, i) => ({ text, ...(i % 3 === 2 && { fact: 'one' }) }));
			expect(countLines(runs, width, font)).toBe(wrap(runs, width, font).length);
		})
	);
});
