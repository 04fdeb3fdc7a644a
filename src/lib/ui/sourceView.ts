import { byScript } from '../i18n/byScript';
import { fillCitation } from './citation';
import { copyText } from './copy';
import { element } from './element';
import type { SourceEntry, SourcesFile } from './sources';

const chinese = 'zh-Hans';
const inLang = (lang: string | undefined) => (lang ? { lang } : {});

/** Words of a page; in one that is not in Chinese, what is says so. */
const wordsOf = (text: string): (Node | string)[] =>
	document.documentElement.lang === chinese
		? [text]
		: byScript(text).map(({ text, han }) =>
				han ? element('span', '', [text], { lang: chinese }) : text
			);

/** A button that copies a text, and says below whether it did; where it could not, the text itself. */
function copyButton(
	label: string,
	text: () => string,
	say: (copied: boolean, text: string) => void
) {
	const button = element('button', '', [label], { type: 'button' });
	button.addEventListener('click', async () => {
		const wanted = text();
		say(await copyText(wanted), wanted);
	});
	return button;
}

/**
 * What the panel shows of one entry below its title.
 * @param link address of the place in the story where it was opened, read when it is copied
 * @param ledger address of its row on the data page
 */
export function viewOf(
	entry: SourceEntry,
	words: SourcesFile['words'],
	link: () => string,
	ledger: string
): Node[] {
	const nodes: Node[] = [];
	if (entry.value) {
		nodes.push(element('p', 'source-value', [entry.value], inLang(entry.valueLang)));
	}
	if (entry.text) nodes.push(element('p', 'source-text', [entry.text]));
	const lines = entry.lines.flatMap(({ head, text, zh }) => [
		element('dt', '', [head]),
		element('dd', '', zh ? [text] : wordsOf(text), inLang(zh && chinese))
	]);
	if (lines.length) nodes.push(element('dl', '', lines));
	const { citation } = entry;
	if (!citation) return nodes;
	const status = element('p', 'source-status', [], { role: 'status' });
	const say = (copied: boolean, text: string) => {
		status.textContent = copied ? words.copied : `${words.refused} ${text}`;
	};
	const cite = () => fillCitation(citation, link(), new Date());
	nodes.push(
		element('p', 'source-copy', [
			copyButton(words.link, link, say),
			copyButton(words.citation, cite, say),
			element('a', '', [words.ledger], { href: ledger })
		]),
		status
	);
	return nodes;
}
