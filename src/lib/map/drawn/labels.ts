import type { Point as GeoPoint } from 'geojson';
import type { Lang, View } from '../../model/types';
import { arcLine, endsOf } from '../arcs';
import { projector } from '../camera';
import { isCollection } from '../files';
import { namedZones } from '../foremost';
import { globeProjector, isGlobe } from '../globe';
import type { Box } from './box';
import { outlineOf } from './outline';
import { placeLabels, type Candidate, type Habits, type PlacedLabel } from './placement';
import { shownArcs, shownPlates, type Mapped, type Picture } from './pictures';

/** Stages by their shorter side: below 600 px, below 850 px, and above. */
export const sizes = ['small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];

/**
 * Size of a name in px of the reference stage, so that it is never below 12 px on the screen: the smallest stages are
 * 320, 600 and 850 px.
 */
export const textSize: Record<Size, number> = { small: 38, medium: 21, large: 16 };

/** Which layer of a view brings an area's name with it, by the `k` of the labels' file. */
const layerOf = {
	province: 'province',
	county: 'counties',
	lake: 'lakes',
	river: 'rivers',
	tint: 'tints'
} as const;
type AreaKind = keyof typeof layerOf;
const isAreaKind = (k: unknown): k is AreaKind => typeof k === 'string' && k in layerOf;

interface Named {
	/** Its place in the file. */
	index: number;
	name: string;
	position: [number, number];
	properties: Readonly<Record<string, unknown>>;
}

/** Tells a point of the ground's files, by its place in its file. */
export const nameIn = (part: 'places' | 'labels', index: number): string => `${part} ${index}`;

/** The points of a file that have a name in this language. */
function named(file: unknown, lang: Lang): Named[] {
	if (!isCollection(file)) return [];
	return file.features.flatMap((feature, index) => {
		const properties: Readonly<Record<string, unknown>> = feature.properties ?? {};
		const name = properties[lang];
		if (typeof name !== 'string' || feature.geometry.type !== 'Point') return [];
		const [lon, lat] = (feature.geometry satisfies GeoPoint).coordinates;
		return { index, name, position: [lon!, lat!], properties };
	});
}

/** In lines that are short enough to stand at a plate, or of fewer than so many Latin letters where words allow. */
export function linesOf(name: string, lang: Lang, most = 10): string[] {
	if (lang === 'zh') {
		if (name.length <= 5) return [name];
		const half = Math.ceil(name.length / 2);
		return [name.slice(0, half), name.slice(half)];
	}
	const words = name.split(' ');
	const broken = words.reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		return last !== undefined && last.length + word.length < most
			? [...lines.slice(0, -1), `${last} ${word}`]
			: [...lines, word];
	}, []);
	return broken;
}

const towns = (view: View, story: Mapped, lang: Lang): Candidate[] => {
	if (!view.layers.includes('places')) return [];
	const project = projector(view);
	// A county is called after its seat: one of the two names is enough.
	const counties = view.layers.includes('counties')
		? named(story.ground?.[story.map.ground.labels ?? ''], lang).filter(
				({ properties }) => properties['k'] === 'county'
			)
		: [];
	return named(story.ground?.[story.map.ground.places ?? ''], lang).flatMap(
		({ index, name, position, properties }) => {
			const at = project(position);
			if (!at || counties.some((county) => county.name.startsWith(name))) return [];
			const people = typeof properties['pop'] === 'number' ? properties['pop'] : 0;
			const lesser = typeof properties['rank'] === 'number' ? properties['rank'] : 3;
			// A town near the middle of the view is what the view is about, however small it is.
			const away = Math.hypot(at[0] - 500, at[1] - 500) / 250;
			const rank = 13 - lesser + Math.log10(people + 10_000) - away;
			const of = nameIn('places', index);
			return { kind: 'place', lines: [name], at, rank, spots: 'beside', of };
		}
	);
};

const areaNames = (view: View, story: Mapped, lang: Lang): Candidate[] => {
	const globe = isGlobe(view);
	const project = globe ? globeProjector(view) : projector(view);
	const shown = new Set<string>(view.layers);
	return named(story.ground?.[story.map.ground.labels ?? ''], lang).flatMap(
		({ index, name, position, properties }) => {
			const { k } = properties;
			if (!isAreaKind(k) || !shown.has(layerOf[k])) return [];
			const at = project(position);
			if (!at) return [];
			const home = k === 'county' && properties['home'] === true && shown.has('home');
			// From far away a lake is less than the cities around it.
			const lake = view.zoom > 7.5 ? 25 : 14;
			const rank = home ? 30 : { province: 20, lake, county: 9, river: 8, tint: 28 }[k];
			return {
				kind: home ? 'home' : k,
				lines: [name],
				at,
				rank,
				spots: globe || k === 'tint' ? 'beside' : 'over',
				left: properties['side'] === 'left',
				// By its colour it is read as the water's, wherever it stands.
				roams: k === 'lake',
				of: nameIn('labels', index)
			};
		}
	);
};

