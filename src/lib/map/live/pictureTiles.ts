import type { AddProtocolAction, RasterSourceSpecification } from 'maplibre-gl';
import { turn } from '../../ui/turn';

/** What MapLibre asks for by this scheme comes from `servePictures`. */
export const scheme = 'picture';

/** Zoom of the tiles that a picture of the world is cut into without being made smaller: four by four of them. */
const finest = 2;

/** A picture of the ground, decoded aside from the page: MapLibre would decode it within a frame. */
export const pictureUrl = (url: URL): string => `${scheme}://${encodeURIComponent(url.href)}`;

/**
 * A picture of the whole world in web mercator as a source of tiles: each is a small task for the page and its GPU,
 * where the picture in one piece is a long one, and what the globe turns away is not loaded into it.
 */
export const worldTiles = (url: URL): RasterSourceSpecification => ({
	type: 'raster',
	tiles: [`${pictureUrl(url)}/{z}/{x}/{y}`],
	// Half of what they measure at the least: a screen of two pixels for each of the page's gets the finest.
	tileSize: 256,
	maxzoom: finest
});

/** What is wanted, by an address that one of the above has made. */
function parseAddress(address: string) {
	const [picture = '', ...tile] = address.slice(`${scheme}://`.length).split('/');
	const [z, x = 0, y = 0] = tile.map(Number);
	return { url: decodeURIComponent(picture), tile: z === undefined ? undefined : { z, x, y } };
}

async function fetchPicture(url: string): Promise<ImageBitmap> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
	return createImageBitmap(await response.blob());
}

/**
 * Answers MapLibre's requests for pictures and for their tiles; a picture is fetched and decoded once.
 * @see https://maplibre.org/maplibre-gl-js/docs/API/functions/addProtocol/
 */
export function servePictures(fetched = fetchPicture): AddProtocolAction {
	const pictures = new Map<string, Promise<ImageBitmap>>();
	let last = Promise.resolve();
	return async ({ url: address }) => {
		const { url, tile } = parseAddress(address);
		if (!tile) return { data: await fetched(url) };
		const request = pictures.get(url) ?? fetched(url);
		pictures.set(url, request);
		// The next map asks again.
		request.catch(() => pictures.delete(url));
		const picture = await request;
		// MapLibre hands each to the GPU as it comes: one after the other.
		await (last = last.then(turn));
		const [width, height] = [picture.width / 2 ** tile.z, picture.height / 2 ** tile.z];
		const size = {
			resizeWidth: Math.round(picture.width / 2 ** finest),
			resizeHeight: Math.round(picture.height / 2 ** finest)
		};
		return {
			data: await createImageBitmap(
				picture,
				Math.round(tile.x * width),
				Math.round(tile.y * height),
				Math.round(width),
				Math.round(height),
				tile.z < finest ? { ...size, resizeQuality: 'medium' } : undefined
			)
		};
	};
}
