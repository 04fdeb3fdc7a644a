import { expect, it } from 'vitest';
import { faceLacking } from './faces';

it.each([...'港鳜〇A9—“…†·'])('both faces have %s', (character) => {
	expect(faceLacking(character)).toBeUndefined();
});

it.each(['🐟', '𰻞', '\u0e01'])('no face has %s', (character) => {
	expect(faceLacking(character)).toMatch(/^Noto S/);
});
