import { expect, test } from 'vitest';
import { placeInline, type Part } from './inline';
import { footOf, labelBox } from './label';

const part = (text: string, size = 10): Part => ({
	runs: [{ text }],
	font: { size, face: 'sans' },
	role: 'word'
});
const at = { x: 0, top: 0, width: 100 };

test('pieces follow each other on one baseline', () => {
	const { labels, right } = placeInline([part('港口', 20), part('船')], at, 5);
	expect(labels.map(({ x }) => x)).toEqual([0, 45]);
	expect(new Set(labels.map(({ y }) => y)).size).toBe(1);
	expect(right).toBe(55);
});

test('what does not fit goes to the next line; what is too long is wrapped', () => {
	const { labels, foot } = placeInline(
		[part('港口'), part('北方大港集装箱码头联合会'), part('船')],
		at,
		5
	);
	expect(labels.map(({ lines }) => lines.length)).toEqual([1, 2, 1]);
	for (const [i, label] of labels.slice(1).entries())
		expect(labelBox(label).y).toBeGreaterThanOrEqual(footOf(labels[i]!) - 0.5);
	expect(foot).toBe(footOf(labels[2]!));
});

test('pieces without words take no place', () => {
	expect(placeInline([part(''), part('船')], at, 5).labels).toHaveLength(1);
});
