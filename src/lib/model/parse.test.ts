import { describe, expect, it } from 'vitest';
import { harbourFiles, harbourGround } from '../../../tests/fixtures/harbour';
import { parseStory } from './parse';

const files = harbourFiles();

function parsed() {
	const result = parseStory(files, harbourGround);
	if ('faults' in result) throw new Error(result.faults[0]?.says);
	return result.story;
}

describe('parseStory', () => {
	it('computes derived values, and gives ranges both ends', () => {
		const { facts } = parsed().ledger;
		expect(facts['landings.before']).toMatchObject({ value: 40, high: undefined });
		expect(facts['berths.planned']).toMatchObject({
			value: 1,
			high: 2,
			qualifiers: ['range', 'aim']
		});
		expect(facts['boats']?.qualifiers).toEqual(['moreThan']);
	});

	it('takes a fall, which the source words without a sign', () => {
		const facts = files['facts.json']!.replace('"value": 20', '"value": -20').replace(
			'up 20%',
			'down 20%'
		);
		const result = parseStory({ ...files, 'facts.json': facts }, harbourGround);
		expect('faults' in result ? result.faults : []).toEqual([]);
		expect(result).toHaveProperty(['story', 'ledger', 'facts', 'landings.before', 'value'], 60);
	});

	it('gives records that know their own keys alone', () => {
		const { ledger, names, charts } = parsed();
		for (const record of [ledger.facts, ledger.events, ledger.units, ledger.scopes, names, charts])
			expect(Object.getPrototypeOf(record)).toBeNull();
		expect(names['constructor']).toBeUndefined();
	});

	it('gives the ground files that the map names, each once', () => {
		const { ground = {} } = parsed();
		expect(Object.keys(ground)).toEqual(['ground/island.topo.json', 'ground/places.geojson']);
		expect(ground['ground/places.geojson']).toMatchObject({ type: 'FeatureCollection' });
		expect(parseStory(files)).not.toHaveProperty('story.ground');
	});

	it('finds the faults of all files at once, by file and line', () => {
		const spoil = (name: string, find: string, by: string) => files[name]!.replace(find, by);
		const facts = spoil('facts.json', '"unit": "m-crown"', '"unit": "crown"');
		const spoiled = {
			...files,
			'charts.json': '[',
			'facts.json': facts.replace('"unit": "boat"', '"unit": "ship"'),
			'story.json': spoil('story.json', '{area}', '{aera}')
		};
		const result = parseStory(spoiled, harbourGround);
		const faults = 'faults' in result ? result.faults : [];
		expect(faults.map(({ file, value }) => [file, value])).toEqual([
			['story.json', '{aera}'],
			['facts.json', 'crown'],
			['facts.json', 'ship'],
			['charts.json', undefined]
		]);
	});

	it('needs every file', () => {
		const result = parseStory({});
		expect('faults' in result && result.faults.map(({ says }) => says)).toEqual(
			Array.from({ length: 7 }, () => 'the file is missing')
		);
	});
});
