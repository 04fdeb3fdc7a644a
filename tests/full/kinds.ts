import { readStory } from '../../src/lib/server/read';

const { charts, map } = readStory('data');
const [chart] = Object.keys(charts);
const [view] = map.embeds;

/** A page of each kind that can be loaded by itself, below an edition's home. */
export const kinds: Record<string, string> = {
	story: '',
	ledger: 'data/',
	gallery: 'charts/',
	chart: `charts/${chart}/`,
	'embedded chart': `embed/${chart}/`,
	...(view && { 'embedded map': `embed/${view.id}/` }),
	deck: 'present/',
	wall: 'wall/'
};
