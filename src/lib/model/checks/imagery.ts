import type { Fault, Path } from '../fault';
import type { Imagery } from '../types';
import { fault, type Check } from './known';

/** The names that a template may have for a tile's zoom, column and row, the latter those of WMTS. */
const places = [
	['{z}', '{TileMatrix}'],
	['{x}', '{TileCol}'],
	['{y}', '{TileRow}']
] as const;

/** The address that a kind of imagery is read from, and where it stands. */
function addressOf(imagery: Imagery): { path: Path; address: string } {
	switch (imagery.kind) {
		case 'orthophoto':
			return { path: ['imagery', 'image'], address: imagery.image };
		case 'tiles':
			return { path: ['imagery', 'tiles'], address: imagery.tiles };
		case 'pmtiles':
			return { path: ['imagery', 'file'], address: imagery.file };
	}
}

/** The file of the story or of static/ that imagery is read from; of tiles their folder. None where a host has it. */
export function imageryFile(imagery: Imagery): { path: Path; file: string } | undefined {
	const { path, address } = addressOf(imagery);
	if (/^https?:/.test(address)) return undefined;
	const file =
		imagery.kind === 'tiles' ? address.slice(0, address.search(/[^/]*\{/)) || address : address;
	return { path, file };
}

const turnsRight = (corners: readonly (readonly [number, number])[]) =>
	corners.every(([x, y], i) => {
		const [u, v] = corners[(i + 1) % 4]!;
		const [s, t] = corners[(i + 2) % 4]!;
		return (u - x) * (t - v) - (v - y) * (s - u) < 0;
	});

function checkKind(imagery: Imagery): Fault[] {
	if (imagery.kind === 'orthophoto') {
		const { corners } = imagery;
		return turnsRight(corners)
			? []
			: [fault('map', ['imagery', 'corners'], corners, 'do not go round clockwise')];
	}
	const [from, to] = imagery.bounds ?? [];
	if (from && to && !(from[0] < to[0] && from[1] < to[1])) {
		const says = 'has not the south-west first and the north-east second';
		return [fault('map', ['imagery', 'bounds'], imagery.bounds, says)];
	}
	if (imagery.kind === 'pmtiles') return [];
	const { tiles } = imagery;
	const missing = places.filter((names) => !names.some((name) => tiles.includes(name)));
	return missing.map(([short, long]) =>
		fault('map', ['imagery', 'tiles'], tiles, `has no place for ${short} (or ${long})`)
	);
}

/** The publisher's imagery can be asked for, and lies the right way round. */
export const checkImagery: Check = ({ files: { map } }) => {
	if (!map?.imagery) return [];
	const { zooms } = map.imagery;
	const says = 'has not the first zoom first';
	return [
		...checkKind(map.imagery),
		...(zooms[0] > zooms[1] ? [fault('map', ['imagery', 'zooms'], zooms, says)] : [])
	];
};
