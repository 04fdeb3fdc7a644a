import { parseNotation, type Node } from '../../i18n/notation';
import type { Fault, Path } from '../fault';
import { nearest } from '../nearest';
import { boundsOf, qualifiersOf } from '../qualifiers';
import { fault, type Check, type Context } from './known';
import { wordsIn, type Place } from './words';

type Entry = Extract<Node, { kind: 'entry' }>;

const factStyles = ['full', 'plain', 'number'];
const eventStyles = ['short', 'full'];

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
	const styles = isFact ? factStyles : eventStyles;
	if (!styles.includes(style))
		return `"${style}" is not a style of ${isFact ? 'facts' : 'events'}: ${styles.join(', ')}`;
	const fact =
		isFact && style !== 'full' ? files.ledger?.facts.find((one) => one.id === id) : undefined;
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
