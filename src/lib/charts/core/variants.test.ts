import { expect, test } from 'vitest';
import type { Sheet } from './sheet';
import { variantsOf, withoutStates } from './variants';

const draw = ({ width, height, stage }: Sheet) => ({
	placed: { width, height: stage && width === 300 ? height : height * 2, groups: [], labels: [] }
});

test('spans meet, and a stage has a drawing of its own where it differs', () => {
	const spans = variantsOf(draw, [300, 640]).map(({ from, to, place }) => [from, to, place]);
	expect(spans).toEqual([
		[undefined, 640, 'flow'],
		[undefined, 640, 'stage'],
		[640, undefined, 'both']
	]);
});

test('a drawing that is the same at the next width stands for both', () => {
	const narrow = ({ width, height }: Sheet) => ({
		placed: {
			width: width < 600 ? 300 : width,
			height: width < 600 ? 90 : height,
			groups: [],
			labels: []
		}
	});
	const spans = variantsOf(narrow).map(({ from, to, place }) => [from, to, place]);
	expect(spans).toEqual([
		[undefined, 640, 'both'],
		[640, 960, 'both'],
		[960, undefined, 'both']
	]);
});

test('without states to go through, a drawing that needs them gives way to the one in flow', () => {
	const apart = (sheet: Sheet) => {
		const { placed } = draw(sheet);
		return { placed: { ...placed, alone: sheet.stage && sheet.width === 300 } };
	};
	const places = (all: ReturnType<typeof variantsOf>) => all.map(({ place }) => place);
	expect(places(withoutStates(variantsOf(apart, [300, 640])))).toEqual(['flow', 'both']);
	expect(places(withoutStates(variantsOf(draw, [300, 640])))).toEqual(['stage', 'both']);
});
