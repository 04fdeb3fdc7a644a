/** The second, small story that shows that another one needs nothing but data. */
const fixture = 'tests/fixtures/harbour';

const plain = { BASE_PATH: undefined, PUBLIC_ORIGIN: undefined, STORY_DATA: undefined };

/**
 * The builds that the tests look at: the story as it is, the same below a sub-path, and another story.
 * `data` is the folder of JSON that it tells, `base` the path it is served below.
 * @type {Record<'main' | 'subPath' | 'fixture', { folder: string, base: string, data: string, env: Record<string, string | undefined> }>}
 */
export const builds = {
	main: { folder: 'build', base: '', data: 'data', env: plain },
	subPath: {
		folder: 'build-subpath',
		base: '/stories/park',
		data: 'data',
		env: { ...plain, BASE_PATH: '/stories/park', PUBLIC_ORIGIN: 'https://example.org' }
	},
	fixture: {
		folder: 'build-fixture',
		base: '',
		data: fixture,
		env: { ...plain, STORY_DATA: fixture }
	}
};
