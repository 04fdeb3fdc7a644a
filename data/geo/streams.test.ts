import { describe, expect, it } from 'vitest';
import { nameStreams } from './streams';

describe('naming streams', () => {
	it('raises the lines that pass the known places and leaves the others', () => {
		const zi = [
			[111.2, 27.7],
			[111.3, 27.8]
		];
		const [upperLi, lowerLi] = [
			[
				[110.6, 29.1],
				[111.9, 29.5]
			],
			[
				[111.9, 29.5],
				[112.1, 29.3]
			]
		];
		const other = [
			[113.5, 28],
			[113.6, 28.1]
		];
		const { named, rest } = nameStreams([other, zi, upperLi, lowerLi]);
		expect(rest).toEqual([other]);
		expect(named.map(({ properties }) => properties?.['name'])).toEqual(['资江', '澧水']);
		expect(named[1]?.geometry).toEqual({
			type: 'MultiLineString',
			coordinates: [upperLi, lowerLi]
		});
	});
});
