/** What a value may refer to on the element that has it. */
export interface Scope {
	/** Custom properties, resolved. */
	vars: Readonly<Record<string, string>>;
	/** In px: what `1em` is. */
	fontSize: number;
	/** What `currentColor` is. */
	color: string;
}

/** Size of the root's type in px; see `html` in src/app.css. */
const rem = 16;

/** Splits at a sign that stands in no brackets. */
export function splitTop(text: string, sign: ',' | ' '): string[] {
	const parts = [''];
	let depth = 0;
	for (const char of text) {
		depth += char === '(' ? 1 : char === ')' ? -1 : 0;
		if (char === sign && depth === 0) parts.push('');
		else parts[parts.length - 1] += char;
	}
	return parts.map((part) => part.trim()).filter(Boolean);
}

/** The end of the bracket that opens at `from`. */
function closing(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		if (text[at] === '(') depth += 1;
		if (text[at] === ')' && --depth === 0) return at;
	}
	throw new Error(`an open bracket: ${text}`);
}

/** Puts custom properties in; `undefined` where one is not there and has no fallback. */
export function fillVars(text: string, vars: Scope['vars']): string | undefined {
	const start = text.indexOf('var(');
	if (start < 0) return text;
	const end = closing(text, start + 3);
	const inner = text.slice(start + 4, end);
	const comma = inner.indexOf(',');
	const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
	const fallback = comma < 0 ? undefined : inner.slice(comma + 1).trim();
	const value = vars[name] ?? (fallback === undefined ? undefined : fillVars(fallback, vars));
	if (value === undefined) return undefined;
	return fillVars(text.slice(0, start) + value + text.slice(end + 1), vars);
}

type Rgba = [red: number, green: number, blue: number, alpha: number];

function hexOf(text: string): Rgba | undefined {
	const [, digits] = /^#([\da-f]{3,8})$/i.exec(text) ?? [];
	if (!digits) return undefined;
	const wide = digits.length < 6 ? [...digits].map((one) => one + one).join('') : digits;
	const [red = 0, green = 0, blue = 0, alpha = 255] = (wide.match(/../g) ?? []).map((pair) =>
		Number.parseInt(pair, 16)
	);
	return [red, green, blue, alpha / 255];
}

const two = (value: number) => Math.round(value).toString(16).padStart(2, '0');
const textOf = ([red, green, blue, alpha]: Rgba) =>
	`#${[red, green, blue].map(two).join('')}${alpha < 1 ? two(alpha * 255) : ''}`;

/** `color-mix(in srgb, red 30%, blue)`, by premultiplied shares (CSS Color 5, 2). */
function mix(text: string, scope: Scope): Rgba {
	const [space, ...parts] = splitTop(text, ',');
	if (space !== 'in srgb' || parts.length !== 2) throw new Error(`color-mix(${text}) is not read`);
	const [a, b] = parts.map((part) => {
		const [, colour = '', share] = /^(.*?)(?:\s+([\d.]+)%)?$/.exec(part) ?? [];
		return { rgba: rgbaOf(colour, scope), share: share === undefined ? undefined : Number(share) };
	}) as [{ rgba: Rgba; share?: number }, { rgba: Rgba; share?: number }];
	const first = (a.share ?? 100 - (b.share ?? 50)) / 100;
	const second = (b.share ?? 100 - first * 100) / 100;
	const total = first + second;
	const [p, q] = [first / total, second / total];
	const alpha = a.rgba[3] * p + b.rgba[3] * q;
	const channel = (i: 0 | 1 | 2) =>
		alpha === 0 ? 0 : (a.rgba[i] * a.rgba[3] * p + b.rgba[i] * b.rgba[3] * q) / alpha;
	return [channel(0), channel(1), channel(2), alpha * Math.min(1, total)];
}

function rgbaOf(text: string, scope: Scope): Rgba {
	const value = text.trim();
	if (value === 'transparent') return [0, 0, 0, 0];
	if (/^currentcolor$/i.test(value)) return rgbaOf(scope.color, scope);
	const mixed = /^color-mix\((.*)\)$/s.exec(value)?.[1];
	const rgba = mixed === undefined ? hexOf(value) : mix(mixed, scope);
	if (!rgba) throw new Error(`the colour ${text} is not read`);
	return rgba;
}

/** A colour as `#rrggbb` (`#rrggbbaa` where something shows through). @throws Error at a notation that is not read */
export const colourOf = (text: string, scope: Scope): string => textOf(rgbaOf(text, scope));

/** Two terms at a time: px, and numbers without a unit. */
function calculate(text: string, scope: Scope): number {
	const tokens = text.match(/calc|\(|\)|[*/]|(?<=\s)[+-](?=\s)|-?[\d.]+[a-z%]*/gi) ?? [];
	let at = 0;
	function factor(): number {
		const token = tokens[at++] ?? '';
		if (token === 'calc') return factor();
		if (token !== '(') return lengthOf(token, scope);
		const value = sum();
		at += 1;
		return value;
	}
	function product(): number {
		let value = factor();
		while (tokens[at] === '*' || tokens[at] === '/') {
			value = tokens[at++] === '*' ? value * factor() : value / factor();
		}
		return value;
	}
	function sum(): number {
		let value = product();
		while (tokens[at] === '+' || tokens[at] === '-') {
			value += tokens[at++] === '+' ? product() : -product();
		}
		return value;
	}
	return sum();
}

/** A length in px, or a number without a unit. @throws Error at units that are not read */
export function lengthOf(text: string, scope: Scope): number {
	if (text.startsWith('calc(')) return calculate(text, scope);
	const [, number = '', unit = ''] = /^([+-]?[\d.]+(?:e-?\d+)?)([a-z%]*)$/i.exec(text) ?? [];
	const value = Number(number);
	if (number === '' || Number.isNaN(value)) throw new Error(`the length ${text} is not read`);
	if (unit === '' || unit === 'px') return value;
	if (unit === 'em') return value * scope.fontSize;
	if (unit === 'rem') return value * rem;
	throw new Error(`the unit of ${text} is not read`);
}
