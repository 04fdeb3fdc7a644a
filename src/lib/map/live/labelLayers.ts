import type { ExpressionSpecification } from 'maplibre-gl';
import type { Lang, Layer } from '../../model/types';
import { textSize } from '../drawn/labels';
import { letters, type Candidate } from '../drawn/placement';
import { fading } from '../globe';
import { byZoom, stageSize, type Look, type Part } from './look';
import { spotted, type Layout } from './spotted';

type Kind = Candidate['kind'];

/** Px of a name on the screen: that of the drawn map on a stage of this size. */
export const textPx = (scale: number, names = stageSize(scale)): number => scale * textSize[names];

/** MapLibre reads weight and slant off the first family's name, whether or not there is such a family. */
const bold = (families: readonly string[]): string[] => ['Bold', ...families];
const slanted = (families: readonly string[], lang: Lang): readonly string[] =>
	lang === 'zh' ? families : ['Italic', ...families];

/** Ems between letters; Latin ones stand closer. */
function spacing(kind: Kind, lang: Lang): number {
	const { spacing: em } = letters[kind];
	return lang === 'zh' ? em : kind === 'province' ? em / 2 : Math.min(em, 0.06);
}

interface Style {
	id: string;
	of: Layer | 'always';
	kind: Kind;
	source: string;
	filter?: ExpressionSpecification;
	color: string;
	font: readonly string[];
	layout?: Layout;
	/** Where it stands, where the drawn map does not say so. */
	free?: Layout;
}

const isKind = (k: Kind): ExpressionSpecification => ['==', ['get', 'k'], k];
const isHome: ExpressionSpecification = ['==', ['get', 'home'], true];

const idIn = (ids: readonly string[]): ExpressionSpecification => [
	'in',
	['get', 'id'],
	['literal', [...ids]]
];

/** The upper is placed after the lower and gets the room that is left. */
function styles(look: Look): Style[] {
	const { palette, faces, lang, hidden, ends, spots, moment, focus, scale } = look;
	const { ink, inkSoft, waterName, seal } = palette;
	const { sans, serif } = faces;
	const lit = idIn(focus);
	const dot = { 'icon-image': 'place', 'icon-size': scale < 0.6 ? 0.85 : 1 };
	const beside = {
		'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
		'text-radial-offset': 0.55,
		'text-justify': 'auto'
	} satisfies Layout;
	const overlapping = { 'text-allow-overlap': true, 'icon-allow-overlap': true } as const;
	const plain = { 'text-font': ['literal', [...sans]] };
	/** Names at the ends of arcs, where the drawn map has them if that is known. */
	const tied = (of: (end: Look['ends'][number]) => boolean) => {
		const wanted = ends.filter(of);
		// The place in the letters of its kind, what the tie is in plain ones.
		const words = wanted.flatMap(({ id, lines: [name, ...what] }) => [
			id,
			['format', name, {}, ...what.flatMap((line) => [`\n${line}`, plain])]
		]);
		const at = wanted.flatMap(({ id, spot }) => (spot ? [[id, spot] as const] : []));
		return {
			source: 'arc-ends',
			filter: idIn(wanted.map(({ id }) => id)),
			layout: {
				...dot,
				// The drawn map has found room for them already.
				...(at.length ? { ...spotted('id', at), ...overlapping } : beside),
				'text-field': (words.length
					? ['match', ['get', 'id'], ...words, ['format', ['get', 'name'], {}]]
					: ['get', 'name']) as ExpressionSpecification
			}
		};
	};
	const litTies = tied(({ home, lines }) => !home && lines.length > 1);
	const labels = { source: 'labels' };
	/** Whether the name of a zone stands here at the moment. */
	const now: ExpressionSpecification = ['in', moment, ['get', 'when']];
	const onPlate = {
		source: 'zone-points',
		layout: { 'text-anchor': ['get', 'anchor'] as ExpressionSpecification }
	};
	const all: Style[] = [
		{
			id: 'river-names',
			of: 'rivers',
			kind: 'river',
			...labels,
			filter: isKind('river'),
			color: waterName,
			font: slanted(serif, lang)
		},
		{
			id: 'county-names',
			of: 'counties',
			kind: 'county',
			...labels,
			filter: ['all', isKind('county'), ['!', isHome]],
			color: inkSoft,
			font: sans
		},
		{
			id: 'place-names',
			of: 'places',
			kind: 'place',
			source: 'places',
			filter: ['!', ['in', ['get', 'name'], ['literal', [...hidden]]]],
			color: ink,
			font: sans,
			free: beside,
			layout: {
				...dot,
				'symbol-sort-key': [
					'-',
					['number', ['get', 'rank'], 5],
					['/', ['number', ['get', 'pop'], 0], 1e8]
				]
			}
		},
		{
			id: 'province-names',
			of: 'province',
			kind: 'province',
			...labels,
			filter: isKind('province'),
			color: inkSoft,
			font: serif
		},
		{
			id: 'lake-names',
			of: 'lakes',
			kind: 'lake',
			...labels,
			filter: isKind('lake'),
			color: waterName,
			// On the water itself thin strokes would be lost.
			font: lang === 'zh' ? bold(serif) : slanted(serif, lang)
		},
		{
			id: 'tint-names',
			of: 'tints',
			kind: 'tint',
			...labels,
			filter: isKind('tint'),
			color: inkSoft,
			font: sans,
			layout: {
				...dot,
				'text-anchor': ['case', ['==', ['get', 'side'], 'left'], 'right', 'left'],
				'text-offset': [
					'case',
					['==', ['get', 'side'], 'left'],
					['literal', [-0.55, 0]],
					['literal', [0.55, 0]]
				]
			}
		},
		{
			id: 'tie-names',
			of: 'always',
			kind: 'tie',
			...tied(({ home, lines }) => !home && lines.length === 1),
			color: ink,
			font: sans
		},
		{
			id: 'home-names',
			of: 'home',
			kind: 'home',
			...labels,
			filter: ['all', isKind('county'), isHome],
			color: seal,
			font: bold(sans)
		},
		{
			id: 'tie-home',
			of: 'always',
			kind: 'home',
			...tied(({ home }) => home),
			color: seal,
			font: bold(sans)
		},
		{
			id: 'zone-names',
			of: 'zones',
			kind: 'zone',
			...onPlate,
			filter: ['all', now, ['!', lit]],
			color: ink,
			font: sans
		},
		{
			id: 'focus-names',
			of: 'zones',
			kind: 'focus',
			...onPlate,
			filter: ['all', now, lit],
			color: seal,
			font: bold(sans),
			layout: { ...onPlate.layout, 'text-allow-overlap': true }
		},
		{
			id: 'tie-focus',
			of: 'always',
			kind: 'focus',
			...litTies,
			color: seal,
			font: bold(sans),
			layout: { ...litTies.layout, ...overlapping }
		}
	];
	return all.map((style): Style => {
		const { source, filter, layout, free } = style;
		if (!spots || (source !== 'places' && source !== 'labels'))
			return { ...style, layout: { ...free, ...layout } };
		const known: ExpressionSpecification = ['in', ['get', 'of'], ['literal', Object.keys(spots)]];
		return {
			...style,
			filter: filter ? ['all', known, filter] : known,
			layout: { ...layout, ...spotted('of', Object.entries(spots)), 'text-padding': 0 }
		};
	});
}

