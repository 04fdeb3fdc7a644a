import { expect, test } from 'vitest';
import { flow } from './flow';
import { lineText } from './text';

const font = { size: 10, face: 'sans' } as const;
const texts = (parts: string[], width: number) =>
	flow(
		parts.map((text) => [{ text }]),
		width,
		font
	).map(lineText);

test('pieces share a line where they fit', () => {
	expect(texts(['港口', '', '八艘船'], 100)).toEqual(['港口  八艘船']);
	expect(texts(['港口', '八艘船'], 40)).toEqual(['港口', '八艘船']);
});

test('a long piece is wrapped on lines of its own', () => {
	expect(texts(['港', '北方大港集装箱', '船'], 50)).toEqual(['港', '北方大港', '集装箱', '船']);
});

test('a bound figure stays bound, and alone', () => {
	const [line] = flow(
		[[{ text: '港', stress: 'strong' }], [{ text: '8', fact: 'boats' }]],
		100,
		font
	);
	expect(line).toEqual([
		{ text: '港', stress: 'strong' },
		{ text: '  ' },
		{ text: '8', fact: 'boats' }
	]);
});
