import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import type { MultiplesChart } from '../types';
import { fault, type Check } from './known';
import { checkLit, checkOnce } from './lit';
import { measured } from './marks';

type Ledger = ParsedFiles['ledger'];
type Panel = MultiplesChart['panels'][number];

const kinds = { count: 'count', share: 'percent', speed: 'percent' } as const;

/** A form draws one kind of figure, of one value; a share lies within its whole. */
function drawable(panel: Exclude<Panel, { form: 'words' }>, ledger: Ledger, path: Path): Fault[] {
	const found = measured(panel.fact, ledger);
	if (!found) return [];
	const { fact, unit } = found;
	const says = (text: string) => [fault('charts', path, panel.fact, text)];
	const { form } = panel;
	if (unit.kind !== kinds[form])
		return says(`should be a ${kinds[form]} to be drawn as a ${form}, not in "${fact.unit}"`);
	if (Array.isArray(fact.value)) return says('is a range, which this chart cannot draw');
	const { value = 0 } = fact;
	if (form === 'share' && (value < 0 || value > 100))
		return says(`is ${value} %; a share lies within the whole`);
	return form === 'speed' && value <= -100 ? says(`is ${value} %, which leaves no speed`) : [];
}

/** Each panel of small multiples names a figure that its form can draw, and states light panels. */
export const checkMultiples: Check = ({ files: { charts, ledger }, known }) =>
	(charts?.charts ?? []).flatMap((chart, c) => {
		if (chart.type !== 'multiples') return [];
		const path = ['charts', c];
		const figures = chart.panels.flatMap((panel, p) =>
			panel.form === 'words' ? [] : [{ panel, path: [...path, 'panels', p, 'fact'] }]
		);
		return [
			...chart.panels.flatMap((panel, p) =>
				panel.form === 'words'
					? known.reference('event', panel.event, 'charts', [...path, 'panels', p, 'event'])
					: known.reference('fact', panel.fact, 'charts', [...path, 'panels', p, 'fact'])
			),
			...checkOnce(
				chart.panels.map((panel, p) =>
					panel.form === 'words'
						? { id: panel.event, path: [...path, 'panels', p, 'event'] }
						: { id: panel.fact, path: [...path, 'panels', p, 'fact'] }
				),
				'an entry'
			),
			...checkLit(
				chart.states,
				chart.panels.map(({ id }) => id),
				path
			),
			...(ledger ? figures.flatMap(({ panel, path: at }) => drawable(panel, ledger, at)) : [])
		];
	});
