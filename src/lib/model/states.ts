import type { Chart } from './types';

/** The states that a step can ask of a chart, `all` first. */
export function statesOf(chart: Chart): string[] {
	switch (chart.type) {
		case 'growth':
			return ['all', 'before', 'after'];
		case 'unit-pairs':
			return ['all', ...chart.groups.map((group) => group.id)];
		case 'unit-kinds':
			return ['all', ...chart.kinds.map((kind) => kind.id)];
		case 'network':
		case 'unit-regroup':
			return ['all', ...chart.groups.map((group) => group.id)];
		case 'multiples':
		case 'lollipops':
		case 'milestones':
		case 'timeline':
			return ['all', ...chart.states.map((state) => state.id)];
	}
}
