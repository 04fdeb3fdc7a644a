import { isMet, type Surroundings } from './conditions';
import { classesOf, type Markup } from './markup';
import {
	initialStyle,
	isProperty,
	names,
	properties,
	readFont,
	type PropertyName,
	type Style
} from './properties';
import { matches } from './selectors';
import type { Rule } from './stylesheet';
import { fillVars, type Scope } from './values';

type Vars = Record<string, string>;

/** An element's computed look, and what its children inherit. */
interface Computed {
	style: Style;
	vars: Vars;
}

/** Attributes that say what a drawing is made of; the others only say how a page handles it. */
const geometry = new Set(
	'cx cy d dx dy gradientTransform gradientUnits height offset patternTransform patternUnits points preserveAspectRatio r rx ry transform viewBox width x x1 x2 y y1 y2'.split(
		' '
	)
);

/** Not written: what they do is done. */
const settled: readonly PropertyName[] = ['color', 'display', 'visibility', 'white-space'];

/** Said of what may hold text. */
const typographic = /^(font|letter|text)-/;

/** Sizes of HTML's type may depend on the page's; a drawing's may not. */
const isDrawing = ({ tag, parent }: Markup): boolean =>
	tag === 'svg' || (parent !== undefined && isDrawing(parent));

/** What an element has to have for a rule to mean it: a class, a tag, or nothing that is known. */
function keyOf({ selector }: Rule): string {
	const parts = selector.children.at(-1)?.selectors ?? [];
	const named = (type: string) =>
		parts.find((part) => part.type === type && 'name' in part && part.name !== '*');
	const [name, tag] = [named('ClassSelector'), named('TypeSelector')];
	if (name && 'name' in name) return `.${name.name}`;
	return tag && 'name' in tag ? String(tag.name) : '';
}

/** Rules by what an element has to have, so that few are tried. */
function index(rules: readonly Rule[]) {
	const byKey = new Map<string, Rule[]>();
	for (const rule of rules) {
		const key = keyOf(rule);
		byKey.set(key, [...(byKey.get(key) ?? []), rule]);
	}
	return (element: Markup): Rule[] =>
		['', element.tag, ...classesOf(element).map((name) => `.${name}`)]
			.flatMap((key) => byKey.get(key) ?? [])
			.sort((a, b) => a.rank - b.rank);
}

/** Declarations of an element by property, as the cascade leaves them. */
function declared(element: Markup, rulesFor: (element: Markup) => readonly Rule[]) {
	const found = new Map<string, string>();
	for (const [name, value] of Object.entries(element.attributes)) {
		if (isProperty(name)) found.set(name, value);
	}
	for (const { selector, declarations } of rulesFor(element)) {
		if (!matches(element, selector)) continue;
		for (const [name, value] of declarations) found.set(name, value);
	}
	return found;
}

function compute(
	element: Markup,
	from: Computed,
	styleOf: (element: Markup) => ReadonlyMap<string, string>
): Computed {
	const found = styleOf(element);
	const vars: Vars = { ...from.vars };
	const own = [...found].filter(([name]) => name.startsWith('--'));
	for (const [name, value] of own) vars[name] = value;
	for (const [name, value] of own) vars[name] = fillVars(value, vars) ?? value;

	const wanted = new Map<PropertyName, string>();
	for (const [name, value] of found) {
		const filled = fillVars(value, vars);
		if (filled === undefined) continue;
		if (name === 'font' && filled !== 'inherit') {
			for (const [part, of] of readFont(filled)) wanted.set(part, of);
		} else if (isProperty(name)) wanted.set(name, filled);
	}

	const style = { ...from.style };
	const scope: Scope = { vars, fontSize: Number(style['font-size']), color: style.color };
	const set = (name: PropertyName) => {
		const { inherited, initial, compute: read } = properties[name];
		const value = wanted.get(name);
		if (value === undefined || value === 'unset') {
			if (!inherited) style[name] = initial;
		} else if (value !== 'inherit') {
			try {
				style[name] = read(value, scope);
			} catch (error) {
				if (isDrawing(element)) throw error;
			}
		}
	};
	set('font-size');
	scope.fontSize = Number(style['font-size']);
	set('color');
	scope.color = style.color;
	for (const name of names) if (name !== 'font-size' && name !== 'color') set(name);
	return { style, vars };
}

