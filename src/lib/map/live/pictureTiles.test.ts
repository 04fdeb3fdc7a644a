import { afterEach, expect, it, vi } from 'vitest';
import { pictureUrl, servePictures, worldTiles } from './pictureTiles';

const url = new URL('https://a.test/geo/earth%20at%20dawn.avif?v=1');
const picture = { width: 2048, height: 1024 } as ImageBitmap;
const cuts: unknown[][] = [];

function serve(fetched = vi.fn(() => Promise.resolve(picture))) {
	cuts.length = 0;
	vi.stubGlobal('createImageBitmap', (...cut: unknown[]) => {
		cuts.push(cut);
		return Promise.resolve('a tile');
	});
	const answer = servePictures(fetched);
	return { fetched, get: (address: string) => answer({ url: address }, new AbortController()) };
}
const tile = (z: number, x: number, y: number) =>
	worldTiles(url).tiles![0]!.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);

afterEach(() => vi.unstubAllGlobals());

it('gives a picture whole', async () => {
	const { get, fetched } = serve();
	expect(await get(pictureUrl(url))).toEqual({ data: picture });
	expect(fetched).toHaveBeenCalledExactlyOnceWith(url.href);
});

it('cuts the world into tiles of one size, from a picture that is fetched once', async () => {
	const { get, fetched } = serve();
	const answers = await Promise.all([get(tile(2, 3, 1)), get(tile(0, 0, 0))]);
	expect(answers).toEqual([{ data: 'a tile' }, { data: 'a tile' }]);
	expect(cuts).toEqual([
		[picture, 1536, 256, 512, 256, undefined],
		[picture, 0, 0, 2048, 1024, expect.objectContaining({ resizeWidth: 512, resizeHeight: 256 })]
	]);
	expect(fetched).toHaveBeenCalledOnce();
});

it('says what did not come, and asks again', async () => {
	const { get, fetched } = serve(vi.fn().mockRejectedValueOnce(new Error('404')));
	fetched.mockResolvedValue(picture);
	await expect(get(tile(2, 0, 0))).rejects.toThrow('404');
	expect(await get(tile(2, 0, 0))).toEqual({ data: 'a tile' });
});
