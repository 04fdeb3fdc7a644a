const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /\p{Script=Han}/u;

/** Single characters that end the word before them; any other one begins the word after it. */
const suffixes = new Set('县市省区镇乡村州级个家项类型者性化率额部局院所厂队厅室剂药业');

/** The same words are laid out at many widths. */
const known = new Map<string, ReadonlySet<number>>();

/**
 * Where Chinese text may break without parting a word: what the dictionary has as single characters (of a name,
 * of a short form) stays with its neighbour. Runs while pages are built, where the dictionary is at hand.
 * @returns positions in the text, in UTF-16 units, before which a line may begin
 */
export function wordBorders(text: string): ReadonlySet<number> {
	const found = known.get(text) ?? findBorders(text);
	known.set(text, found);
	return found;
}

function findBorders(text: string): Set<number> {
	const borders = new Set<number>();
	let begins = false;
	for (const { segment, index } of segmenter.segment(text)) {
		const single = segment.length === 1 && han.test(segment);
		const suffix = single && suffixes.has(segment);
		if (!begins && !suffix) borders.add(index);
		begins = single && !suffix;
	}
	return borders;
}
