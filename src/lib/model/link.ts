import type { z } from 'zod';
import { computeDerivation, roundTo } from './derive';
import type { ParsedFiles } from './files';
import type { Event, Fact, Story } from './types';
import type { Fact as FactSchema } from './schema';

type RawFact = z.output<typeof FactSchema>;

/** A record without a prototype: `constructor` or `__proto__` find nothing in it. */
export function record<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
	const result = Object.create(null) as Record<string, T>;
	for (const [id, value] of entries) result[id] = value;
	return result;
}

/** Computes the value of each fact from its parts, however deep. The facts hold no loop. */
function valuesOf(facts: readonly RawFact[]): Map<string, [number, number | undefined]> {
	const raw = new Map(facts.map((fact) => [fact.id, fact]));
	const values = new Map<string, [number, number | undefined]>();
	function valueOf(id: string): [number, number | undefined] {
		const known = values.get(id);
		if (known) return known;
		const { value, derivation } = raw.get(id) ?? {};
		let result: [number, number | undefined] = Array.isArray(value)
			? [...value]
			: [value ?? NaN, undefined];
		if (derivation) {
			const parts = derivation.of.map((part) => valueOf(part)[0]);
			const computed = computeDerivation(derivation.op, parts);
			result = [roundTo(computed, derivation.decimals), undefined];
		}
		values.set(id, result);
		return result;
	}
	for (const { id } of facts) valueOf(id);
	return values;
}

function linkFacts(facts: readonly RawFact[]): Record<string, Fact> {
	const values = valuesOf(facts);
	return record(
		facts.map((fact): [string, Fact] => {
			const { qualifier, ...rest } = fact;
			const [value, high] = values.get(fact.id) ?? [NaN, undefined];
			return [fact.id, { ...rest, value, high, qualifiers: [qualifier].flat() }];
		})
	);
}

/** Puts the files, already checked, together: entries by id, derived values computed. */
export function linkStory(files: ParsedFiles): Story {
	const { title, dek, mark, credits, names, chapters, wall } = files.story;
	const { sections, scopes, units, facts, events, conflicts } = files.ledger;
	return {
		title,
		dek,
		mark,
		credits,
		chapters,
		...(wall && { wall }),
		names: record(Object.entries(names)),
		ledger: {
			sections,
			scopes: record(Object.entries(scopes)),
			units: record(Object.entries(units)),
			facts: linkFacts(facts),
			events: record(events.map((event): [string, Event] => [event.id, event])),
			conflicts
		},
		charts: record(files.charts.charts.map((chart) => [chart.id, chart] as const)),
		map: files.map,
		zones: files.zones,
		corrections: files.corrections.corrections,
		interface: files.interface.words
	};
}
