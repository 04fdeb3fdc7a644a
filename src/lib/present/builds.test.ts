import { expect, test } from 'vitest';
import type { Plan, PlannedStep } from '../story/plan';
import { deckOf, hashOf, momentOf, momentOfHash, pressOf } from './builds';

const map = (id: string, passage: number, view: string, focus: string[] = []): PlannedStep => ({
	id,
	passage,
	kind: 'map',
	view,
	focus
});
const chart = (id: string, passage: number, state: string, stateIndex: number): PlannedStep => ({
	...map(id, passage, 'near'),
	kind: 'chart',
	chart: `c${passage}`,
	state,
	stateIndex
});
const plan: Plan = {
	steps: [
		map('a', 0, 'far'),
		map('b', 1, 'near', ['z']),
		map('c', 2, 'near', ['y']),
		chart('d', 3, 'after', 1),
		chart('e', 3, 'before', 2),
		chart('f', 4, 'after', 1),
		chart('g', 4, 'all', 0)
	],
	views: {}
};
const chapters = ['one', 'one', 'one', 'two', 'two', 'two', 'two'];
const told = (picked?: string[]) =>
	deckOf(plan, chapters, picked).steps.map(({ id, over, state, focus, build }) =>
		[id, build, over ?? state ?? focus.join()].join(' ')
	);

test('title and chapters come first, then each step by its builds', () => {
	expect(told()).toEqual([
		'a 0 opening',
		'a 1 chapter',
		'a 2 ',
		'b 0 ',
		'b 1 z',
		'c 0 y',
		'd 0 chapter',
		'd 1 all',
		'd 2 after',
		'e 0 before',
		'f 0 after',
		'g 0 all'
	]);
});

test('a moment knows which press of its step it is; a title is none', () => {
	const deck = deckOf(plan, chapters);
	const presses = deck.steps.slice(0, 9).map((_, at) => pressOf(deck, at));
	expect(presses.map((press) => press && `${press.n}/${press.total}`)).toEqual([
		undefined,
		undefined,
		'1/1',
		'1/2',
		'2/2',
		'1/1',
		undefined,
		'1/2',
		'2/2'
	]);
	expect(pressOf(deck, deck.steps.length)).toBeUndefined();
});

test('a chapter is announced over the map before it, or else over its own first scene', () => {
	const under = (chapters: string[], id: string) =>
		deckOf(plan, chapters).steps.find((step) => step.over === 'chapter' && step.id === id)!;
	expect(under(chapters, 'd')).toMatchObject({ passage: 3, state: 'all', position: 3 });
	expect(under(['one', 'one', ...chapters.slice(2).fill('two')], 'c')).toMatchObject({
		passage: 1,
		focus: ['z'],
		position: 2
	});
});

test('picked steps keep their places and get the builds that they need', () => {
	expect(told(['c', 'e'])).toEqual([
		'c 0 opening',
		'c 1 chapter',
		'c 2 ',
		'c 3 y',
		'e 0 chapter',
		'e 1 all',
		'e 2 before'
	]);
	expect(deckOf(plan, chapters, ['e']).steps.at(-1)?.position).toBe(4);
});

test('an address means a step as the story shows it, a chapter, or the opening', () => {
	const deck = deckOf(plan, chapters);
	for (const [hash, at] of [
		['', 0],
		['one', 1],
		['b', 4],
		['two', 6],
		['d', 8]
	] as const) {
		expect(momentOfHash(deck, hash)).toBe(at);
		expect(hashOf(deck.steps[at]!)).toBe(hash);
	}
	expect(momentOfHash(deck, 'nowhere')).toBeUndefined();
});

test('a place is found again in a deck of other steps', () => {
	const [all, some] = [deckOf(plan, chapters), deckOf(plan, chapters, ['c', 'd'])];
	expect(momentOf(all, { step: 'd', build: 1 })).toBe(7);
	expect(momentOf(all, { step: 'c', build: 3 })).toBe(5);
	expect(momentOf(some, { step: 'd', build: 9 })).toBe(6);
	expect(momentOf(some, { step: 'a', build: 0 })).toBeUndefined();
});
