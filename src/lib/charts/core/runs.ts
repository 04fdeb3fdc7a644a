import { tenth } from './box';
import type { Fill, Mark, Shape } from './placed';

/** Neighbouring marks that look alike, to be drawn as one path; or one mark. */
export type MarkRun = { look: Mark; d: string } | { look: Mark; d?: undefined };

/** A shape's outline from where its path begins, closed, in relative commands. */
const outlines: Partial<Record<Shape, (width: number, height: number) => string>> = {
	square: (w, h) => `h${w}v${h}h-${w}z`,
	circle: (w, h) => {
		// radii too small for the chord are scaled up to it; too large ones would make a lens
		const [rx, ry] = [w, h].map((side) => Math.floor(side * 5) / 10);
		const radii = `a${rx} ${ry} 0 1 0`;
		return `${radii} ${w} 0${radii}-${w} 0z`;
	},
	diamond: (w, h) => {
		const [x, y] = [tenth(w / 2), tenth(h / 2)];
		return `l${x} ${y}l-${x} ${y}l-${x}-${y}z`;
	}
};

/** Where a shape's outline begins. */
function startOf({ shape, x, y, width, height }: Mark): [x: number, y: number] {
	if (shape === 'circle') return [x, tenth(y + height / 2)];
	return shape === 'diamond' ? [tenth(x + width / 2), y] : [x, y];
}

/** A fade belongs to its own mark: over a path it would run once for all. */
const joinable: readonly Fill[] = ['solid', 'outline', 'hatch'];

/** A mark that moves is one by itself. */
const alike = (a: Mark, b: Mark) =>
	!a.at &&
	!b.at &&
	joinable.includes(a.fill) &&
	(['shape', 'tone', 'fill', 'width', 'height'] as const).every((key) => a[key] === b[key]);

function pathOf(marks: Mark[]): string {
	let [fromX, fromY] = [0, 0];
	return marks
		.map((mark, i) => {
			const [x, y] = startOf(mark);
			const move = `${i === 0 ? 'M' : 'm'}${tenth(x - fromX)} ${tenth(y - fromY)}`;
			[fromX, fromY] = [x, y];
			return move + (outlines[mark.shape]?.(mark.width, mark.height) ?? '');
		})
		.join('');
}

/** Joins neighbouring marks of one look: in relative commands equal steps are equal text, which packs well. */
export function joinMarks(marks: Mark[]): MarkRun[] {
	const runs: Mark[][] = [];
	for (const mark of marks) {
		const run = runs.at(-1);
		if (run?.[0] && outlines[mark.shape] && alike(run[0], mark)) run.push(mark);
		else runs.push([mark]);
	}
	return runs.flatMap((run): MarkRun[] => {
		const [look] = run;
		if (!look) return [];
		return run.length > 1 ? [{ look, d: pathOf(run) }] : [{ look }];
	});
}
