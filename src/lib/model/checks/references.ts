import type { Fault, Path } from '../fault';
import type { ParsedFiles, Part } from '../files';
import type { Locator } from '../types';
import { statesOf } from '../states';
import { notOneOf } from '../nearest';
import { fault, type Check, type Context, type Kind, type Known } from './known';

/** Looks each id of a list up. */
function listed(known: Known, kind: Kind, ids: readonly string[], part: Part, path: Path): Fault[] {
	return ids.flatMap((id, i) => known.reference(kind, id, part, [...path, i]));
}

/** Locators name a section and a paragraph that it has. */
export function locators(
	known: Known,
	sections: ParsedFiles['ledger']['sections'],
	list: readonly Locator[],
	path: Path,
	part: Part = 'ledger'
): Fault[] {
	return list.flatMap(({ section, paragraph }, i) => {
		const here = [...path, i];
		const last = sections.find((one) => one.id === section)?.paragraphs;
		if (last === undefined) return known.reference('section', section, part, [...here, 'section']);
		const says = `is beyond the section, which has ${last} paragraphs`;
		return paragraph > last ? [fault(part, [...here, 'paragraph'], paragraph, says)] : [];
	});
}

/** Every id that a fact, an event or a conflict names is one. */
export const checkLedgerReferences: Check = ({ files: { ledger }, known }) => {
	if (!ledger) return [];
	const { sections } = ledger;
	const facts = ledger.facts.flatMap((fact, i) => {
		const path = ['facts', i];
		return [
			...known.reference('unit', fact.unit, 'ledger', [...path, 'unit']),
			...known.reference('scope', fact.scope, 'ledger', [...path, 'scope']),
			...(fact.subject
				? known.reference('name', fact.subject, 'ledger', [...path, 'subject'])
				: []),
			...locators(known, sections, fact.source, [...path, 'source']),
			...listed(known, 'fact', fact.derivation?.of ?? [], 'ledger', [...path, 'derivation', 'of'])
		];
	});
	const events = ledger.events.flatMap((event, i) => [
		...locators(known, sections, event.source, ['events', i, 'source']),
		...listed(known, 'name', event.subjects, 'ledger', ['events', i, 'subjects']),
		...listed(known, 'fact', event.facts, 'ledger', ['events', i, 'facts'])
	]);
	const conflicts = ledger.conflicts.flatMap((conflict, i) =>
		locators(known, sections, conflict.source, ['conflicts', i, 'source'])
	);
	return [...facts, ...events, ...conflicts];
};

/** A chart that is shown stands, and has the state asked for. */
function shownChart(
	{ files: { charts }, known }: Context,
	{ chart: id, state }: { chart: string; state: string },
	path: Path,
	key = 'chart'
): Fault[] {
	const chart = charts?.charts.find((one) => one.id === id);
	if (!chart) return known.reference('chart', id, 'story', [...path, key]);
	if (chart.withdrawn) return [fault('story', [...path, key], id, 'is a chart that was withdrawn')];
	const states = statesOf(chart);
	if (states.includes(state) || known.dropped.has(state)) return [];
	const says = notOneOf(state, `states of the chart "${chart.id}"`, states);
	return [fault('story', [...path, 'state'], state, says)];
}

/** Every id that the wall names is one. */
export const checkWall: Check = (context) =>
	(context.files.story?.wall ?? []).flatMap(({ step, map, chart, figures }, i) => {
		const path = ['wall', i];
		const steps = context.files.story?.chapters.flatMap((chapter) => chapter.steps) ?? [];
		const lost = !steps.some(({ id }) => id === step);
		return [
			...(lost ? [fault('story', [...path, 'step'], step, 'is not one of the steps')] : []),
			...(map
				? [
						...context.known.reference('view', map.view, 'story', [...path, 'map', 'view']),
						...listed(context.known, 'lit', map.focus, 'story', [...path, 'map', 'focus'])
					]
				: []),
			...(chart
				? shownChart(context, { chart: chart.id, state: chart.state }, [...path, 'chart'], 'id')
				: []),
			...listed(context.known, 'fact', figures, 'story', [...path, 'figures'])
		];
	});

/** Every id that a chapter or a scene names is one. */
export const checkStoryReferences: Check = (context) => {
	const { files, known } = context;
	return (files.story?.chapters ?? []).flatMap((chapter, c) => [
		...known.reference('fact', chapter.figure, 'story', ['chapters', c, 'figure']),
		...chapter.steps.flatMap(({ scene }, s): Fault[] => {
			const path = ['chapters', c, 'steps', s, 'scene'];
			if (scene.kind === 'figures')
				return listed(known, 'fact', scene.facts, 'story', [...path, 'facts']);
			if (scene.kind === 'map')
				return [
					...known.reference('view', scene.view, 'story', [...path, 'view']),
					...listed(known, 'lit', scene.focus, 'story', [...path, 'focus'])
				];
			return shownChart(context, scene, path);
		})
	]);
};

/** Every fact or name that a chart names is one. */
export const checkChartReferences: Check = ({ files: { charts }, known }) =>
	(charts?.charts ?? []).flatMap((chart, i) => {
		const path = ['charts', i];
		if (chart.type === 'growth')
			return (['value', 'growth', 'base'] as const).flatMap((key) =>
				known.reference('fact', chart[key], 'charts', [...path, key])
			);
		if (chart.type === 'unit-pairs')
			return chart.groups.flatMap((group, g) =>
				known.reference('fact', group.fact, 'charts', [...path, 'groups', g, 'fact'])
			);
		if (chart.type !== 'unit-kinds') return [];
		return chart.kinds.flatMap((kind, k) => [
			...known.reference('fact', kind.fact, 'charts', [...path, 'kinds', k, 'fact']),
			...listed(known, 'name', kind.named, 'charts', [...path, 'kinds', k, 'named'])
		]);
	});

/** Every fact or name that a zone or a correction names is one, every embedded view, and every place in the source that a tie gives. */
export const checkOtherReferences: Check = ({
	files: { zones, corrections, map, ledger },
	known
}) => [
	...(ledger && map ? map.ties : []).flatMap((tie, i) =>
		locators(known, ledger?.sections ?? [], tie.source, ['ties', i, 'source'], 'map')
	),
	...(map?.embeds ?? []).flatMap((embed, i) =>
		known.reference('view', embed.view, 'map', ['embeds', i, 'view'])
	),
	...(zones?.features ?? []).flatMap((feature, i) => {
		if (feature.kind !== 'zone') return [];
		const path = ['features', i, 'properties'];
		return [
			...listed(known, 'name', feature.properties.hosts, 'zones', [...path, 'hosts']),
			...listed(known, 'fact', feature.properties.facts, 'zones', [...path, 'facts'])
		];
	}),
	...(corrections?.corrections ?? []).flatMap((correction, i) =>
		listed(known, 'fact', correction.facts, 'corrections', ['corrections', i, 'facts'])
	)
];
