import { expect, it } from 'vitest';
import { repeatsOf, shingle } from './shingles';

const source = shingle(
	'港里的灯夜里一直亮着，潮水涨到台阶上，守灯的人从不下岸。 The keeper of the light never came down to the shore, even when the tide was out and the boats were in.'
);

it('finds a passage of fifteen characters, whatever its punctuation', () => {
	expect(repeatsOf('那盏灯夜里一直亮着潮水涨到台阶上……守着', source)).toEqual([
		'灯夜里一直亮着潮水涨到台阶上守'
	]);
});

it('lets one of fourteen be', () => {
	expect(repeatsOf('那盏灯夜里一直亮着，潮水涨到台阶上。', source)).toEqual([]);
});

it('counts words where a language has them', () => {
	const passage = 'keeper of the light never came down to the shore, even when the tide was';
	expect(repeatsOf(`A ${passage} low`, source)).toHaveLength(1);
	expect(repeatsOf('the keeper came down to the shore when the boats were in', source)).toEqual([]);
});
