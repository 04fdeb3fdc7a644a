import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { htmlLang } from '../../i18n/locale';
import type { Lang } from '../../model/types';
import type { Surroundings } from './conditions';
import { parseMarkup, type Markup } from './markup';
import { resolver } from './resolve';
import { pageRules } from './styles';

/** A drawing without its page: elements with attributes alone, in a box of px. */
export interface Drawn {
	parts: Markup[];
	width: number;
	height: number;
}

/** A component's markup, as the pages have it. */
export const markupOf = <P extends Record<string, unknown>>(
	component: Component<P>,
	props: P
): string => render(component as Component<Record<string, unknown>>, { props }).body;

/**
 * A page in the light theme that holds nothing but this.
 * @returns its markup, and what draws elements of it: those that are seen, in their order
 */
export function pageOf(body: string, lang: Lang, around: Surroundings) {
	const root = parseMarkup(
		`<html lang="${htmlLang[lang]}" data-lang="${lang}" data-theme="paper"><body>${body}</body></html>`
	);
	const draw = resolver(root, pageRules(), around);
	return {
		root,
		drawn: (elements: readonly Markup[]) => elements.flatMap((one) => draw(one) ?? [])
	};
}

/** Elements as one. */
export const group = (
	attributes: Record<string, string>,
	children: readonly (Markup | string)[]
): Markup => ({ tag: 'g', attributes, children: [...children], parent: undefined });

const box = new Set(['x', 'y', 'width', 'height', 'viewBox', 'preserveAspectRatio']);

/** A drawing's elements as one, without the drawing's own box. */
export function unboxed({ attributes, children }: Markup, transform?: string): Markup {
	const kept = Object.entries(attributes).filter(([name]) => !box.has(name));
	return group({ ...Object.fromEntries(kept), ...(transform && { transform }) }, children);
}
