import { Resvg } from '@resvg/resvg-js';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A square picture of one colour. */
const plain = (colour: string, side = 256) =>
	new Resvg(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" fill="${colour}"/></svg>`
	)
		.render()
		.asPng();

/** What each kind of imagery shows, so that a test can tell them apart. */
export const colours = { tiles: '#c020c0', pmtiles: '#20a0e0', photo: '#e07010' };

/** An unsigned number in 7 bits a byte, the lowest first (LEB128). */
function varint(value: number): number[] {
	const low = value % 128;
	const rest = Math.floor(value / 128);
	return rest ? [low | 128, ...varint(rest)] : [low];
}

/** The last zoom of the file. */
const deepest = 14;

/** A PMTiles file, version 3, that has one tile everywhere: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
export function pmtiles(tile: Buffer): Buffer {
	const everywhere = (4 ** (deepest + 1) - 1) / 3;
	// One entry: its tile, how many tiles it stands for, its length, its place and 1.
	const directory = Buffer.from([
		...varint(1),
		...varint(0),
		...varint(everywhere),
		...varint(tile.length),
		...varint(1)
	]);
	const metadata = Buffer.from('{}');
	const header = Buffer.alloc(127);
	header.write('PMTiles');
	header[7] = 3;
	const [start, notes] = [header.length, header.length + directory.length];
	const data = notes + metadata.length;
	[
		start,
		directory.length,
		notes,
		metadata.length,
		data,
		0,
		data,
		tile.length,
		everywhere,
		1,
		1
	].forEach((value, at) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * at));
	// In order, nothing compressed, tiles in PNG, from zoom 0.
	header.set([1, 1, 1, 2, 0, deepest], 96);
	[-180, -85, 180, 85].forEach((degrees, at) => header.writeInt32LE(degrees * 1e7, 102 + 4 * at));
	return Buffer.concat([header, directory, metadata, tile]);
}

/** A host of imagery on the loopback address, of another origin than the site's. */
export async function imageryServer() {
	const tile = plain(colours.tiles);
	const archive = pmtiles(plain(colours.pmtiles));
	const photo = plain(colours.photo);
	const asked: string[] = [];
	const server = createServer(({ url = '', headers }, response) => {
		asked.push(url);
		response.setHeader('access-control-allow-origin', '*');
		if (/^\/tiles\/\d+\/\d+\/\d+\.png$/.test(url)) return response.end(tile);
		if (url === '/photo.png') return response.end(photo);
		const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
		if (url === '/air.pmtiles' && from && to) {
			const part = archive.subarray(Number(from), Number(to) + 1);
			response.writeHead(206, {
				'content-length': part.length,
				'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${archive.length}`
			});
			return response.end(part);
		}
		response.writeHead(404).end();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		/** Paths, in the order in which they were asked for. */
		asked,
		close: () =>
			new Promise((done) => {
				server.close(done);
				server.closeAllConnections();
			})
	};
}
