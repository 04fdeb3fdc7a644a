import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { salvage } from './salvage';

const schema = z.strictObject({
	title: z.string(),
	boats: z.array(z.strictObject({ id: z.string(), length: z.number() })).min(1),
	units: z.record(z.string(), z.number()).default({})
});

const boat = (id: string, length: unknown) => ({ id, length });

describe('salvage', () => {
	it('keeps what fits, and finds its places again', () => {
		const raw = {
			title: 'a',
			boats: [boat('x', 'long'), boat('y', 3), boat('z', null), boat('w', 4)]
		};
		const { data, findings, dropped, restore } = salvage(schema, raw);
		expect(data?.boats).toEqual([boat('y', 3), boat('w', 4)]);
		expect(findings.map(({ path }) => path)).toEqual([
			['boats', 0, 'length'],
			['boats', 2, 'length']
		]);
		expect([...dropped]).toEqual(['x', 'z']);
		expect(restore(['boats', 1, 'length'])).toEqual(['boats', 3, 'length']);
	});

	it('leaves out unknown keys alone, and entries of records', () => {
		const raw = { title: 'a', colour: 'red', boats: [boat('y', 3)], units: { m: 1, ft: 'x' } };
		const { data, findings, dropped } = salvage(schema, raw);
		expect(data).toEqual({ title: 'a', boats: [boat('y', 3)], units: { m: 1 } });
		expect(findings.map(({ path }) => path.join('.'))).toEqual(['units.ft', 'colour']);
		expect([...dropped]).toEqual(['ft']);
	});

	it('gives up where a fault lies outside of any item, or nothing is left', () => {
		expect(salvage(schema, { boats: [boat('y', 3)] }).data).toBeUndefined();
		const empty = salvage(schema, { title: 'a', boats: [boat('y', 'x')] });
		expect(empty.data).toBeUndefined();
		expect(empty.findings).toHaveLength(1);
	});
});
