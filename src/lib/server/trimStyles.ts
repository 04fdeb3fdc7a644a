import { parseCss, type AST } from 'svelte/compiler';

/** What the elements of a page are called by. */
interface Used {
	tags: Set<string>;
	classes: Set<string>;
	ids: Set<string>;
	/** Values of each attribute. */
	attributes: Map<string, Set<string>>;
}

const token = /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi;
const attribute = /([^\s=>/]+)(?:="([^"]*)")?/g;

function usedIn(markup: string): Used {
	const used: Used = { tags: new Set(), classes: new Set(), ids: new Set(), attributes: new Map() };
	for (const [, tag = '', written = ''] of markup.matchAll(token)) {
		used.tags.add(tag.toLowerCase());
		for (const [, name = '', value = ''] of written.matchAll(attribute)) {
			if (name === 'class') for (const one of value.split(/\s+/)) used.classes.add(one);
			if (name === 'id') used.ids.add(value);
			used.attributes.set(name, (used.attributes.get(name) ?? new Set()).add(value));
		}
	}
	return used;
}

/** Whether some element may come to match; what stands in `:not(…)` and the like is not looked at. */
function mayMatch(selector: AST.CSS.SimpleSelector, used: Used, later: readonly string[]): boolean {
	switch (selector.type) {
		case 'TypeSelector':
			return selector.name === '*' || used.tags.has(selector.name.toLowerCase());
		case 'ClassSelector':
			return used.classes.has(selector.name);
		case 'IdSelector':
			return used.ids.has(selector.name);
		case 'AttributeSelector': {
			if (later.includes(selector.name)) return true;
			const values = used.attributes.get(selector.name);
			return values !== undefined && (selector.matcher !== '=' || values.has(selector.value ?? ''));
		}
		case 'PseudoClassSelector':
			return (
				!['is', 'where', 'has'].includes(selector.name) ||
				(selector.args?.children ?? []).some((one) => reachable(one, used, later))
			);
		default:
			return true;
	}
}

const reachable = (
	selector: AST.CSS.ComplexSelector,
	used: Used,
	later: readonly string[]
): boolean =>
	selector.children.every(({ selectors }) => selectors.every((one) => mayMatch(one, used, later)));

/** White space and comments out, where they say nothing. */
const tight = (text: string) =>
	text
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/\s+/g, ' ')
		.replace(/ ?([{},;>]) ?/g, '$1')
		.trim();

/**
 * Keeps of a style sheet what a page has a use for: rules that some element of it matches or may come to match, and
 * no fonts. Custom properties that nothing asks for are left out as well.
 * @param markup the page as HTML, attribute values in double quotes
 * @param later attributes that elements may be given after the build
 */
export function trimStyles(css: string, markup: string, later: readonly string[]): string {
	const used = usedIn(markup);
	const text = (node: { start: number; end: number }) => tight(css.slice(node.start, node.end));

	function block(children: AST.CSS.Block['children']): string {
		return children
			.map((child) => {
				if (child.type === 'Declaration') return `${tight(`${child.property}:${child.value}`)};`;
				return child.type === 'Rule' ? rule(child) : atRule(child);
			})
			.join('');
	}
	function rule({ prelude, block: body }: AST.CSS.Rule): string {
		const kept = prelude.children.filter((one) => reachable(one, used, later)).map(text);
		const inner = kept.length ? block(body.children) : '';
		return inner && `${kept.join(',')}{${inner.replace(/;$/, '')}}`;
	}
	function atRule({ name, prelude, block: body }: AST.CSS.Atrule): string {
		if (name === 'font-face' || !body) return '';
		const inner = block(body.children);
		return inner && `@${name} ${tight(prelude)}{${inner}}`;
	}

	let trimmed = parseCss(css)
		.children.map((child) => (child.type === 'Rule' ? rule(child) : atRule(child)))
		.join('');
	for (;;) {
		const asked = new Set([...trimmed.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
		const less = trimmed
			.replace(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (whole, name: string) =>
				asked.has(name) ? whole : ''
			)
			.replace(/(?<=[{}]|^)[^{}]+\{\}/g, '');
		if (less === trimmed) return trimmed.replaceAll(';}', '}');
		trimmed = less;
	}
}
