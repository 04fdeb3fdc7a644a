import { isLang } from '../i18n/locale';
import type { Lang } from '../model/types';

/** What an address asks of a screen that presents. */
export interface Parameters {
	/** Seconds from one moment to the next; 0: not by itself. */
	autoplay: number | undefined;
	/** Whether it begins again from the end. */
	loop: boolean | undefined;
	lang: Lang | undefined;
	theme: 'light' | 'dark' | 'auto' | undefined;
	/** Nothing that leads away, and no cursor. */
	kiosk: boolean;
	/** Which part of a wall this window is. */
	panel: 'map' | 'charts' | undefined;
	/** How many times as fast as usual the camera moves. */
	speed: number;
	/** Ids of the picked steps, in the story's order. */
	steps: string[] | undefined;
	/** This is the speaker's window. */
	speaker: boolean;
	/** What was asked for and is ignored, as it stands in the address. */
	wrong: string[];
}

/** Seconds, where an address asks to go on by itself and does not say how fast. */
export const usualPace = 12;

const off = ['0', 'false', 'null', 'no'];
const on = ['', '1', 'true', 'yes'];

/** A switch; `undefined` for what is neither on nor off. */
const flag = (text: string): boolean | undefined =>
	on.includes(text) ? true : off.includes(text) ? false : undefined;

const among =
	<T extends string>(...known: T[]) =>
	(text: string): T | undefined =>
		known.find((one) => one === text);

/** A number above 0 and not above `most`. */
const positive =
	(most: number) =>
	(text: string): number | undefined => {
		const value = text.trim() === '' ? NaN : Number(text);
		return value > 0 && value <= most ? value : undefined;
	};

/** The steps that a part of the list names: an id, a number from 1, or two numbers with `-` between. */
function named(part: string, all: readonly string[]): readonly string[] | undefined {
	if (all.includes(part)) return [part];
	const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
	if (first === undefined || Number(first) < 1) return undefined;
	const found = all.slice(Number(first) - 1, Number(last));
	return found.length > 0 ? found : undefined;
}

/** Steps picked by `a,c,5-8` and left out by a `-` before them; without a pick all but those. */
function pick(text: string, all: readonly string[]) {
	const [picked, left] = [new Set<string>(), new Set<string>()];
	const wrong: string[] = [];
	for (const part of text.split(',').map((each) => each.trim())) {
		const out = part.startsWith('-');
		const steps = named(out ? part.slice(1) : part, all);
		if (!steps) wrong.push(part);
		for (const step of steps ?? []) (out ? left : picked).add(step);
	}
	const from = picked.size > 0 ? all.filter((step) => picked.has(step)) : all;
	const steps = from.filter((step) => !left.has(step));
	if (steps.length === 0) return { steps: undefined, wrong: [text] };
	return { steps: steps.length < all.length ? steps : undefined, wrong };
}

/**
 * Reads an address. Never throws: what is wrong is told and ignored; what it does not know may be another's.
 * @param search the query, with or without its `?`
 * @param all ids of the story's steps
 */
export function parseParameters(search: string, all: readonly string[]): Parameters {
	const query = new URLSearchParams(search);
	const wrong: string[] = [];
	const read = <T>(name: string, parse: (text: string) => T | undefined): T | undefined => {
		const text = query.get(name);
		if (text === null) return undefined;
		const value = parse(text);
		if (value === undefined) wrong.push(`${name}=${text}`);
		return value;
	};
	const autoplay = read('autoplay', (text) => {
		const wanted = flag(text);
		if (text === '1' || wanted === undefined) return positive(86_400)(text);
		return wanted ? usualPace : 0;
	});
	const steps = read('steps', (text) => {
		const picked = pick(text, all);
		wrong.push(...picked.wrong.map((part) => `steps=${part}`));
		return picked;
	});
	return {
		autoplay,
		loop: read('loop', flag),
		lang: read('lang', (text) => (isLang(text) ? text : undefined)),
		theme: read('theme', among('light', 'dark', 'auto')),
		kiosk: read('kiosk', flag) ?? false,
		panel: read('panel', among('map', 'charts')),
		speed: read('speed', positive(20)) ?? 1,
		steps: steps?.steps,
		speaker: read('speaker', flag) ?? false,
		wrong
	};
}

/** Says on the console, once, what of an address is ignored. */
export function noteWrong({ wrong }: Parameters) {
	if (wrong.length > 0) console.info(`Ignored in the address: ${wrong.join(', ')}`);
}
