/** A new element with its class, its children and what else is set on it. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	className: string,
	children: (Node | string)[] = [],
	rest: Partial<HTMLElementTagNameMap[K]> = {}
): HTMLElementTagNameMap[K] {
	const made = Object.assign(document.createElement(tag), rest);
	if (className) made.className = className;
	made.append(...children);
	return made;
}