const isHidden = ({ display, opacity }: Style) => display === 'none' || Number(opacity) === 0;

/**
 * Draws markup as a page shows it: what style sheets say is resolved into presentation attributes, what is not seen is
 * left out, what is used by reference stands in its place. Classes, data and custom properties are gone; no drawing of
 * it is needed a second time.
 * @param root a whole page's markup, from `html` on
 * @param rules its style sheets
 * @param around the sizes that container queries ask for
 * @returns gives an element's drawing: the element as it is seen, with attributes alone; undefined where it is not
 * @throws Error at values and selectors that are not read
 */
export function resolver(root: Markup, rules: readonly Rule[], around: Surroundings) {
	const met = index(
		rules.filter(({ conditions }) => conditions.every((one) => isMet(one, around)))
	);
	const sheets = new Map<Markup, ReadonlyMap<string, string>>();
	const styleOf = (element: Markup) => {
		const known = sheets.get(element) ?? declared(element, met);
		sheets.set(element, known);
		return known;
	};
	const byId = new Map<string, Markup>();
	const collect = (element: Markup) => {
		const { id } = element.attributes;
		if (id) byId.set(id, element);
		for (const child of element.children) if (typeof child !== 'string') collect(child);
	};
	collect(root);

	function computedOf(element: Markup | undefined): Computed {
		if (!element?.tag) return { style: initialStyle, vars: {} };
		return compute(element, computedOf(element.parent), styleOf);
	}

	/** @param above what the element inherits, and what the drawing round it says already */
	function draw(element: Markup, above: Computed, said: Style): Markup | undefined {
		const computed = compute(element, above, styleOf);
		const { style } = computed;
		if (isHidden(style)) return undefined;
		const attributes: Record<string, string> = {};
		for (const [name, value] of Object.entries(element.attributes)) {
			if (geometry.has(name)) attributes[name] = value;
		}
		const inner: Style = { ...said };
		const lettered = /^(svg|g|use|text|tspan)$/.test(element.tag);
		for (const name of names) {
			if (settled.includes(name) || (!lettered && typographic.test(name))) continue;
			const { inherited, initial } = properties[name];
			const base = inherited ? said[name] : initial;
			if (style[name] !== base) attributes[name] = style[name];
			inner[name] = inherited ? style[name] : initial;
		}
		const target =
			element.tag === 'use' ? byId.get(element.attributes['href']?.slice(1) ?? '') : undefined;
		if (element.tag === 'use' && !target) throw new Error('a reference to what is not there');
		if (element.tag === 'text' && style['white-space'].startsWith('pre')) {
			attributes['xml:space'] = 'preserve';
		}
		if (element.tag === 'pattern' || /Gradient$/.test(element.tag)) {
			attributes['id'] = element.attributes['id'] ?? '';
		}
		const tag = target ? 'g' : element.tag;
		const drawn: Markup = { tag, attributes, children: [], parent: undefined };
		for (const child of target ? [target] : element.children) {
			if (typeof child === 'string') {
				if (style.visibility === 'visible') drawn.children.push(child);
				continue;
			}
			if (child.tag === 'title' || child.tag === 'desc') continue;
			const one = draw(child, computed, inner);
			if (one) drawn.children.push({ ...one, parent: drawn });
		}
		const shape = drawn.children.length === 0 && ['g', 'text', 'tspan', 'defs'].includes(tag);
		return shape || (style.visibility !== 'visible' && drawn.children.length === 0)
			? undefined
			: drawn;
	}

	return (element: Markup): Markup | undefined => {
		for (let one = element.parent; one; one = one.parent) {
			if (one.tag && isHidden(computedOf(one).style)) return undefined;
		}
		return draw(element, computedOf(element.parent), initialStyle);
	};
}