/** Names that are there from afar; the others come when the globe has gone. */
const distant: readonly Style['of'][] = ['lakes', 'province', 'always'];

/** The colours of a name; over the globe it is light, on the way down it takes its own. */
function paintOf({ palette, globe, scale }: Look, of: Style['of'], color: string) {
	const plain = { 'text-color': color, 'text-halo-color': palette.land };
	if (!globe) return plain;
	const [low, high] = fading;
	if (!distant.includes(of)) {
		const opacity = byZoom(scale, [(low + high) / 2, 0], [high, 1]);
		return { ...plain, 'text-opacity': opacity, 'icon-opacity': opacity };
	}
	return {
		'text-color': byZoom(scale, [low, palette.globe.name], [high, color]),
		'text-halo-color': byZoom(scale, [low, palette.globe.halo], [high, palette.land])
	};
}

/** Every name of the map, placed so that none lies on another, the least important first. */
export function labelLayers(look: Look): Part[] {
	const { palette, lang, scale, names } = look;
	return styles(look).map(({ id, of, kind, source, filter, color, font, layout }): Part => {
		const size = Math.round(textPx(scale, names) * letters[kind].size * 10) / 10;
		return {
			of,
			spec: {
				id,
				type: 'symbol',
				source,
				...(filter ? { filter } : {}),
				layout: {
					'text-field': ['get', 'name'],
					'text-font': [...font],
					'text-size': size,
					'text-letter-spacing': spacing(kind, lang),
					'text-line-height': 1.25,
					'text-max-width': 40,
					'text-padding': 3,
					...layout
				},
				paint: {
					...paintOf(look, of, color),
					'text-halo-width': size * 0.11,
					'icon-color': palette.land,
					'icon-halo-color': palette.ink,
					'icon-halo-width': 1.4
				}
			}
		};
	});
}
