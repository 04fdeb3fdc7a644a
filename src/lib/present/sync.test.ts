import { expect, test } from 'vitest';
import type { Time } from './clock';
import { joinSync, parseMessage, type Channel, type Role, type Shown } from './sync';

const at = (step: string): Shown => ({ step, build: 0, black: false });

/** Windows that hear each other, and a time that goes on as it is told. */
function room() {
	let now = 0;
	let timers: { at: number; task: () => void }[] = [];
	const time: Time = {
		now: () => now,
		later(task, milliseconds) {
			const timer = { at: now + milliseconds, task };
			timers.push(timer);
			return () => (timers = timers.filter((one) => one !== timer));
		}
	};
	const channels = new Set<Channel>();
	function open(id: string, role: Role, step: string) {
		const seen = { at: step, others: [] as Role[], deaf: false };
		const channel: Channel = {
			onmessage: null,
			close: () => channels.delete(channel),
			postMessage(message) {
				if (seen.deaf) return;
				for (const other of channels)
					if (other !== channel)
						other.onmessage?.({ data: structuredClone(message) } as MessageEvent);
			}
		};
		channels.add(channel);
		const sync = joinSync({
			channel,
			role,
			id,
			time,
			shown: at(step),
			follow: (shown) => (seen.at = shown.step),
			company: (others) => (seen.others = others)
		});
		const go = (to: string) => {
			seen.at = to;
			sync.say(at(to));
		};
		/** As a process that is killed: it says nothing any more. */
		const die = () => {
			channels.delete(channel);
			seen.deaf = true;
		};
		return { seen, go, die, leave: sync.leave };
	}
	const wait = (milliseconds: number) => {
		const end = now + milliseconds;
		for (;;) {
			const next = timers.sort((a, b) => a.at - b.at)[0];
			if (!next || next.at > end) break;
			timers.shift();
			now = next.at;
			next.task();
		}
		now = end;
	};
	return { open, wait };
}

test('a move in either window is followed by the other', () => {
	const { open, wait } = room();
	const deck = open('d', 'deck', 'a');
	wait(1000);
	const speaker = open('s', 'speaker', 'z');
	expect(speaker.seen).toMatchObject({ at: 'a', others: ['deck'] });
	expect(deck.seen.others).toEqual(['speaker']);
	deck.go('b');
	expect(speaker.seen.at).toBe('b');
	speaker.go('c');
	expect(deck.seen.at).toBe('c');
});

test('whoever reloads finds its place again', () => {
	const { open, wait } = room();
	const deck = open('x', 'deck', 'a');
	const speaker = open('s', 'speaker', 'a');
	wait(1000);
	speaker.go('e');
	deck.leave();
	deck.die();
	expect(speaker.seen.others).toEqual([]);
	const again = open('a', 'deck', 'a');
	expect(again.seen.at).toBe('e');
	expect(speaker.seen).toMatchObject({ at: 'e', others: ['deck'] });
	again.go('f');
	expect(speaker.seen.at).toBe('f');
});

test('two that come at once agree', () => {
	const { open } = room();
	const [one, two] = [open('1', 'map', 'a'), open('2', 'charts', 'b')];
	expect([one.seen.at, two.seen.at]).toEqual(['a', 'a']);
});

test('a window that falls silent is missed after a few beats, one that answers is not', () => {
	const { open, wait } = room();
	const deck = open('d', 'deck', 'a');
	const speaker = open('s', 'speaker', 'a');
	wait(60_000);
	expect(deck.seen.others).toEqual(['speaker']);
	speaker.die();
	wait(10_000);
	expect(deck.seen.others).toEqual([]);
});

test('what is not of the protocol is not heard', () => {
	expect(parseMessage('hello')).toBeUndefined();
	expect(parseMessage({ kind: 'at', from: 'x', role: 'deck', stamp: 1 })).toBeUndefined();
	expect(parseMessage({ kind: 'moo', from: 'x', role: 'deck' })).toBeUndefined();
	expect(parseMessage({ kind: 'ping', from: 'x', role: 'deck' })).toBeDefined();
	const moved = { kind: 'at', from: 'x', role: 'deck', stamp: 1, shown: at('one') };
	expect(parseMessage(moved)).toBeDefined();
	for (const build of [-5, 0.5, Number.NaN, Infinity])
		expect(parseMessage({ ...moved, shown: { ...moved.shown, build } })).toBeUndefined();
	for (const stamp of [-1, Number.NaN, 1e308])
		expect(parseMessage({ ...moved, stamp })).toBeUndefined();
});
