import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Bytes of a file as a host sends it that compresses once and well.
 * @param packed already compressed by what it is: a picture, a font
 */
export const onTheWire = (body: Buffer, packed: boolean): number =>
	packed
		? body.length
		: brotliCompressSync(body, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: 11,
					[constants.BROTLI_PARAM_SIZE_HINT]: body.length
				}
			}).length;
