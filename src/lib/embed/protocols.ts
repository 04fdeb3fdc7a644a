import { themes, type Theme } from './snippet';

/**
 * What an embed and the page around it say to each other. Pages run different listeners, so a height is told in all
 * their languages at once; each ignores what is not in its own.
 */

/** What an embed knows of itself and of its host. */
export interface Told {
	/** Id of the chart. */
	chart: string;
	/** The embed's address. */
	address: string;
	/** Width of its frame in px. */
	width: number;
	/** The id that pym.js has put into its address. */
	child?: string | undefined;
	/** The secret that WordPress has put behind its address. */
	secret?: string | undefined;
}

/**
 * A height in px as messages for the host: Datawrapper, AMP and @newswire/frames, JSON text (Flourish and others),
 * open-iframe-resizer, our own, and where their marks are in the address pym.js and WordPress.
 */
export function heightMessages(height: number, told: Told): unknown[] {
	const { chart, address, width, child, secret } = told;
	return [
		{ 'datawrapper-height': { [chart]: height } },
		{ sentinel: 'amp', type: 'embed-size', height },
		JSON.stringify({ src: address, context: 'iframe.resize', height }),
		{ type: 'iframe-resized', width, height },
		ownMessage(chart, 'height', height),
		...(child ? [`pymxPYMx${child}xPYMxheightxPYMx${height}`] : []),
		...(secret ? [{ message: 'height', value: height, secret }] : [])
	];
}

/** An event of the embed for its host. */
export const ownMessage = (chart: string, type: string, data: unknown) => ({
	source: 'fengqi',
	chart,
	type,
	data
});

/** The marks of hosts in an address: `?childId=…` of pym.js, `#?secret=…` of WordPress. */
export function marksIn({ search, hash }: { search: string; hash: string }) {
	return {
		child: new URLSearchParams(search).get('childId') ?? undefined,
		secret: /[?&]secret=([a-z0-9]+)/i.exec(hash)?.[1]
	};
}

/** What a host may want: to be told the height, or another theme. */
export type Wish = { kind: 'height' } | { kind: 'theme'; theme: Theme };

/** Types of messages that ask for a height: a greeting of frames, and those of open-iframe-resizer. */
const asking: unknown[] = ['frames-init', 'iframe-child-init', 'iframe-get-child-dimensions'];

/** Reads a host's message as data; undefined for what is none of ours, whatever it is. */
export function readWish(data: unknown): Wish | undefined {
	if (typeof data === 'string') {
		return /^pymxPYMx.{0,200}xPYMxwidthxPYMx/.test(data) ? { kind: 'height' } : undefined;
	}
	if (typeof data !== 'object' || data === null) return undefined;
	const { source, type, message, data: value } = data as Record<string, unknown>;
	// WordPress says that it is ready, in case its frame was there before its listener
	if (asking.includes(type) || message === 'ready') return { kind: 'height' };
	if (source !== 'fengqi' || type !== 'theme') return undefined;
	const theme = themes.find((one) => one === value);
	return theme && { kind: 'theme', theme };
}

/** The height in px that is needed at a width: from `280 480 640 620`, pairs of a width and the height from there on. */
export function heightAt(pairs: string, width: number): number {
	const numbers = pairs.split(' ').map(Number);
	let height = numbers[1] ?? 0;
	for (let i = 0; i < numbers.length; i += 2)
		if ((numbers[i] ?? 0) <= width) height = numbers[i + 1] ?? height;
	return height;
}
