import { beforeEach, expect, it, vi } from 'vitest';
import { followAddress } from './address';

const written: string[] = [];

beforeEach(() => {
	written.length = 0;
	vi.useFakeTimers();
	vi.stubGlobal('window', globalThis);
	vi.stubGlobal('location', { hash: '', pathname: '/park/', search: '?map=drawn' });
	vi.stubGlobal('history', {
		state: null,
		replaceState: (_state: unknown, _title: string, url: string) => written.push(url)
	});
	return () => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	};
});

it('writes a link once a step, however many frames it is shown in, and the address after a while', () => {
	const hashes: string[] = [];
	const link = { set hash(id: string) { hashes.push(id); } }; // prettier-ignore
	const follow = followAddress([link as HTMLAnchorElement]);
	for (const id of ['one', 'one', 'two', 'two', 'two']) follow(id);
	expect(hashes).toEqual(['one', 'two']);
	expect(written).toEqual([]);
	vi.runAllTimers();
	expect(written).toEqual(['#two']);
});

it('takes the hash away at the top of the page', () => {
	location.hash = '#one';
	followAddress([])('');
	vi.runAllTimers();
	expect(written).toEqual(['/park/?map=drawn']);
});
