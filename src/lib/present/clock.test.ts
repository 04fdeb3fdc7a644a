import { expect, test } from 'vitest';
import { elapsed, every, minutes, paused, started } from './clock';
import { madeUp } from './clock.test.kit';

test('late timers do not add up', () => {
	const { time, to } = madeUp(3);
	const ticks: number[] = [];
	every(100, () => ticks.push(time.now()), time);
	to(1010);
	expect(ticks).toEqual([103, 203, 303, 403, 503, 603, 703, 803, 903, 1003]);
});

test('after a sleep there is one tick, then the usual pace', () => {
	const { time, to, sleep } = madeUp();
	const ticks: number[] = [];
	every(100, () => ticks.push(time.now()), time);
	to(200);
	sleep(100_050);
	to(100_260);
	expect(ticks).toEqual([100, 200, 100_050, 100_150, 100_250]);
});

test('once stopped it is still, also from within a tick', () => {
	const { time, to } = madeUp();
	let ticks = 0;
	const stop = every(
		100,
		() => {
			ticks += 1;
			if (ticks === 2) stop();
		},
		time
	);
	to(1000);
	expect(ticks).toBe(2);
});

test('a stopwatch runs, stands, and goes on', () => {
	const running = started({ run: 0 }, 1000);
	expect(elapsed(running, 4000)).toBe(3000);
	expect(started(running, 2000)).toEqual(running);
	const standing = paused(running, 4000);
	expect(elapsed(standing, 9000)).toBe(3000);
	expect(elapsed(started(standing, 10_000), 10_500)).toBe(3500);
});

test('durations are worded', () => {
	expect([0, 65_000, 3_845_000, -5500, -200].map(minutes)).toEqual([
		'0:00',
		'1:05',
		'1:04:05',
		'−0:05',
		'0:00'
	]);
});
