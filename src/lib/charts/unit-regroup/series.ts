import type { Edition } from '../../i18n/edition';
import type { UnitRegroupChart } from '../../model/types';
import { labelOf, readFigure, runsOf, sentences, type Figure } from '../core/figure';
import type { Run } from '../core/text';
import type { Row } from '../registry';

/** One of a group that the source names, and what it says of it. */
export interface Member {
	name: Run[];
	/** The superlative before the words; empty where the source gives none. */
	claim: Run[];
	words: Run[];
}

interface Counted extends Figure {
	label: Run[];
}

/** The words and values of the chart, in one language. */
export interface UnitRegroupSeries {
	total: Counted;
	groups: (Counted & { members: Member[] })[];
	caution: Run[];
	/** Says that the others are not named. */
	rest: string;
	/** Between a name and what is said of it, on one line. */
	colon: string;
}

type MemberOf = UnitRegroupChart['groups'][number]['members'][number];

/** Between words that follow one another. */
const space = ({ lang }: Edition): string => (lang === 'zh' ? '' : ' ');

function memberOf({ name, label, claim, words }: MemberOf, edition: Edition): Member {
	const text = edition.plain(label ? edition.t(label) : `{@${name}}`);
	return {
		name: [{ text, stress: 'strong' }],
		claim: claim
			? [{ text: edition.plain(edition.t(claim)), stress: 'accent' }, { text: space(edition) }]
			: [],
		words: runsOf(edition, words)
	};
}

/** The names of its states, in the order of their steps. */
export const unitRegroupStates = (chart: UnitRegroupChart): string[] => [
	'all',
	...chart.groups.map((group) => group.id)
];

/** Reads the chart's facts, words and names. @throws Error where the story has no such fact */
export function unitRegroupSeries(chart: UnitRegroupChart, edition: Edition): UnitRegroupSeries {
	const counted = ({ fact, label }: UnitRegroupChart['total']): Counted => ({
		...readFigure(edition, fact),
		label: runsOf(edition, label)
	});
	return {
		total: counted(chart.total),
		groups: chart.groups.map((group) => ({
			...counted(group),
			members: group.members.map((member) => memberOf(member, edition))
		})),
		caution: runsOf(edition, chart.caution),
		rest: edition.say('not-named'),
		colon: edition.lang === 'zh' ? ' ' : ': '
	};
}

/** A member's name with what is said of it, for table and summary. */
function saidOf({ name, claim, words }: MemberOf, edition: Edition): string {
	const said = [claim, words].flatMap((one) => (one ? [edition.plain(edition.t(one))] : []));
	const text = said.join(space(edition));
	const who = edition.plain(`{@${name}}`);
	return edition.lang === 'zh' ? `${who}（${text}）` : `${who} (${text})`;
}

export const unitRegroupFacts = (chart: UnitRegroupChart, edition: Edition): Row[] => [
	{ fact: chart.total.fact, names: [] },
	...chart.groups.map(({ fact, members }) => ({
		fact,
		names: members.map((member) => saidOf(member, edition))
	}))
];

/** What the chart shows, in sentences: the counts, those named, the caution. */
export function unitRegroupSummary(chart: UnitRegroupChart, edition: Edition): string {
	const counts = unitRegroupFacts(chart, edition).map(({ fact, names }) => {
		const value = edition.fact(fact);
		const named = names.length > 0 && edition.say('named', { names: edition.list(names) });
		const more = edition.lang === 'zh' ? `，${named}` : `; ${named}`;
		return edition.say('summary-value', {
			label: labelOf(edition, fact),
			value: named ? value + more : value
		});
	});
	return sentences([...counts, edition.plain(edition.t(chart.caution))], edition);
}
