import { measureLine, type Font, type Line, type Run } from './text';
import { wrap } from './wrap';

/** Between two pieces on a line. */
const space = '  ';

/**
 * Pieces of one font as the lines of one label: each on the line of the one before where it fits,
 * else on a line of its own; one that is wider than a line is wrapped.
 */
export function flow(parts: Run[][], width: number, font: Font): Line[] {
	const lines: Line[] = [];
	let open = false;
	for (const part of parts) {
		const [first, ...rest] = part.filter((run) => run.text !== '');
		const last = lines.at(-1);
		if (!first) continue;
		const spaced = [{ ...first, text: space + first.text }, ...rest];
		const joined =
			open && last ? tidy([...last, ...(first.fact ? [{ text: space }, ...part] : spaced)]) : [];
		if (joined.length > 0 && measureLine(joined, font) <= width) {
			lines[lines.length - 1] = joined;
			continue;
		}
		const own = wrap(part, width, font);
		lines.push(...own);
		// after a wrapped piece nothing follows on its last line
		open = own.length === 1;
	}
	return lines;
}

/** Neighbouring runs that are set alike as one. */
function tidy(line: Line): Line {
	const out: Line = [];
	for (const run of line) {
		const last = out.at(-1);
		const alike =
			last && !last.fact && !run.fact && last.small === run.small && last.stress === run.stress;
		if (alike) out[out.length - 1] = { ...last, text: last.text + run.text };
		else out.push(run);
	}
	return out;
}
