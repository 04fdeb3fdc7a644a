import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readStory } from '../../src/lib/server/read';
import { writeScaledStory } from './scaledStory';

it.each([
	[1, 25, 125],
	[4, 100, 500]
])('a story of size %i is sound', (size, steps, zones) => {
	const folder = mkdtempSync(join(tmpdir(), 'scaled-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	writeScaledStory('data', folder, size);
	const story = readStory(folder);
	expect(story.chapters.flatMap((chapter) => chapter.steps)).toHaveLength(steps);
	expect(story.zones.features.filter(({ kind }) => kind === 'zone')).toHaveLength(zones);
});
