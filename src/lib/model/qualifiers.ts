import type { Qualifier } from './types';

/** The qualifiers of a fact of the file as a list. */
export function qualifiersOf(fact: { qualifier: Qualifier | Qualifier[] }): Qualifier[] {
	return Array.isArray(fact.qualifier) ? fact.qualifier : [fact.qualifier];
}

/** These say on which side of the figure the truth lies: words that leave them out would be wrong. */
const bounding: readonly Qualifier[] = ['atLeast', 'moreThan', 'nearly', 'upTo', 'within'];

/** The qualifiers that a wording without qualifiers would drop. */
export function boundsOf(qualifiers: readonly Qualifier[]): Qualifier[] {
	return qualifiers.filter((qualifier) => bounding.includes(qualifier));
}
