import { expect, test } from 'vitest';
import { baselines } from './label';
import { ascent, besideNumeral, descent, leading, type Line } from './text';

const font = { size: 42, face: 'serif' } as const;
const unit: Line = [{ text: 'jobs (expected)', small: true }];

test('small words below a numeral stand clear of its comma, below each other as they do anywhere', () => {
	const { size } = besideNumeral(font);
	const [, below, further] = baselines([[{ text: '1,000' }], unit, unit], font);
	expect(below! - ascent * size).toBeCloseTo(descent * font.size);
	expect(further! - below!).toBeCloseTo(leading * size);
});
