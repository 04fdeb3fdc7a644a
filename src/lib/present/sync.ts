import type { Place } from './builds';
import { every, pageTime, type Time } from './clock';

/** What all windows show. */
export interface Shown extends Place {
	black: boolean;
}

/** What a window is; several may be the same. */
export type Role = 'deck' | 'speaker' | 'map' | 'charts';

/**
 * What windows of one machine say to each other, over a BroadcastChannel. `from` is the sender's own; whatever it
 * says is a sign of life.
 *
 * - `hello`  has just come, or has come back: who is there answers with `at`;
 * - `at`     where it is. `stamp` counts the moves of all windows: the higher one holds, of equal ones that of the
 *            lower `from`; a window that has just come has 0 and yields to everybody;
 * - `ping`   is answered by `pong`, which no browser delays in a hidden window as it does timers;
 * - `bye`    is going.
 */
export type Message = { from: string; role: Role } & (
	{ kind: 'hello' | 'ping' | 'pong' | 'bye' } | { kind: 'at'; stamp: number; shown: Shown }
);

/** The part of a BroadcastChannel that is used. */
export interface Channel {
	postMessage(message: Message): void;
	onmessage: ((event: MessageEvent) => void) | null;
	close(): void;
}

/**
 * The channel of the windows of one site, whatever language they are in; `undefined` where there is none.
 * @param base the way from the page to the site's root
 * @param kind decks and walls do not hear each other
 */
export function openChannel(
	base: string,
	kind: 'present' | 'wall' = 'present'
): Channel | undefined {
	try {
		return new BroadcastChannel(`${kind} ${new URL(base, location.href).pathname}`);
	} catch {
		return undefined;
	}
}

interface Options {
	channel: Channel;
	role: Role;
	/** Where this window begins. */
	shown: Shown;
	/** Another window has moved. */
	follow(shown: Shown): void;
	/** Windows have come or gone: the roles of the others. */
	company(others: Role[]): void;
	/** Unlike that of any other window. */
	id?: string;
	time?: Time;
}

export interface Sync {
	/** This window has moved. */
	say(shown: Shown): void;
	/** Comes back, from where a browser keeps pages that were left. */
	hello(): void;
	/** Goes, perhaps to come back. */
	bye(): void;
	/** Goes for good. */
	leave(): void;
}

/** Milliseconds: between two pings; until a window that nobody has answered holds what it shows. */
const [beat, settling] = [2000, 400];
/** Pings that a window may leave without an answer. */
const patience = 2;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

const isCount = (value: unknown): value is number =>
	Number.isSafeInteger(value) && Number(value) >= 0;

/** What came over the channel, if it is of this protocol: other versions of the page may be open. */
export function parseMessage(data: unknown): Message | undefined {
	if (!isRecord(data) || typeof data.from !== 'string' || typeof data.role !== 'string') return;
	const { shown } = data;
	if (data.kind === 'at') {
		const known =
			isCount(data.stamp) &&
			isRecord(shown) &&
			typeof shown.step === 'string' &&
			isCount(shown.build) &&
			typeof shown.black === 'boolean';
		return known ? (data as unknown as Message) : undefined;
	}
	const plain = ['hello', 'ping', 'pong', 'bye'].includes(String(data.kind));
	return plain ? (data as unknown as Message) : undefined;
}

/** Keeps windows in step: each tells where it is, the latest move holds, whoever reloads finds its place again. */
export function joinSync(options: Options): Sync {
	const { channel, role, follow, company, time = pageTime } = options;
	const id = options.id ?? Math.random().toString(36).slice(2);
	const others = new Map<string, { role: Role; missed: number }>();
	let { shown } = options;
	let stamp = 0;
	let by = id;

	const post = (kind: 'hello' | 'ping' | 'pong' | 'bye') =>
		channel.postMessage({ kind, from: id, role });
	const tell = () => channel.postMessage({ kind: 'at', from: id, role, stamp, shown });
	const tellCompany = () => company([...others.values()].map((other) => other.role));
	const forget = (from: string) => others.delete(from) && tellCompany();

	channel.onmessage = ({ data }) => {
		const message = parseMessage(data);
		if (!message || message.from === id) return;
		const { from } = message;
		if (message.kind === 'bye') return forget(from);
		const known = others.has(from);
		others.set(from, { role: message.role, missed: 0 });
		if (!known) tellCompany();
		if (message.kind === 'hello') tell();
		if (message.kind === 'ping') post('pong');
		if (message.kind !== 'at') return;
		const newer = message.stamp > stamp || (message.stamp === stamp && from < by);
		if (!newer) return;
		({ stamp, shown } = message);
		by = from;
		follow(shown);
	};
	const stopBeat = every(
		beat,
		() => {
			for (const [from, other] of others) if (++other.missed > patience) forget(from);
			post('ping');
		},
		time
	);
	const stopSettling = time.later(() => (stamp ||= 1), settling);
	post('hello');

	return {
		say(next) {
			shown = next;
			stamp += 1;
			by = id;
			tell();
		},
		hello: () => post('hello'),
		bye: () => post('bye'),
		leave() {
			post('bye');
			stopBeat();
			stopSettling();
			channel.onmessage = null;
			channel.close();
		}
	};
}
