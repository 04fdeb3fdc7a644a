import { parseCss, type AST } from 'svelte/compiler';

export type Selector = AST.CSS.ComplexSelector;

/** `@media print`, `@container drawn (min-width: 300px)`: a rule counts where all of them hold. */
export interface Condition {
	kind: 'media' | 'container';
	/** What stands after the name of the at-rule. */
	text: string;
}

/** One selector with its declarations. */
export interface Rule {
	selector: Selector;
	conditions: readonly Condition[];
	declarations: readonly (readonly [property: string, value: string])[];
	/** Rises with specificity, then with the place in the style sheets; `!important` is not read. */
	rank: number;
}

/** At-rules that say nothing of how an element looks. */
const aside = new Set(['font-face', 'keyframes', 'page', 'import', 'charset']);

const add = (a: number[], b: number[]) => a.map((count, i) => count + (b[i] ?? 0));

/** Ids, classes and types of a selector (Selectors 4, 17); `:where` counts for nothing, `:is` and `:not` as their largest. */
function specificity(selector: Selector): number[] {
	const parts = selector.children.flatMap(({ selectors }) => selectors);
	return parts.reduce(
		(sum, part) => {
			if (part.type === 'IdSelector') return add(sum, [1, 0, 0]);
			if (part.type === 'TypeSelector') return add(sum, [0, 0, part.name === '*' ? 0 : 1]);
			if (part.type === 'PseudoElementSelector') return add(sum, [0, 0, 1]);
			if (part.type !== 'PseudoClassSelector') return add(sum, [0, 1, 0]);
			if (part.name === 'where') return sum;
			if (part.name !== 'is' && part.name !== 'not') return add(sum, [0, 1, 0]);
			const inner = (part.args?.children ?? []).map(specificity);
			const largest = inner.toSorted((a, b) => weight(b) - weight(a))[0];
			return add(sum, largest ?? [0, 0, 0]);
		},
		[0, 0, 0]
	);
}

const weight = ([ids = 0, classes = 0, types = 0]: number[]) =>
	ids * 10_000 + classes * 100 + types;

/** `!important` is left out: the rules for paper alone use it. */
function declarationsOf(block: AST.CSS.Block): [string, string][] {
	return block.children.flatMap((child): [string, string][] => {
		if (child.type !== 'Declaration') throw new Error('nested rules are not read');
		return [[child.property, child.value.replace(/\s*!important$/, '').trim()]];
	});
}

/**
 * The rules of a page's style sheets, those that weigh more later.
 * @param sheets texts of CSS, in the order in which the page has them
 * @throws Error at what is not read: nested rules, at-rules other than media and container
 */
export function parseStyles(sheets: readonly string[]): Rule[] {
	let order = 0;
	function read(
		nodes: readonly (AST.CSS.Block['children'][number] | AST.CSS.Atrule | AST.CSS.Rule)[],
		conditions: readonly Condition[]
	): Rule[] {
		return nodes.flatMap((node): Rule[] => {
			if (node.type === 'Rule') {
				const declarations = declarationsOf(node.block);
				order += 1;
				return node.prelude.children.map((selector) => ({
					selector,
					conditions,
					declarations,
					rank: weight(specificity(selector)) * 1e6 + order
				}));
			}
			if (node.type !== 'Atrule' || aside.has(node.name)) return [];
			if (node.name !== 'media' && node.name !== 'container') {
				throw new Error(`@${node.name} is not read`);
			}
			const condition: Condition = { kind: node.name, text: node.prelude };
			return read(node.block?.children ?? [], [...conditions, condition]);
		});
	}
	return sheets
		.flatMap((sheet) => read(parseCss(sheet).children, []))
		.toSorted((a, b) => a.rank - b.rank);
}
