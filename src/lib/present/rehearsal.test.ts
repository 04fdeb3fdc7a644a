import { beforeEach, expect, test, vi } from 'vitest';
import { createRehearsal, parseKept } from './rehearsal';

const store = new Map<string, string>();
beforeEach(() => {
	store.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => store.get(key) ?? null,
		setItem: (key: string, value: string) => store.set(key, value)
	});
});

test('time goes to the step that is shown, through a reload, and becomes the rehearsal', () => {
	let now = 1000;
	const first = createRehearsal('k', () => now);
	first.arrive('a');
	now += 5000;
	expect([first.elapsed(), first.inStep()]).toEqual([0, 0]);
	first.turn();
	now += 4000;
	first.arrive('b');
	now += 3000;
	const again = createRehearsal('k', () => now);
	again.arrive('b');
	expect([again.elapsed(), again.inStep()]).toEqual([7000, 3000]);
	now += 2000;
	expect(again.inStep()).toBe(5000);
	again.turn();
	now += 60_000;
	expect(again.elapsed()).toBe(9000);
	again.reset();
	expect(again.kept).toMatchObject({ watch: { run: 0 }, spent: {}, rehearsal: { a: 4, b: 5 } });
	again.reset();
	expect(again.kept.rehearsal).toEqual({ a: 4, b: 5 });
});

test('what was not written here is not read', () => {
	const nothing = { watch: { run: 0 }, spent: {}, rehearsal: {}, plan: 'estimate' };
	for (const text of [null, 'x', '[]', '{"watch":{"run":"1"},"spent":{"a":"b"}}'])
		expect(parseKept(text)).toEqual(nothing);
});