const zoneNames = (
	picture: Picture,
	story: Mapped,
	lang: Lang,
	focus: readonly string[]
): Candidate[] =>
	shownPlates(picture, story, focus).flatMap(({ id, anchor: [x, y], reach: [rx, ry], lift }) => {
		const zone = namedZones(story).find((named) => named.id === id);
		if (!zone) return [];
		const name = (zone.properties.short ?? zone.properties.name)[lang];
		const lit = focus.includes(id);
		// In focus a plate rises.
		const half = lit ? lift / 2 : 0;
		return {
			kind: lit ? 'focus' : 'zone',
			lines: linesOf(name, lang),
			at: [x, y - half],
			rank: lit ? 50 : 40 - Math.hypot(x - 500, y - 500) / 1000,
			spots: 'off',
			reach: [rx, ry + half]
		};
	});

/** What a tie is, in lines beside its end: Han letters are few, Latin ones are broken where they are many. */
export const tieLines = (words: string, lang: Lang): string[] =>
	lang === 'zh' ? [words] : linesOf(words, lang, 27);

/** The places at the ends of the arcs, those in focus with what the tie is. */
const endNames = (picture: Picture, lang: Lang, focus: readonly string[]): Candidate[] => {
	const { view, arcs } = picture;
	const project = projector(view);
	return endsOf(arcs, focus, view.layers.includes('arcs')).flatMap(({ end, lit }) => {
		const at = project(end.at);
		if (!at) return [];
		const kind = end.home ? 'home' : lit.length ? 'focus' : 'tie';
		const lines = [end[lang], ...lit.flatMap(({ tie }) => tieLines(tie.words[lang], lang))];
		const rank = lit.length ? 50 : end.home ? 45 : 20;
		return { kind, lines, at, rank, spots: 'beside', must: end.home };
	});
};

const around = ([x, y]: [number, number], rx: number, ry = rx): Box => ({
	left: x - rx,
	right: x + rx,
	top: y - ry,
	bottom: y + ry
});

/** Where arcs run that a scene shows, their ends aside. */
const alongArcs = (picture: Picture, focus: readonly string[]): Box[] => {
	const project = projector(picture.view);
	return shownArcs(picture, focus).flatMap(({ from, to, bow }) => {
		const line = arcLine(from, to, bow).map((point) => project(point));
		const ends = [line[0], line.at(-1)];
		return line.flatMap((at) => {
			const near = (end?: [number, number]) =>
				!at || !end || Math.hypot(at[0] - end[0], at[1] - end[1]) < 25;
			return at && !ends.some(near) ? around(at, 4) : [];
		});
	});
};

/** Where the words on inferred places stand, in px of the reference stage; the components' style says the same. */
const legend: Record<Size, Box> = {
	small: { left: 0, top: 0, right: 670, bottom: 150 },
	medium: { left: 0, top: 0, right: 430, bottom: 95 },
	large: { left: 0, top: 0, right: 430, bottom: 105 }
};

/**
 * The names of a view, placed so that none lies on another, for each size of stage.
 * @param focus zones and ties whose names come first
 */
export function labelsOf(
	picture: Picture,
	story: Mapped,
	lang: Lang,
	focus: readonly string[]
): Record<Size, PlacedLabel[]> {
	const ends = endNames(picture, lang, focus);
	const others = [
		...areaNames(picture.view, story, lang),
		...towns(picture.view, story, lang)
	].filter(({ lines: [name] }) => !ends.some(({ lines }) => lines[0] === name));
	const candidates = [...zoneNames(picture, story, lang, focus), ...ends, ...others];
	const plates = picture.plates.map(({ anchor: [x, y], reach: [rx, ry] }) =>
		around([x, y], rx * 0.75, ry * 0.75)
	);
	const explained = shownArcs(picture, focus).some(({ inferred }) => inferred);
	const taken = (size: Size) => [
		...plates,
		...alongArcs(picture, focus),
		...(explained ? [legend[size]] : [])
	];
	const habits: Habits = new Map();
	const outline = outlineOf(picture, story);
	const place = (size: Size) =>
		placeLabels(candidates, textSize[size], taken(size), size === 'small', habits, outline);
	const [large, medium, small] = [place('large'), place('medium'), place('small')];
	return { small, medium, large };
}
