import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { execFileSync } from 'node:child_process';

/** One line of the result: what was measured, and what it may be. */
export interface Line {
	what: string;
	value: number;
	unit: 'ms' | 'kB' | '%' | 'MB' | '' | '×';
	/** What it must not exceed; without one it is told alone. */
	limit?: number;
	/** What it is measured against, where the limit is that of their ratio. */
	against?: { name: string; value: number };
}

const number = (value: number, digits = value < 10 ? 1 : 0) =>
	Number.isFinite(value) ? value.toFixed(digits) : '–';

const ratioOf = ({ value, against }: Line) => (against ? value / against.value : value);

/** Whether a line is within its budget; `undefined` where it has none, or no figure. Nothing is within any. */
export const isWithin = (line: Line): boolean | undefined =>
	line.limit === undefined || Number.isNaN(line.value)
		? undefined
		: line.value === 0 || ratioOf(line) <= line.limit;

/** The lines as a table in Markdown. */
export function tableOf(lines: readonly Line[]): string {
	const rows = lines.map((line) => {
		const { what, value, unit, limit, against } = line;
		const ratio = against
			? `${number(value / against.value, 2)} × ${against.name} (${number(against.value)})`
			: '';
		const most = limit === undefined ? '' : `≤ ${limit}${against ? ' ×' : unit && ` ${unit}`}`;
		const verdict = { true: 'within', false: 'OVER', undefined: '' }[String(isWithin(line))]!;
		return [what, `${number(value)} ${unit}`.trim(), ratio, most, verdict];
	});
	const all = [['measured', 'median', 'ratio', 'budget', ''], ...rows];
	const widths = all[0]!.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
	const text = all.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`);
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [text[0], rule, ...text.slice(1)].join('\n');
}

/** What a result depends on. */
export const machine = (browser: string, slowdown: number) => ({
	date: new Date().toISOString().slice(0, 10),
	browser: `Chromium ${browser}`,
	node: process.version,
	processors: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
	slowdown: `slowed down to 1/${slowdown}`,
	memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
	commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
});

/** Prints a result and writes it as JSON, every run with it. */
export function report(
	about: ReturnType<typeof machine>,
	lines: readonly Line[],
	runs: unknown,
	file: string
): void {
	console.log(`\n${Object.values(about).join(' · ')}\n\n${tableOf(lines)}\n`);
	const rounded = (_: string, value: unknown) =>
		typeof value === 'number' ? Math.round(value * 100) / 100 : value;
	writeFileSync(file, `${JSON.stringify({ about, lines, runs }, rounded, '\t')}\n`);
	console.log(`All runs: ${file}`);
}
