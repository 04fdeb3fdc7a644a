import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import type { Unit } from '../types';
import { fault } from './known';

type Ledger = ParsedFiles['ledger'];
type RawFact = Ledger['facts'][number];

/** The unit of a fact of the file; undefined where the ledger has none of that id. */
export const unitOf = (fact: RawFact, { units }: Ledger): Unit | undefined =>
	Object.hasOwn(units, fact.unit) ? units[fact.unit] : undefined;

/** A fact of the file with its unit; undefined where the ledger lacks the one or the other. */
export function measured(id: string, ledger: Ledger): { fact: RawFact; unit: Unit } | undefined {
	const fact = ledger.facts.find((one) => one.id === id);
	const unit = fact && unitOf(fact, ledger);
	return unit && { fact, unit };
}

/**
 * A fact whose units are drawn one by one is a count, whole, and of no more marks than make a picture.
 * @param most so many marks
 */
export function checkMarks(id: string, ledger: Ledger, path: Path, most = 200): Fault[] {
	const found = measured(id, ledger);
	if (!found) return [];
	const { fact, unit } = found;
	const wrong = (says: string) => [fault('charts', path, id, says)];
	if (unit.kind !== 'count') return wrong(`should be a count, not in "${fact.unit}"`);
	const values = [fact.value ?? []].flat();
	if (!values.every(Number.isInteger))
		return wrong(`counts ${values.join(' to ')}; marks need a whole number`);
	const many = Math.max(...values);
	return many > most ? wrong(`counts ${many}; ${most} marks are drawn at most`) : [];
}
