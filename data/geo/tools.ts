/**
 * Installs the few heavy decoders and encoders (tools/package.json, pinned by its lockfile) into the
 * cache, so that a normal install of the project stays small, and loads them with narrow types.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Samples of a picture, row by row from the north-west, `channels` bytes a pixel. */
export interface Pixels {
	readonly data: Uint8Array;
	readonly width: number;
	readonly height: number;
	readonly channels: 1 | 2 | 3 | 4;
}

/** Arrays of an HDF5 (netCDF-4) file: by variable name, and single attributes of a variable. */
export interface Arrays {
	values(name: string): ArrayLike<number>;
	slice(name: string, from: number, to: number): ArrayLike<number>;
	attribute(name: string, key: string): number;
}

/** A record of a shapefile: GeoJSON with the columns of the table beside it as properties. */
export type ShapeRecord = GeoJSON.Feature<GeoJSON.Geometry, Record<string, unknown>>;

export interface Tools {
	/** Decodes a JPEG to its own number of channels. */
	readPicture(path: string): Promise<Pixels>;
	/** Encodes AVIF on one thread, so that the bytes do not depend on the number of cores. */
	writeAvif(pixels: Pixels, quality: number): Promise<Uint8Array>;
	openArrays(path: string): Arrays;
	readShapes(path: string): Promise<ShapeRecord[]>;
}

interface SharpPicture {
	raw(): SharpPicture;
	avif(options: { quality: number; effort: number; chromaSubsampling: string }): SharpPicture;
	toBuffer(options: { resolveWithObject: true }): Promise<{
		data: Uint8Array;
		info: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
	}>;
}
type Sharp = ((input: string | Uint8Array, options?: object) => SharpPicture) & {
	concurrency(threads: number): void;
};
interface H5Dataset {
	value: ArrayLike<number>;
	attrs: Record<string, { value: number | ArrayLike<number> } | undefined>;
	slice(ranges: [number, number][]): ArrayLike<number>;
}
interface H5 {
	ready: Promise<unknown>;
	File: new (path: string, mode: 'r') => { get(name: string): H5Dataset | null };
}
interface Shapefile {
	read(shp: string, dbf: string, options: object): Promise<{ features: ShapeRecord[] }>;
}

/** Runs `npm ci` in the cache once per lockfile; returns the folder. */
function install(cache: string): string {
	const here = join(dirname(fileURLToPath(import.meta.url)), 'tools');
	const folder = join(cache, 'tools');
	const lock = join(folder, 'package-lock.json');
	const same =
		existsSync(lock) && readFileSync(lock).equals(readFileSync(join(here, 'package-lock.json')));
	if (same && existsSync(join(folder, 'node_modules/.package-lock.json'))) return folder;
	mkdirSync(folder, { recursive: true });
	for (const name of ['package.json', 'package-lock.json']) {
		copyFileSync(join(here, name), join(folder, name));
	}
	execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	return folder;
}

function openArrays(h5: H5, path: string): Arrays {
	const file = new h5.File(path, 'r');
	const dataset = (name: string): H5Dataset => {
		const found = file.get(name);
		if (!found) throw new Error(`${path}: no variable ${name}`);
		return found;
	};
	return {
		values: (name) => dataset(name).value,
		slice: (name, from, to) => dataset(name).slice([[from, to]]),
		attribute(name, key) {
			const value = dataset(name).attrs[key]?.value;
			const first = typeof value === 'number' ? value : value?.[0];
			if (first === undefined) throw new Error(`${path}: ${name} has no attribute ${key}`);
			return Number(first);
		}
	};
}

/** Installs (first call only) and loads the tools. */
export async function loadTools(cache: string): Promise<Tools> {
	const folder = install(cache);
	const require = createRequire(join(folder, 'package.json'));
	const sharp = require('sharp') as Sharp;
	sharp.concurrency(1);
	const h5Path = join(folder, 'node_modules/h5wasm/dist/node/hdf5_hl.js');
	const h5 = (await import(pathToFileURL(h5Path).href)) as H5;
	await h5.ready;
	const shapefile = require('shapefile') as Shapefile;
	return {
		async readPicture(path) {
			const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
			return { data, width: info.width, height: info.height, channels: info.channels };
		},
		async writeAvif({ data, width, height, channels }, quality) {
			const picture = sharp(data, { raw: { width, height, channels } });
			const options = { quality, effort: 9, chromaSubsampling: '4:2:0' };
			return (await picture.avif(options).toBuffer({ resolveWithObject: true })).data;
		},
		openArrays: (path) => openArrays(h5, path),
		async readShapes(path) {
			const dbf = path.replace(/\.shp$/, '.dbf');
			return (await shapefile.read(path, dbf, { encoding: 'utf-8' })).features;
		}
	};
}
