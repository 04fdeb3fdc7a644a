/** An element of parsed markup; text stands among its children as strings. */
export interface Markup {
	tag: string;
	attributes: Record<string, string>;
	children: (Markup | string)[];
	parent: Markup | undefined;
}

/** HTML elements that have no end tag. */
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string) =>
	text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);

const token =
	/<!--[\s\S]*?-->|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const attribute = /([^\s=>/]+)(?:="([^"]*)")?/g;

/**
 * Parses markup as Svelte renders it: every element closed, attribute values in double quotes. Comments are dropped.
 * @returns an element without a name, round all of it
 * @throws Error where an end tag does not close what is open
 */
export function parseMarkup(text: string): Markup {
	const root: Markup = { tag: '', attributes: {}, children: [], parent: undefined };
	let open = root;
	let at = 0;
	for (const found of text.matchAll(token)) {
		if (found.index > at) open.children.push(decode(text.slice(at, found.index)));
		at = found.index + found[0].length;
		const [, closed, tag, written = '', selfClosed] = found;
		if (closed !== undefined) {
			if (open.tag !== closed || !open.parent) throw new Error(`</${closed}> closes <${open.tag}>`);
			open = open.parent;
		} else if (tag !== undefined) {
			const attributes = Object.fromEntries(
				[...written.matchAll(attribute)].map(([, name = '', value = '']) => [name, decode(value)])
			);
			const element: Markup = { tag, attributes, children: [], parent: open };
			open.children.push(element);
			if (!selfClosed && !empty.has(tag)) open = element;
		}
	}
	if (open !== root) throw new Error(`<${open.tag}> is not closed`);
	if (at < text.length) root.children.push(decode(text.slice(at)));
	return root;
}

/** Every element within another, in document order. */
export function* elementsIn(root: Markup): Generator<Markup> {
	for (const child of root.children) {
		if (typeof child === 'string') continue;
		yield child;
		yield* elementsIn(child);
	}
}

export const classesOf = ({ attributes }: Markup): string[] =>
	(attributes['class'] ?? '').split(/\s+/).filter(Boolean);

/** The elements directly within others, of one tag where it is given. */
export const childrenOf = (parents: readonly Markup[], tag?: string): Markup[] =>
	parents.flatMap(({ children }) =>
		children.filter(
			(child): child is Markup => typeof child !== 'string' && (!tag || child.tag === tag)
		)
	);

/** The elements of a class, in document order. */
export const ofClass = (root: Markup, name: string): Markup[] =>
	[...elementsIn(root)].filter((element) => classesOf(element).includes(name));

/** All text of an element, its runs of white space made one space each. */
export function textOf(node: Markup | string): string {
	const whole = (one: Markup | string): string =>
		typeof one === 'string' ? one : one.children.map(whole).join('');
	return whole(node).replace(/\s+/g, ' ').trim();
}

/** Text as XML, in elements and in attribute values. */
export const escapeXml = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[sign] ?? 'quot'};`);

/** Markup as XML. Only what is given is written: no declaration, no white space of its own. */
export function writeXml(node: Markup | string): string {
	if (typeof node === 'string') return escapeXml(node);
	const inner = node.children.map(writeXml).join('');
	if (!node.tag) return inner;
	const attributes = Object.entries(node.attributes)
		.map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
		.join('');
	return inner ? `<${node.tag}${attributes}>${inner}</${node.tag}>` : `<${node.tag}${attributes}/>`;
}
