import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import { qualifiersOf } from '../qualifiers';
import type { Unit } from '../types';
import { numbersIn } from '../written';
import { fault, type Check } from './known';
import { unitOf } from './marks';

type RawFact = ParsedFiles['ledger']['facts'][number];

const here = (path: Path, value: unknown, says: string) => fault('ledger', path, value, says);

/** A fact is typed in, with the source's wording, or derived. */
function origin(fact: RawFact, path: Path): Fault[] {
	const faults: Fault[] = [];
	if (fact.derivation) {
		if (fact.value !== undefined)
			faults.push(here([...path, 'value'], fact.value, 'is computed; a derived fact has no value'));
		if (fact.written !== undefined)
			faults.push(
				here([...path, 'written'], fact.written, 'a derived fact is not written in the source')
			);
		return faults;
	}
	if (fact.value === undefined)
		faults.push(
			here([...path, 'value'], undefined, 'is missing: a fact has a value or a derivation')
		);
	if (fact.written === undefined)
		faults.push(
			here([...path, 'written'], undefined, 'is missing: the figure as the source words it')
		);
	return faults;
}

/** Qualifiers go together, and with the value. */
function qualifiers(fact: RawFact, path: Path): Fault[] {
	const list = qualifiersOf(fact);
	const has = (qualifier: (typeof list)[number]) => list.includes(qualifier);
	const at = [...path, 'qualifier'];
	const wrong = (says: string) => here(at, fact.qualifier, says);
	const faults: Fault[] = [];
	if (new Set(list).size < list.length) faults.push(wrong('names a qualifier twice'));
	if (has('exact') && list.length > 1) faults.push(wrong('"exact" stands alone'));
	if (has('derived') !== (fact.derivation !== undefined))
		faults.push(wrong(`should ${fact.derivation ? 'be' : 'not be'} "derived"`));
	const isRange = Array.isArray(fact.value);
	if (has('range') && fact.value !== undefined && !isRange)
		faults.push(wrong('"range" needs a value of two numbers'));
	if (isRange && !has('range')) faults.push(wrong('a value of two numbers is a "range"'));
	return faults;
}

/** What a unit allows. */
function bounds(fact: RawFact, unit: Unit | undefined, path: Path): Fault[] {
	if (fact.value === undefined) return [];
	const numbers = [fact.value].flat();
	const wrong = (says: string) => here([...path, 'value'], fact.value, says);
	const [low = 0, high = Infinity] = numbers;
	const faults: Fault[] = [];
	if (low >= high) faults.push(wrong('should begin with its lower end'));
	if (unit?.kind === 'count' && numbers.some((number) => number < 0))
		faults.push(wrong('should not be negative: it is a count'));
	if (unit?.kind === 'percent' && numbers.some((number) => number < -100 || number > 1000))
		faults.push(
			wrong('should be between -100 and 1000: it is in percent (15.4, not 0.154 or 1540)')
		);
	return faults;
}

/** The value is among the figures of the source's wording, where that has any: a fall is worded, not signed. */
function agreement(fact: RawFact, unit: Unit | undefined, path: Path): Fault[] {
	if (fact.value === undefined || fact.written === undefined) return [];
	const scale = unit?.kind === 'money' ? unit.scale : 1;
	const found = numbersIn(fact.written);
	const isFound = (value: number) =>
		found.some((number) =>
			[value, value * scale].map(Math.abs).some((size) => Math.abs(size - number) <= 1e-9 * size)
		);
	if (found.length === 0 || [fact.value].flat().every(isFound)) return [];
	return [here([...path, 'value'], fact.value, `is not in the wording "${fact.written}"`)];
}

/** The value of each fact: given or derived, qualified as it is, within its unit's bounds, as the source has it. */
export const checkValues: Check = ({ files: { ledger } }) =>
	(ledger?.facts ?? []).flatMap((fact, i) => {
		const path = ['facts', i];
		const unit = unitOf(fact, ledger!);
		return [
			...origin(fact, path),
			...qualifiers(fact, path),
			...bounds(fact, unit, path),
			...agreement(fact, unit, path)
		];
	});
