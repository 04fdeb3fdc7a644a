import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossings, order } from './order';

const nodes = (...columns: string[]) =>
	columns.flatMap((ids, column) => [...ids].map((id) => ({ id, column })));
const links = (...pairs: string[]) => pairs.map(([from = '', to = '']) => ({ from, to }));
const ids = ({ columns }: ReturnType<typeof order>) =>
	columns.map((cells) => cells.map(({ id }) => id).join(''));

test('the given order stays where nothing crosses', () => {
	expect(ids(order(nodes('ab', 'cd'), links('ac', 'bd')))).toEqual(['ab', 'cd']);
});

test('columns are turned round until links do not cross', () => {
	const found = order(nodes('abc', 'def'), links('ad', 'be', 'cf', 'bd'));
	expect(crossings(found)).toBe(0);
	expect(crossings(order(nodes('ab', 'cd', 'ef'), links('ad', 'bc', 'cf', 'de')))).toBe(0);
});

test('a link that passes a column has a cell in it', () => {
	const { columns, links: steps } = order(nodes('a', 'b', 'c'), links('ab', 'ac'));
	expect(columns[1]).toEqual([
		{ id: 'b', passing: false },
		{ id: 'a>c@1', passing: true }
	]);
	expect(steps.map(({ from, to, of }) => [from, to, of])).toEqual([
		['a', 'b', 0],
		['a', 'a>c@1', 1],
		['a>c@1', 'c', 1]
	]);
});

test('every node keeps its column, once', () => {
	const any = fc.array(fc.nat(3), { minLength: 2, maxLength: 20 }).map((columns) => {
		const all = columns.map((column, i) => ({ id: `n${i}`, column }));
		const pairs = all.flatMap((from, i) =>
			all.slice(i + 1).flatMap((to) => (from.column < to.column ? [{ from, to }] : []))
		);
		return { all, pairs: pairs.map(({ from, to }) => ({ from: from.id, to: to.id })) };
	});
	fc.assert(
		fc.property(any, ({ all, pairs }) => {
			const { columns } = order(all, pairs);
			const found = columns.flatMap((cells, column) =>
				cells.filter(({ passing }) => !passing).map(({ id }) => ({ id, column }))
			);
			expect(found.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
				all.toSorted((a, b) => a.id.localeCompare(b.id))
			);
		})
	);
});
