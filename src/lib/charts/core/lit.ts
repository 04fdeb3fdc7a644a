interface OwnStates {
	states: readonly { id: string; lit: readonly string[] }[];
}

/** The names of the states of a chart that lists its own, in the order of their steps. */
export const ownStates = ({ states }: OwnStates): string[] => [
	'all',
	...states.map((state) => state.id)
];

/** The positions of the states that light an entry. */
export const stepsOf = ({ states }: OwnStates, entry: string): number[] =>
	states.flatMap(({ lit }, i) => (lit.includes(entry) ? [i + 1] : []));
