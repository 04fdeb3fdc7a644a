const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** An element of XML: attributes and text are escaped, elements within it are not. */
export function xml(
	tag: string,
	attributes: Record<string, string> = {},
	content: string | readonly string[] = []
): string {
	const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
	const inner = typeof content === 'string' ? escaped(content) : content.join('');
	return inner ? `<${tag}${given.join('')}>${inner}</${tag}>` : `<${tag}${given.join('')}/>`;
}

export const xmlFile = (root: string): string =>
	`<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
