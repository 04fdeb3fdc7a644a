import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * A site whose home comes in pieces, as over a slow line: each ends behind one of these texts, and the next is sent
 * when it is asked for.
 * @param home address of the site
 * @throws Error where the page has no such text
 */
export async function inPieces(home: string, ends: readonly string[]) {
	const whole = await (await fetch(home)).text();
	let from = 0;
	const pieces = [...ends, undefined].map((end) => {
		const at = end === undefined ? whole.length : whole.indexOf(end, from) + end.length;
		if (end !== undefined && !whole.includes(end, from)) throw new Error(`No ${end} in ${home}`);
		const piece = whole.slice(from, at);
		from = at;
		return piece;
	});
	const sends: (() => void)[] = [];
	const server = createServer((request, response) => {
		if (request.url !== '/') {
			fetch(new URL(request.url!.slice(1), home)).then(async (answer) => {
				response.setHeader('content-type', answer.headers.get('content-type') ?? '');
				response.end(Buffer.from(await answer.arrayBuffer()));
			}, response.destroy.bind(response));
			return;
		}
		response.setHeader('content-type', 'text/html');
		response.write(pieces[0]);
		for (const [at, piece] of pieces.slice(1).entries())
			sends[at] = () => (at + 2 < pieces.length ? response.write(piece) : response.end(piece));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { home: `http://127.0.0.1:${port}/`, send: (piece: number) => sends[piece]!() };
}
