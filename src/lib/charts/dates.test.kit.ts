import fc from 'fast-check';
import type { Moment, Precision } from './core/dates';
import { label, some } from './drawings.test.kit';

type Dated = Moment & { label: { text: string }[]; steps: number[] };
export const dates = (precisions: Precision[]): fc.Arbitrary<Dated[]> => {
	const dated = fc
		.record({
			event: fc.uuid(),
			precision: fc.constantFrom(...precisions),
			// around 2024, and from the year 1 to 9999
			from: fc.oneof(
				fc.integer({ min: 19000, max: 21000 }),
				fc.integer({ min: -719162, max: 2932896 })
			),
			long: fc.nat(5000),
			inferred: fc.boolean(),
			date: fc.constantFrom('2023', 'Since Aug 2023*', '2024年8月25日*', 'January–October 2031*'),
			label
		})
		.map(({ long, ...one }) => {
			const days = { day: 1, month: 30, year: 365, span: long + 1, open: 0 }[one.precision];
			return { ...one, to: one.from + days, steps: [] };
		});
	return some(dated, 12).map((list) => list.sort((a, b) => a.from - b.from));
};
export const day = (i: number) => ({
	event: `e${i}`,
	precision: 'day' as const,
	from: i,
	to: i + 1,
	inferred: false,
	date: `day ${i}`,
	label: [{ text: `event ${i}` }],
	steps: []
});
export const tick = ({ year, month }: { year: number; month: number | undefined }) =>
	`${month ?? year}`;
export const keys = [{ kind: 'open' as const, words: 'from then on '.repeat(20), inferred: false }];
