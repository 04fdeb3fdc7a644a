import type { Map as LibraryMap, MapSourceDataEvent, SourceSpecification } from 'maplibre-gl';
import type { Imagery } from '../../model/types';
import { mercator, stage, worldSize, type Camera } from '../camera';
import { groundEnd } from './groundLayers';
import type { Library } from './library';
import { cameraOf, shiftOf } from './seen';

type Kept<I> = I extends unknown ? Omit<I, 'name' | 'attribution'> : never;
/** The publisher's imagery without its words, which stand in the page. */
export type LiveImagery = Kept<Imagery>;

/**
 * What the imagery is to the reader: `none` here, there to be `offered`, or `failed`, which it is once and for as long
 * as the page stands.
 */
export type ImageryState = 'none' | 'offered' | 'failed';

/** Milliseconds in which the first piece of it has to come. */
const patience = 20_000;

/** West, south, east and north of what it covers; `undefined` where that is not known. */
function boundsOf(imagery: LiveImagery): [number, number, number, number] | undefined {
	const corners = imagery.kind === 'orthophoto' ? imagery.corners : imagery.bounds;
	if (!corners) return undefined;
	const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
	return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/**
 * Whether there is imagery in the middle of what a camera sees.
 * @param camera of the reference stage
 * @param shift what the stage's own zooms are above those of the reference stage
 */
export function isCovered(imagery: LiveImagery, camera: Camera, shift: number): boolean {
	const [least, most] = imagery.zooms;
	if (imagery.kind === 'orthophoto') {
		if (camera.zoom < least || camera.zoom > most) return false;
	} else if (Math.round(camera.zoom + shift + Math.log2(512 / imagery.tileSize)) < least) {
		return false;
	}
	const bounds = boundsOf(imagery);
	if (!bounds) return true;
	const [west, south, east, north] = bounds;
	const [x, y] = mercator(camera.center);
	const [[left, top], [right, bottom]] = [mercator([west, north]), mercator([east, south])];
	const half = stage / 2 / worldSize(camera.zoom);
	return left < x + half && right > x - half && top < y + half && bottom > y - half;
}

/** Names that WMTS has for a tile's place, in MapLibre's words. */
const template = (tiles: string) =>
	tiles.replace('{TileMatrix}', '{z}').replace('{TileCol}', '{x}').replace('{TileRow}', '{y}');

/** Relative to the site, with the places of a template as they are. */
const addressOf = (address: string, base: URL) =>
	new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');

/** The imagery as a source of MapLibre's. */
export function imagerySource(imagery: LiveImagery, base: URL): SourceSpecification {
	if (imagery.kind === 'orthophoto') {
		const [nw, ne, se, sw] = imagery.corners;
		const url = addressOf(imagery.image, base);
		return { type: 'image', url, coordinates: [nw!, ne!, se!, sw!] };
	}
	const bounds = boundsOf(imagery);
	const common = {
		type: 'raster' as const,
		tileSize: imagery.tileSize,
		...(bounds && { bounds })
	};
	if (imagery.kind === 'pmtiles')
		return { ...common, url: `pmtiles://${addressOf(imagery.file, base)}` };
	const [minzoom, maxzoom] = imagery.zooms;
	const tiles = [addressOf(template(imagery.tiles), base)];
	return { ...common, tiles, minzoom, maxzoom };
}

const id = 'imagery';

/** Teaches MapLibre to read parts of a PMTiles file. */
async function readPmtiles({ addProtocol }: Library) {
	const { Protocol } = await import('pmtiles');
	addProtocol('pmtiles', new Protocol().tile);
}

interface Options {
	/** Just made. */
	map: LibraryMap;
	/** What the map fills. */
	target: HTMLElement;
	imagery: LiveImagery;
	/** The URL that `geo/…` and `ground/…` are relative to. */
	base: URL;
	/** Told what the imagery is to the reader, `none` at first, each time that it is something else. */
	change(state: ImageryState): void;
}

/**
 * Puts the publisher's imagery on a live map, and asks for it once it is to be seen. Whatever goes wrong with it, the
 * drawn ground is left.
 * @returns to be told whether the reader wants to see it wherever there is any
 */
export function imageryOn(
	gl: Library,
	{ map, target, imagery, base, change }: Options
): (wanted: boolean) => void {
	let state: ImageryState = 'none';
	let [wanted, styled, added, asked] = [false, false, false, false];
	let timer: ReturnType<typeof setTimeout> | undefined;

	const turn = (next: ImageryState) => {
		if (state === next || state === 'failed') return;
		state = next;
		write();
		change(state);
	};
	/** Some of it came, or nothing does: there is nothing more to wait for. */
	const settle = () => {
		clearTimeout(timer);
		for (const { unsubscribe } of waiting.splice(0)) unsubscribe();
	};
	const judge = () => {
		if (!asked) return;
		settle();
		turn('failed');
	};
	const waiting = [
		map.on('sourcedataloading', ({ sourceId, tile }) => {
			if (sourceId === id && (tile || imagery.kind === 'orthophoto')) asked = true;
		}),
		map.on('sourcedata', ({ sourceId, sourceDataType, tile }: MapSourceDataEvent) => {
			const isPicture = imagery.kind === 'orthophoto' && sourceDataType === 'metadata';
			if (sourceId === id && (isPicture || isLoaded(tile))) settle();
		}),
		map.on('error', (event) => {
			if ('sourceId' in event && event.sourceId === id) asked = true;
		}),
		map.on('idle', judge)
	];

	const add = async () => {
		added = true;
		try {
			if (imagery.kind === 'pmtiles') await readPmtiles(gl);
		} catch {
			return turn('failed');
		}
		added = styled;
		if (!styled) return;
		map.addSource(id, imagerySource(imagery, base));
		const paint = { 'raster-opacity': imagery.opacity };
		// Over ground and water, under outlines, ties, zones and names.
		const order = map.getLayersOrder();
		map.addLayer({ id, type: 'raster', source: id, paint }, order[order.indexOf(groundEnd) + 1]);
		timer = setTimeout(judge, patience);
		write();
	};
	const write = () => {
		if (!styled) return;
		const seen = wanted && state === 'offered';
		if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', seen ? 'visible' : 'none');
		else if (seen && !added) void add();
	};
	const look = () => {
		const covered = isCovered(imagery, cameraOf(map, target), shiftOf(target));
		turn(covered ? 'offered' : 'none');
	};

	map.on('move', look);
	map.on('style.load', () => {
		styled = true;
		write();
	});
	map.on('webglcontextlost', () => {
		styled = false;
	});
	map.on('remove', () => {
		styled = false;
		settle();
	});
	look();
	return (on) => {
		wanted = on;
		write();
	};
}

const isLoaded = (tile: unknown): boolean =>
	typeof tile === 'object' && tile !== null && 'state' in tile && tile.state === 'loaded';
