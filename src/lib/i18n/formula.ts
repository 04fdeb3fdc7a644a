import { computeDerivation } from '../model/derive';
import type { Fact } from '../model/types';
import type { Edition } from './edition';

/**
 * A derivation with its parts worded: `139.5亿元 ÷ (1 + 15.4%) ≈ 120.9亿元`; `=` where nothing was rounded.
 * @returns undefined for a fact that is not derived
 */
export function formatFormula(fact: Fact, edition: Edition): string | undefined {
	const { derivation } = fact;
	if (!derivation) return undefined;
	const parts = derivation.of.map((id) => edition.fact(id));
	const [a = '', b = ''] = parts;
	const left = {
		beforeGrowth: `${a} ÷ (1 + ${b})`,
		sum: parts.join(' + '),
		difference: `${a} − ${b}`,
		ratio: `${a} ÷ ${b}`,
		share: `${a} ÷ ${b} × 100%`
	}[derivation.op];
	const values = derivation.of.map((id) => edition.story.ledger.facts[id]?.value ?? NaN);
	const exact = Math.abs(computeDerivation(derivation.op, values) - fact.value) < 1e-9;
	return `${left} ${exact ? '=' : '≈'} ${edition.fact(fact.id, 'plain')}`;
}
