import { factStyles } from '../../i18n/edition';
import { parseNotation, type Node } from '../../i18n/notation';
import { isSpellable } from '../../i18n/spelled';
import type { Fault, Path } from '../fault';
import { nearest } from '../nearest';
import { boundsOf, qualifiersOf } from '../qualifiers';
import { fault, type Check, type Context } from './known';
import { wordsIn, type Place } from './words';

type Entry = Extract<Node, { kind: 'entry' }>;

const eventStyles: readonly string[] = ['short', 'full'];

/** What is wrong with a reference to a fact or an event. */
function entryFault({ id, style }: Entry, { files, known }: Context): string | undefined {
	const { fact: facts, event: events } = known.ids;
	if (!facts || !events || known.dropped.has(id)) return undefined;
	const isFact = facts.has(id);
	if (!isFact && !events.has(id)) {
		const meant = nearest(id, [...facts, ...events]);
		return `names no fact or event${meant ? `; did you mean "${meant}"?` : ''}`;
	}
	if (style === undefined) return undefined;
	const styles: readonly string[] = isFact ? factStyles : eventStyles;
	if (!styles.includes(style))
		return `"${style}" is not a style of ${isFact ? 'facts' : 'events'}: ${styles.join(', ')}`;
	const fact =
		isFact && style !== 'full' ? files.ledger?.facts.find((one) => one.id === id) : undefined;
	if (style === 'words' || style === 'ordinal') {
		const value = fact?.value;
		if (typeof value !== 'number' || !isSpellable(value))
			return `"${style}" spells out whole numbers from 1 to 10 alone`;
		if (style === 'words') return undefined;
	}
	const bounds = fact ? boundsOf(qualifiersOf(fact)) : [];
	return bounds.length > 0 ? `drops the qualifier ${bounds.join(', ')}; write {${id}}` : undefined;
}

function nodeFault(node: Node, context: Context): string | undefined {
	switch (node.kind) {
		case 'text':
			return undefined;
		case 'broken':
			return 'is no reference: {id}, {id:style} or {@name}';
		case 'name': {
			const names = context.known.ids.name;
			if (!names || names.has(node.id) || context.known.dropped.has(node.id)) return undefined;
			const meant = nearest(node.id, names);
			return `names no name of story.json${meant ? `; did you mean "{@${meant}}"?` : ''}`;
		}
		case 'entry':
			return entryFault(node, context);
	}
}

function checkPlace(place: Place, lang: 'zh' | 'en', context: Context): Fault[] {
	const path: Path = [...place.path, lang];
	return parseNotation(place.words[lang]).flatMap((node) => {
		if (node.kind === 'text') return [];
		const says = place.references ? nodeFault(node, context) : 'stands where no reference is read';
		return says === undefined ? [] : [fault(place.part, path, node.raw, says)];
	});
}

/** Every reference in words names something and drops no qualifier. */
export const checkNotation: Check = (context) =>
	wordsIn(context.files)
		.filter(({ part }) => part !== 'interface')
		.flatMap((place) => [...checkPlace(place, 'zh', context), ...checkPlace(place, 'en', context)]);
