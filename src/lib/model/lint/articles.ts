import { parseNotation } from '../../i18n/notation';
import type { Name } from '../types';
import type { Slip } from './slip';

/** Whether a name is spoken with a vowel first; undefined where its letters do not tell (`unit`, `MRI`). */
function vowelFirst(name: string): boolean | undefined {
	const [word = ''] = name.match(/[\p{L}\p{N}]+/u) ?? [];
	if (/^(?:u|h|\p{N}|eu|one)/iu.test(word) || /^\p{Lu}(?:\p{Lu}|$)/u.test(word)) return undefined;
	return /^[aeio]/i.test(word);
}

/** English articles before names that begin otherwise: `a {@alliance}`. */
export function articleSlips(text: string, names: Readonly<Record<string, Name>>): Slip[] {
	const nodes = parseNotation(text);
	return nodes.flatMap((node, at) => {
		const before = nodes[at - 1];
		const name = node.kind === 'name' && Object.hasOwn(names, node.id) ? names[node.id] : undefined;
		if (!name || before?.kind !== 'text') return [];
		const article = /\b(an?) $/i.exec(before.text)?.[1];
		const vowel = vowelFirst(name.en);
		if (!article || vowel === undefined || vowel === (article.length === 2)) return [];
		return [{ found: `${article} ${name.en}`, says: `should be ${vowel ? 'an' : 'a'}` }];
	});
}
