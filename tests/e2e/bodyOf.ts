import type { Response } from 'playwright-core';

/** What a response brought; a worker's script is gone with the worker, and is asked for again. */
export const bodyOf = (response: Response): Promise<Buffer> =>
	response.body().catch(async () => {
		const again = await fetch(response.url());
		return Buffer.from(await again.arrayBuffer());
	});
