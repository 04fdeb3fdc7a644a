import { expect, test } from 'vitest';
import type { Cursor } from '../story/cursor';
import { createPlayer } from './player';

function playing(from: number, length: number) {
	let waiting: ((now: number) => void) | undefined;
	const seen: Cursor[] = [];
	const player = createPlayer({
		from,
		lasts: () => length,
		report: (cursor) => seen.push(cursor),
		frame: (task) => {
			waiting = task;
			return () => (waiting = undefined);
		}
	});
	/** Frames at these times; returns the cursors that they report. */
	const frames = (...times: number[]) => {
		seen.length = 0;
		for (const time of times) {
			const task = waiting;
			waiting = undefined;
			task?.(time);
		}
		return seen.map(({ step, progress }) => `${step} ${progress.toFixed(3)}`);
	};
	return { player, frames, seen };
}

test('the way back is the way there', () => {
	const { player, frames } = playing(3, 100);
	player.go(4);
	const there = frames(0, 20, 50, 80, 100);
	expect(there).toEqual(['3 0.650', '3 0.720', '3 0.825', '3 0.930', '4 0.000']);
	player.go(3);
	const back = frames(200, 220, 250, 280, 300);
	expect(back).toEqual(['3 1.000', '3 0.930', '3 0.825', '3 0.720', '3 0.000']);
	expect(player.moving).toBe(false);
});

test('a move is finished at once', () => {
	const { player, frames, seen } = playing(0, 100);
	player.go(1);
	frames(0, 30);
	expect(player).toMatchObject({ at: 1, moving: true });
	expect(player.finish()).toBe(true);
	expect(seen.at(-1)).toEqual({ step: 1, progress: 0 });
	expect(frames(60)).toEqual([]);
	expect(player.finish()).toBe(false);
});

test('elsewhere, and without motion, it cuts', () => {
	const { player, seen } = playing(0, 100);
	player.go(7);
	expect(seen).toEqual([{ step: 7, progress: 0 }]);
	const still = playing(7, 0);
	still.player.go(6);
	expect(still.seen).toEqual([{ step: 6, progress: 0 }]);
	expect(still.player.moving).toBe(false);
});
