import { scaleLinear } from 'd3';

/**
 * A linear scale whose domain holds zero and all values: bars are never cut.
 * @param range px of zero's end and of the far end; swapped roles where all values are negative
 */
export function fromZero(values: number[], range: [number, number]): (value: number) => number {
	const finite = values.filter(Number.isFinite);
	const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
	return scaleLinear([low, low === high ? low + 1 : high], range);
}
