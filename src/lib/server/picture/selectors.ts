import type { AST } from 'svelte/compiler';
import { classesOf, type Markup } from './markup';
import type { Selector } from './stylesheet';

/** What a picture never is: pointed at, focused, opened. */
const states = new Set(
	'active checked disabled focus focus-visible focus-within fullscreen hover modal open popover-open target visited'.split(
		' '
	)
);

const elementOf = (markup: Markup | undefined) => (markup?.tag ? markup : undefined);
const parentOf = ({ parent }: Markup) => elementOf(parent);

function langOf(element: Markup): string {
	const parent = parentOf(element);
	return element.attributes['lang'] ?? (parent ? langOf(parent) : '');
}

function previous(element: Markup): Markup | undefined {
	const row = (element.parent?.children ?? []).filter((child) => typeof child !== 'string');
	return row[row.indexOf(element) - 1];
}

function hasAttribute(
	element: Markup,
	{ name, matcher, value }: AST.CSS.AttributeSelector
): boolean {
	const own = element.attributes[name];
	if (own === undefined || matcher === null) return own !== undefined;
	const wanted = value ?? '';
	if (matcher === '=') return own === wanted;
	if (matcher === '~=') return own.split(/\s+/).includes(wanted);
	if (matcher === '^=') return own.startsWith(wanted);
	throw new Error(`[${name}${matcher}…] is not read`);
}

function isPseudo(element: Markup, { name, args }: AST.CSS.PseudoClassSelector): boolean {
	const any = () => (args?.children ?? []).some((selector) => matches(element, selector));
	if (name === 'is' || name === 'where') return any();
	if (name === 'not') return !any();
	if (name === 'root') return element.tag === 'html';
	if (name === 'empty') return element.children.length === 0;
	if (name === 'lang') {
		const [wanted] = args?.children[0]?.children[0]?.selectors ?? [];
		const own = langOf(element);
		if (wanted?.type !== 'TypeSelector') return false;
		return own === wanted.name || own.startsWith(`${wanted.name}-`);
	}
	if (name === 'first-child') return previous(element) === undefined;
	if (states.has(name)) return false;
	throw new Error(`:${name} is not read`);
}

function isSimple(element: Markup, part: AST.CSS.SimpleSelector): boolean {
	if (part.type === 'TypeSelector') return part.name === '*' || part.name === element.tag;
	if (part.type === 'ClassSelector') return classesOf(element).includes(part.name);
	if (part.type === 'IdSelector') return element.attributes['id'] === part.name;
	if (part.type === 'AttributeSelector') return hasAttribute(element, part);
	if (part.type === 'PseudoClassSelector') return isPseudo(element, part);
	if (part.type === 'PseudoElementSelector') return false;
	throw new Error(`a selector of type ${part.type} is not read`);
}

/** Whether an element is what a selector means. @throws Error at pseudo-classes and combinators that are not read */
export function matches(element: Markup, selector: Selector): boolean {
	const parts = selector.children;
	const upTo = (one: Markup | undefined, last: number): boolean => {
		const part = parts[last];
		if (!one || !part || !part.selectors.every((simple) => isSimple(one, simple))) return false;
		if (last === 0) return true;
		const combinator = part.combinator?.name ?? ' ';
		if (combinator === '>') return upTo(parentOf(one), last - 1);
		if (combinator === '+') return upTo(previous(one), last - 1);
		const next = { ' ': parentOf, '~': previous }[combinator];
		if (!next) throw new Error(`the combinator ${combinator} is not read`);
		for (let other = next(one); other; other = next(other)) if (upTo(other, last - 1)) return true;
		return false;
	};
	return upTo(element, parts.length - 1);
}
