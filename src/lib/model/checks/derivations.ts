import { computeDerivation } from '../derive';
import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import type { Derivation, Unit } from '../types';
import { fault, type Check } from './known';

type RawFact = ParsedFiles['ledger']['facts'][number];
type Derived = RawFact & { derivation: Derivation };

const isDerived = (fact: RawFact): fact is Derived => fact.derivation !== undefined;

/** The ids around a loop that goes through a fact, itself at both ends. */
function loopThrough(
	start: string,
	partsOf: ReadonlyMap<string, readonly string[]>
): string[] | undefined {
	const seen = new Set<string>();
	const stack: [id: string, way: string[]][] = [[start, [start]]];
	for (let top = stack.pop(); top; top = stack.pop()) {
		const [id, way] = top;
		for (const part of partsOf.get(id) ?? []) {
			if (part === start) return [...way, part];
			if (!seen.has(part)) stack.push([part, [...way, part]]);
			seen.add(part);
		}
	}
	return undefined;
}

/** No fact is derived from itself. */
export const checkLoops: Check = ({ files: { ledger } }) => {
	const facts = ledger?.facts ?? [];
	const partsOf = new Map(facts.map((fact) => [fact.id, fact.derivation?.of ?? []] as const));
	return facts.flatMap((fact, i) => {
		const loop = isDerived(fact) ? loopThrough(fact.id, partsOf) : undefined;
		const path = ['facts', i, 'derivation', 'of'];
		return loop
			? [fault('ledger', path, fact.derivation?.of, `goes in a loop: ${loop.join(' → ')}`)]
			: [];
	});
};

/** What is wrong with the units of a derivation; each part's unit by its id, the result's last. */
function unitFault(
	op: Derivation['op'],
	units: string[],
	result: string,
	kind: (unit: string) => Unit['kind'] | undefined
) {
	const [a = '', b = ''] = units;
	switch (op) {
		case 'beforeGrowth':
			if (kind(b) !== 'percent') return `the second part should be in percent, not in "${b}"`;
			return a === result
				? undefined
				: `the result should be in the unit of its first part, "${a}"`;
		case 'sum':
		case 'difference': {
			const other = units.find((unit) => unit !== result);
			return other && `mixes units: a part is in "${other}", the result in "${result}"`;
		}
		case 'share':
			if (a !== b) return `mixes units: "${a}" and "${b}"`;
			return kind(result) === 'percent'
				? undefined
				: `the result should be in percent, not in "${result}"`;
		case 'ratio':
			if (a !== b && kind(a) !== kind(result)) return `the result should be of the kind of "${a}"`;
			return a === b && kind(result) !== 'count'
				? `the result should be a count, not in "${result}"`
				: undefined;
	}
}

/** The value of a part as far as it is typed in; a part that is derived itself is taken as 1. */
const plainValue = (fact: RawFact) =>
	typeof fact.value === 'number' ? fact.value : fact.derivation ? 1 : NaN;

function checkOne(fact: Derived, ledger: ParsedFiles['ledger'], path: Path): Fault[] {
	const { op, of } = fact.derivation;
	const wrong = (says: string) => [fault('ledger', [...path, 'derivation', 'of'], of, says)];
	if (op !== 'sum' && of.length !== 2) return wrong(`"${op}" takes exactly two parts`);
	const parts = of.map((id) => ledger.facts.find((one) => one.id === id));
	if (!parts.every((part) => part !== undefined)) return [];
	const range = parts.find((part) => Array.isArray(part.value));
	if (range) return wrong(`"${range.id}" is a range, which derivations cannot take`);
	const kind = (unit: string) =>
		Object.hasOwn(ledger.units, unit) ? ledger.units[unit]?.kind : undefined;
	const units = parts.map((part) => part.unit);
	if (![...units, fact.unit].every(kind)) return [];
	const mixed = unitFault(op, units, fact.unit, kind);
	if (mixed) return wrong(mixed);
	const values = parts.map(plainValue);
	const typed = values.every((value) => !Number.isNaN(value));
	return typed && !Number.isFinite(computeDerivation(op, values)) ? wrong('divides by zero') : [];
}

/** Derivations take as many parts as their arithmetic needs, in units that fit. */
export const checkDerivations: Check = ({ files: { ledger } }) =>
	(ledger?.facts ?? []).flatMap((fact, i) =>
		ledger && isDerived(fact) ? checkOne(fact, ledger, ['facts', i]) : []
	);
