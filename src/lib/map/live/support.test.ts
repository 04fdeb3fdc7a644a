import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusal } from './support';

const device = (renderer: string | null, deviceMemory?: number) => {
	const context = {
		RENDERER: 1,
		getParameter: () => renderer,
		getExtension: (): null => null
	};
	const getContext = () => (renderer === null ? null : context);
	vi.stubGlobal('document', { createElement: () => ({ getContext }) });
	vi.stubGlobal('navigator', { deviceMemory });
};

afterEach(() => vi.unstubAllGlobals());

describe('refusal', () => {
	it.each([
		['a GPU', 'ANGLE (Some GPU)', undefined, undefined, undefined],
		['software', 'ANGLE (Google, SwiftShader)', undefined, 'webgl', undefined],
		['no WebGL', null, undefined, 'webgl', 'webgl'],
		['little memory', 'ANGLE (Some GPU)', 2, 'memory', undefined],
		['enough memory', 'ANGLE (Some GPU)', 4, undefined, undefined]
	] as const)('with %s', (_, renderer, memory, reason, forced) => {
		device(renderer, memory);
		expect(refusal(false)).toBe(reason);
		expect(refusal(true)).toBe(forced);
	});
});
