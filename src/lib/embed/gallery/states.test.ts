import { expect, it } from 'vitest';
import { edition } from '../../i18n/edition';
import { langs } from '../../i18n/locale';
import { readStory } from '../../server/read';
import { namedStates } from './states';

it.for(['data', 'tests/fixtures/harbour'])(
	'every state of every chart in %s has a name of its own',
	(folder) => {
		const story = readStory(folder);
		for (const lang of langs) {
			for (const chart of Object.values(story.charts)) {
				const states = namedStates(chart, edition(story, lang));
				expect(new Set(states.map(({ name }) => name)).size, chart.id).toBe(states.length);
				for (const { id, name } of states) expect(name, chart.id).not.toBe(id);
			}
		}
	}
);
