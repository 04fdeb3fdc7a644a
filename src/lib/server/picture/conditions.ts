import type { Condition } from './stylesheet';

/** A box in CSS px; a width alone where the height follows from what is in it. */
export interface Room {
	width: number;
	height?: number;
}

/** Where a picture is drawn, as style sheets ask for it. */
export interface Surroundings {
	/** Containers by their names (`container: drawn / size`); a nameless stage by the empty name. */
	containers: Readonly<Record<string, Room>>;
}

/** A page on a desk, in light, without a pointer: what media queries are answered. */
const screen: Room = { width: 1280, height: 800 };
const features: Record<string, string> = {
	'prefers-color-scheme': 'light',
	'prefers-reduced-motion': 'reduce',
	'prefers-contrast': 'no-preference',
	'forced-colors': 'none',
	hover: 'none',
	pointer: 'none',
	scripting: 'none'
};

const rem = 16;
const lengthOf = (text: string) => Number.parseFloat(text) * (text.endsWith('rem') ? rem : 1);
const ratioOf = (text: string) => {
	const [a = 1, b = 1] = text.split('/').map(Number);
	return a / b;
};

function holdsOf(name: string, value: string, { width, height }: Room): boolean {
	const [, bound, axis] = /^(min|max)-(width|height|aspect-ratio)$/.exec(name) ?? [];
	if (!axis) return features[name] === value;
	const actual = { width, height, 'aspect-ratio': height && width / height }[axis];
	if (actual === undefined) return false;
	const limit = axis === 'aspect-ratio' ? ratioOf(value) : lengthOf(value);
	return bound === 'min' ? actual >= limit : actual <= limit;
}

/** `(a: 1) and (b: 2)`, `(a: 1) or (b: 2)`, `not print`: as far as the project's style sheets go. */
function holds(text: string, room: Room): boolean {
	const alternatives = text.split(/\s+or\s+|\s*,\s*/);
	if (alternatives.length > 1) return alternatives.some((one) => holds(one, room));
	return text.split(/\s+and\s+/).every((part) => {
		const wanted = part.trim();
		if (wanted.startsWith('not ')) return !holds(wanted.slice(4), room);
		if (wanted === 'screen' || wanted === 'all') return true;
		if (wanted === 'print') return false;
		const [, name, value] = /^\(\s*([\w-]+)\s*:\s*([^()]+?)\s*\)$/.exec(wanted) ?? [];
		if (name === undefined || value === undefined) throw new Error(`${text} is not read`);
		return holdsOf(name, value, room);
	});
}

/** Whether a rule's condition holds. A container of that name that is not there holds none. @throws Error at what is not read */
export function isMet({ kind, text }: Condition, { containers }: Surroundings): boolean {
	if (kind === 'media') return holds(text, screen);
	const [, name = '', condition = ''] = /^([\w-]*)\s*(\(.*)$/s.exec(text.trim()) ?? [];
	const room = containers[name];
	return room !== undefined && holds(condition, room);
}
