import type { Placed } from './placed';
import { sheet, widths, type Sheet, type Width } from './sheet';

/** One drawing of a chart among those of which CSS shows one. */
export interface Variant<D> {
	drawing: D;
	/** The width from which it is shown, and from which the next one is; none at either end. */
	from: Width | undefined;
	to: Width | undefined;
	/** Where it is shown: in the flow of a page, on a stage of definite height, or in both. */
	place: 'both' | 'flow' | 'stage';
}

const same = (a: { placed: Placed }, b: { placed: Placed }) =>
	JSON.stringify(a.placed) === JSON.stringify(b.placed);

/**
 * Draws a chart at several widths, once where it is the same at the next one; twice at one where the
 * stage's height makes a difference.
 * @param draw lays the chart out on a sheet
 * @param wanted some of `widths`, rising; all of them where none is given
 */
export function variantsOf<D extends { placed: Placed }>(
	draw: (sheet: Sheet) => D,
	wanted: readonly Width[] = widths
): Variant<D>[] {
	const drawn = wanted
		.map((width) => ({ width, flow: draw(sheet(width, false)), stage: draw(sheet(width, true)) }))
		.filter(({ flow, stage }, i, all) => {
			const before = all[i - 1];
			return !before || !same(before.flow, flow) || !same(before.stage, stage);
		});
	return drawn.flatMap(({ width, flow, stage }, i): Variant<D>[] => {
		const span = { from: i === 0 ? undefined : width, to: drawn[i + 1]?.width };
		if (same(flow, stage)) return [{ drawing: flow, ...span, place: 'both' }];
		return [
			{ drawing: flow, ...span, place: 'flow' },
			{ drawing: stage, ...span, place: 'stage' }
		];
	});
}

/**
 * The drawings for a stage whose chart goes through no states: where those would lie over one another, the
 * one in flow, which has everything and may be higher than the stage.
 */
export function withoutStates<D extends { placed: Placed }>(variants: Variant<D>[]): Variant<D>[] {
	const apart = variants.filter(({ drawing }) => drawing.placed.alone);
	return variants.filter((one) =>
		one.place === 'flow' ? apart.some(({ from }) => from === one.from) : !apart.includes(one)
	);
}
