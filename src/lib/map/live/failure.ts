/**
 * Why there is no live map: `webgl` none, or only a software one; `memory` too small a device; `network` a file did not
 * come; `ground` a file cannot be read; `library` MapLibre did not load or start; `style` its worker, its style or the
 * relief failed before the first picture; `timeout` no picture came; `slow` its first frames were; `context` the GPU took
 * its context back twice, or for good; `destroyed` by the page.
 */
export type Failure =
	| 'webgl'
	| 'memory'
	| 'network'
	| 'ground'
	| 'library'
	| 'style'
	| 'timeout'
	| 'slow'
	| 'context'
	| 'destroyed';

/** The live map's only error: the page keeps the drawn map, whatever the reason. */
export class LiveMapError extends Error {
	override name = 'LiveMapError';

	constructor(
		readonly reason: Failure,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
	}
}
