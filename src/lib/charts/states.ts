import type { Chart } from '../model/types';
import { statesOf } from './registry';

/**
 * How a chart shows a state. Its figure carries `data-states` (the names of its states; the first
 * lights everything), `data-state` (the one shown) and `data-state-index` (its position). What stays
 * lit in the third state has the classes `in in-2`; the style sheet dims every `.in` unless
 * `data-state-index` is 0 or its own. So no rule names a chart's data, and who drives a chart only
 * sets the two attributes.
 */

/** How many states a chart may have: so many rules the style sheet has. */
export const mostStates = 13;

/** A state's position among the chart's states; 0 where it is none of them. */
export function stateIndex(chart: Chart, state: string): number {
	return Math.max(0, statesOf(chart).indexOf(state));
}
