import type { Block } from './textEdition';

/** Signs by which Markdown would read text as something else (CommonMark 0.31). */
const marked = /[\\`*_[\]<>]|^(?=[#+-]|\d+[.)])/g;
const escaped = (text: string) => text.replace(marked, (sign) => `\\${sign}`);

function toMarkdown(block: Block): string {
	switch (block.kind) {
		case 'heading': {
			const text = escaped(block.text);
			const link = block.address ? `[${text}](${block.address})` : text;
			return `${'#'.repeat(block.level)} ${link}`;
		}
		case 'paragraph':
			return escaped(block.text);
		case 'aside':
			return `> ${escaped(block.text)}`;
		case 'list':
			return block.items.map((item) => `- ${escaped(item)}`).join('\n');
	}
}

/** Text as Markdown (CommonMark). */
export const markdownOf = (blocks: readonly Block[]): string =>
	`${blocks.map(toMarkdown).join('\n\n')}\n`;

const rules = { 1: '=', 2: '-', 3: '' } as const;
const width = (text: string) =>
	[...text].reduce((sum, sign) => sum + (/[\u2e80-\uffff]/.test(sign) ? 2 : 1), 0);

function toPlain(block: Block): string {
	switch (block.kind) {
		case 'heading': {
			const rule = rules[block.level].repeat(width(block.text));
			return [...(block.level < 3 ? [''] : []), block.text, rule, block.address ?? '']
				.filter((line, index) => line !== '' || index === 0)
				.join('\n');
		}
		case 'paragraph':
			return block.text;
		case 'aside':
			return `[${block.text}]`;
		case 'list':
			return block.items.map((item) => `• ${item}`).join('\n');
	}
}

/**
 * Text without any marks of its own. It begins with a byte order mark: hosts that name no charset would have browsers
 * take it for something else than UTF-8.
 */
export const plainTextOf = (blocks: readonly Block[]): string =>
	`\uFEFF${blocks.map(toPlain).join('\n\n').trim()}\n`;
