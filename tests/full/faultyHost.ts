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
	 * How a path fails: also `gone`, there is no line at all, a share that comes as if it were the whole (`short`), or
	 * after which nothing comes any more (`until`); undefined for one that does not fail.
	 */
	fails: (path: string) => Fault | 'gone' | { short: number } | { until: number } | undefined;
	/** Tears the lines that are silent. */
	tear: () => void;
	/** Sends what the host has been silent about. */
	resume: () => void;
	/** What becomes of the text of pages. */
	rewrites: (html: string) => string;
}

/** A built site behind a host whose files fail as the test wishes, for one test. */
export async function faultyHost(site: SiteName = 'main'): Promise<FaultyHost> {
	const upstream = new URL(inject('sites')[site]);
	const silent = new Set<ServerResponse>();
	const late: (() => void)[] = [];
	const tear = () => silent.forEach((response) => response.destroy());
	const host: FaultyHost = {
		home: '',
		asked: new Set(),
		fails: () => undefined,
		tear,
		resume: () => late.splice(0).forEach((send) => send()),
		rewrites: String
	};
	const server = createServer((request, response) => {
		const address = new URL(request.url ?? '/', upstream);
		const path = address.pathname.slice(upstream.pathname.length);
		host.asked.add(path);
		const fault = host.fails(path);
		if (fault === 'gone') return void request.destroy();
		if (fault === 'silent') {
			silent.add(response);
			return void late.push(() => send(undefined));
		}
		if (fault === 'missing' || fault === 'broken') {
			return response.writeHead(fault === 'missing' ? 404 : 500).end('Sorry');
		}
		send(fault);

		function send(fault: Fault | { short: number } | { until: number } | undefined) {
			// A newer build, for whoever rewrites pages to ask for it.
			address.pathname = address.pathname.replace('/_app/newer/', '/_app/immutable/');
			fetch(address, { headers: { 'accept-encoding': 'identity' } }).then(async (answer) => {
				const type = answer.headers.get('content-type') ?? '';
				const sent = Buffer.from(await answer.arrayBuffer());
				const isPage = type.startsWith('text/html');
				const body = isPage ? Buffer.from(host.rewrites(sent.toString())) : sent;
				const [kind, share] =
					typeof fault === 'object' ? Object.entries(fault)[0]! : [fault ?? 'whole', 0.5];
				const part = kind === 'whole' ? body : body.subarray(0, body.length * share);
				response.writeHead(answer.status, {
					'content-type': type,
					'content-length': kind === 'short' ? part.length : body.length
				});
				if (kind === 'until') return void (response.write(part), silent.add(response));
				if (kind !== 'cut') return response.end(part);
				response.write(part, () => response.destroy());
			}, response.destroy.bind(response));
		}
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	onTestFinished(() => {
		tear();
		server.closeAllConnections();
		server.close();
	});
	host.home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${upstream.pathname}`;
	return host;
}
