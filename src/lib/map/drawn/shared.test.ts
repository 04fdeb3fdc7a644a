import { expect, test } from 'vitest';
import type { Shape } from '../ground';
import type { Picture } from './pictures';
import type { PlacedLabel } from './placement';
import { commonShapes, groupsOf } from './shared';

const picture = (id: string, ...shapes: Shape[]) => ({ view: { id }, shapes }) as Picture;
const lake = (): Shape => ({ kind: 'lake', path: 'M0 0' });

test('a shape that two views show is drawn by the first of them', () => {
	const [one, two] = [lake(), lake()];
	const other: Shape = { kind: 'wide', path: 'M0 0' };
	const common = commonShapes([picture('a', other, one), picture('b', two)]);
	expect(common.get(one)).toEqual({ id: 'view-a-1', before: false });
	expect(common.get(two)).toEqual({ id: 'view-a-1', before: true });
	expect(common.get(other)).toBeUndefined();
});

test('a name is written once for the sizes that have it in the same place', () => {
	const name = (x: number): PlacedLabel => ({
		kind: 'lake',
		lines: ['湖'],
		...{ x, y: 0, dx: 0, dy: 0.34, anchor: 'middle', dot: false, room: 'near' }
	});
	const groups = groupsOf({ small: [name(1)], medium: [name(1), name(5)], large: [name(1)] });
	expect(groups).toEqual([
		{ sizes: 's m l', labels: [name(1)] },
		{ sizes: 'm', labels: [name(5)] }
	]);
});
