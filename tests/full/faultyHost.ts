import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject, onTestFinished } from 'vitest';
import type { SiteName } from '../e2e/globalSetup';

/**
 * How a file fails: it is not there; the host breaks; the line breaks in the middle of it; half of it comes as if
 * it were the whole; nothing ever comes.
 */
export const faults = ['missing', 'broken', 'cut', 'short', 'silent'] as const;
export type Fault = (typeof faults)[number];

export interface FaultyHost {
	/** The site's home here. */
	home: string;
	/** Paths that were asked for, below the home, since the last change. */
	asked: Set<string>;
	/**
	 * How a path fails: also `gone`, there is no line at all, or until which share of it the line holds; undefined for
	 * one that does not fail.
	 */
	fails: (path: string) => Fault | 'gone' | { until: number } | undefined;
	/** What becomes of the text of pages. */
	rewrites: (html: string) => string;
}

/** A built site behind a host whose files fail as the test wishes, for one test. */
export async function faultyHost(site: SiteName = 'main'): Promise<FaultyHost> {
	const upstream = new URL(inject('sites')[site]);
	const silent = new Set<ServerResponse>();
	const host: FaultyHost = { home: '', asked: new Set(), fails: () => undefined, rewrites: String };
	const server = createServer((request, response) => {
		const address = new URL(request.url ?? '/', upstream);
		const path = address.pathname.slice(upstream.pathname.length);
		host.asked.add(path);
		const fault = host.fails(path);
		if (fault === 'gone') return void request.destroy();
		if (fault === 'silent') return void silent.add(response);
		if (fault === 'missing' || fault === 'broken') {
			return response.writeHead(fault === 'missing' ? 404 : 500).end('Sorry');
		}
		// A newer build, for whoever rewrites pages to ask for it.
		address.pathname = address.pathname.replace('/_app/newer/', '/_app/immutable/');
		fetch(address, { headers: { 'accept-encoding': 'identity' } }).then(async (answer) => {
			const type = answer.headers.get('content-type') ?? '';
			const sent = Buffer.from(await answer.arrayBuffer());
			const isPage = type.startsWith('text/html');
			const body = isPage ? Buffer.from(host.rewrites(sent.toString())) : sent;
			const share = typeof fault === 'object' ? fault.until : 0.5;
			const half = body.subarray(0, body.length * share);
			response.writeHead(answer.status, {
				'content-type': type,
				'content-length': fault === 'short' ? half.length : body.length
			});
			if (fault === undefined) return response.end(body);
			if (fault === 'short') return response.end(half);
			response.write(half, () => response.destroy());
		}, response.destroy.bind(response));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	onTestFinished(() => {
		for (const response of silent) response.destroy();
		server.closeAllConnections();
		server.close();
	});
	host.home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${upstream.pathname}`;
	return host;
}
