import { colourOf, lengthOf, splitTop, type Scope } from './values';

/** A property that a picture's elements may have as an attribute. */
interface Property {
	inherited: boolean;
	initial: string;
	/** Its computed value, as the attribute has it. */
	compute(value: string, scope: Scope): string;
}

/** Without the noise of binary fractions. */
const numberText = (value: number) => String(Math.round(value * 1e4) / 1e4);

const paint = (value: string, scope: Scope) =>
	value === 'none' || value.startsWith('url(') ? value : colourOf(value, scope);
const number = (value: string, scope: Scope) => numberText(lengthOf(value, scope));
const lengths = (value: string, scope: Scope) =>
	value === 'none'
		? value
		: splitTop(value.replaceAll(',', ' '), ' ')
				.map((one) => number(one, scope))
				.join(' ');
const word = (value: string) => value;
const weights: Record<string, string> = { normal: '400', bold: '700' };

const inherited = (initial: string, compute: Property['compute']): Property => ({
	inherited: true,
	initial,
	compute
});
const own = (initial: string, compute: Property['compute']): Property => ({
	inherited: false,
	initial,
	compute
});

/**
 * What the resolver knows of a drawing's look: the presentation attributes of SVG 2 that the project's styles use.
 * `color`, `display` and `visibility` are computed for what depends on them and never written.
 */
export const properties = {
	color: inherited('#000000', colourOf),
	display: own('inline', word),
	visibility: inherited('visible', word),
	opacity: own('1', number),
	fill: inherited('#000000', paint),
	'fill-opacity': inherited('1', number),
	'fill-rule': inherited('nonzero', word),
	stroke: inherited('none', paint),
	'stroke-width': inherited('1', number),
	'stroke-opacity': inherited('1', number),
	'stroke-linecap': inherited('butt', word),
	'stroke-linejoin': inherited('miter', word),
	'stroke-dasharray': inherited('none', lengths),
	'paint-order': inherited('normal', word),
	'stop-color': own('#000000', colourOf),
	'stop-opacity': own('1', number),
	'font-family': inherited('', (value) => value.replace(/\s+/g, ' ')),
	'font-size': inherited('16', number),
	'font-style': inherited('normal', word),
	'font-weight': inherited('400', (value) => weights[value] ?? value),
	'letter-spacing': inherited('0', (value, scope) =>
		value === 'normal' ? '0' : number(value, scope)
	),
	'text-anchor': inherited('start', word),
	'white-space': inherited('normal', word)
} satisfies Record<string, Property>;

export type PropertyName = keyof typeof properties;
export type Style = Record<PropertyName, string>;

export const names = Object.keys(properties) as PropertyName[];
export const isProperty = (name: string): name is PropertyName => Object.hasOwn(properties, name);

export const initialStyle = Object.fromEntries(
	names.map((name) => [name, properties[name].initial])
) as Style;

/** `font: 600 12px/1.5 "A", b` as the properties that it stands for. */
export function readFont(value: string): [PropertyName, string][] {
	const found =
		/^(?:(italic|normal)\s+)?(?:(\d{3}|bold|normal)\s+)?(\S+?)(?:\s*\/\s*\S+)?\s+(.+)$/s.exec(
			value
		);
	if (!found) throw new Error(`font: ${value} is not read`);
	const [, style = 'normal', weight = 'normal', size = '', family = ''] = found;
	return [
		['font-style', style],
		['font-weight', weight],
		['font-size', size],
		['font-family', family]
	];
}
