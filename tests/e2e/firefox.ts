import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Nothing of the browser's own goes out, and no name resolves. */
const settings = {
	'app.update.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'network.proxy.type': 1,
	'network.proxy.http': '127.0.0.1',
	'network.proxy.http_port': 9,
	'network.proxy.ssl': '127.0.0.1',
	'network.proxy.ssl_port': 9,
	'network.proxy.no_proxies_on': '127.0.0.1',
	'network.proxy.allow_hijacking_localhost': false,
	'toolkit.telemetry.enabled': false
};

interface Reply {
	id?: number;
	method?: string;
	params?: Record<string, unknown>;
	result?: Record<string, unknown>;
	error?: string;
	message?: string;
}

/** A page in a stock Firefox, driven over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export interface FirefoxPage {
	/** Warnings and errors of the console, uncaught exceptions and failed requests, as they come. */
	faults: string[];
	goto(url: string): Promise<void>;
	/** The value of an expression, or of the promise it gives; it must be a string, number, boolean or null. */
	evaluate(expression: string): Promise<unknown>;
	close(): Promise<void>;
}

/** Starts a Firefox without a window and opens one page in it. @throws Error where it does not answer */
export async function openFirefox(executable: string): Promise<FirefoxPage> {
	const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
	const lines = Object.entries(settings).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`
	);
	await writeFile(join(profile, 'user.js'), lines.join('\n'));
	const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile];
	const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	const address = await new Promise<string>((found, failed) => {
		let said = '';
		child.stderr.on('data', (part: Buffer) => {
			said += part;
			const [, url] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said) ?? [];
			if (url) found(url);
		});
		child.once('error', failed);
		child.once('exit', () => failed(new Error(`Firefox ended: ${said}`)));
	});

	const socket = new WebSocket(`${address}/session`);
	await new Promise((done, failed) => {
		socket.addEventListener('open', done);
		socket.addEventListener('error', failed);
	});
	const waiting = new Map<number, (reply: Reply) => void>();
	const faults: string[] = [];
	let last = 0;
	socket.addEventListener('message', ({ data }) => {
		const reply = JSON.parse(String(data)) as Reply;
		if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
		const { level, text } = reply.params ?? {};
		if (reply.method === 'log.entryAdded' && (level === 'error' || level === 'warn')) {
			faults.push(`console ${level}: ${String(text)}`);
		}
		if (reply.method === 'network.fetchError') {
			faults.push(`request failed: ${JSON.stringify(reply.params?.request)}`);
		}
	});
	const send = (method: string, params: object) =>
		new Promise<Record<string, unknown>>((done, failed) => {
			const id = (last += 1);
			waiting.set(id, ({ result, error, message }) => {
				waiting.delete(id);
				if (result) done(result);
				else failed(new Error(`${method}: ${error} ${message}`));
			});
			socket.send(JSON.stringify({ id, method, params }));
		});

	await send('session.new', { capabilities: {} });
	await send('session.subscribe', { events: ['log.entryAdded', 'network.fetchError'] });
	const { context } = await send('browsingContext.create', { type: 'tab' });

	return {
		faults,
		async goto(url) {
			await send('browsingContext.navigate', { context, url, wait: 'complete' });
		},
		async evaluate(expression) {
			const { type, result, exceptionDetails } = (await send('script.evaluate', {
				expression,
				target: { context },
				awaitPromise: true
			})) as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
			if (type !== 'success') throw new Error(exceptionDetails?.text ?? type);
			return result?.value ?? null;
		},
		async close() {
			await send('browser.close', {});
			await ended;
			await rm(profile, { recursive: true, force: true });
		}
	};
}
