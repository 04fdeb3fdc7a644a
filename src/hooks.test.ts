import { expect, it } from 'vitest';
import { readStory } from './lib/server/read';
import { transport } from './hooks';

it('the story is not made ready for a router, what else a page needs is', () => {
	const encode = (value: unknown) => Boolean(transport['Story']!.encode(value));
	const story = readStory('data');
	expect(encode(story)).toBe(true);
	for (const other of [story.ledger, story.chapters, 'story', 1, null, undefined])
		expect(encode(other)).toBe(false);
});
