import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusal } from './support';

interface Device {
	/** Renderer of the page's own context; none where it has no WebGL. */
	page: string | null;
	memory?: number;
	/** What a worker answers; `error` where it fails, `silent` where it never does, no canvas where it is not given. */
	worker?: string | undefined;
}

const device = (asked: Device) => {
	const { page, memory: deviceMemory, worker } = asked;
	const context = {
		RENDERER: 1,
		getParameter: () => page,
		getExtension: (): null => null
	};
	const getContext = vi.fn(() => (page === null ? null : context));
	vi.stubGlobal('document', { createElement: () => ({ getContext }) });
	vi.stubGlobal('navigator', { deviceMemory });
	const ends = vi.fn();
	if (!('worker' in asked)) return { getContext, ends };
	vi.stubGlobal('OffscreenCanvas', class {});
	vi.stubGlobal(
		'Worker',
		class {
			onmessage?: (event: object) => void;
			onerror?: () => void;
			terminate = ends;
			postMessage() {
				if (worker === 'silent') return;
				if (worker === 'error') this.onerror!();
				else this.onmessage!({ data: worker });
			}
		}
	);
	return { getContext, ends };
};

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const gpu = 'ANGLE (Some GPU)';
const software = 'ANGLE (Google, SwiftShader)';

describe('refusal', () => {
	it.each([
		['a GPU', { page: gpu }, undefined, undefined],
		['software', { page: software }, 'webgl', undefined],
		['no WebGL', { page: null }, 'webgl', 'webgl'],
		['little memory', { page: gpu, memory: 2 }, 'memory', undefined],
		['enough memory', { page: gpu, memory: 4 }, undefined, undefined],
		['software, as a worker tells', { page: gpu, worker: 'software' }, 'webgl', undefined],
		['WebGL in the page alone', { page: gpu, worker: undefined }, undefined, undefined],
		['a worker that fails', { page: gpu, worker: 'error' }, undefined, undefined],
		['no WebGL anywhere', { page: null, worker: undefined }, 'webgl', 'webgl']
	] as const)('with %s', async (_, asked, reason, forced) => {
		device(asked);
		expect(await refusal(false)).toBe(reason);
		expect(await refusal(true)).toBe(forced);
	});

	it('asks no context of the page where a worker has told', async () => {
		const { getContext, ends } = device({ page: gpu, worker: gpu });
		expect(await refusal(false)).toBeUndefined();
		expect(getContext).not.toHaveBeenCalled();
		expect(ends).toHaveBeenCalledOnce();
	});

	it('asks the page where no worker answers', async () => {
		vi.useFakeTimers();
		const { getContext, ends } = device({ page: gpu, worker: 'silent' });
		const asked = refusal(false);
		await vi.advanceTimersByTimeAsync(2999);
		expect(getContext).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(await asked).toBeUndefined();
		expect(ends).toHaveBeenCalledOnce();
	});
});
