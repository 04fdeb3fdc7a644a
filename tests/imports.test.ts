import { describe, expect, it } from 'vitest';
import { fileOf, importsOf, sources, type Source } from './sources';

/** The rooms of src/lib, and those whose files each may import beside its own. */
const rooms: Record<string, string[]> = {
	model: ['i18n'],
	i18n: ['model'],
	ui: ['model', 'i18n'],
	'charts/core': ['model', 'i18n'],
	charts: ['model', 'i18n', 'ui', 'charts/core'],
	map: ['model', 'i18n', 'ui'],
	story: ['model', 'i18n', 'ui', 'charts/core', 'charts', 'map'],
	present: ['model', 'i18n', 'ui', 'charts/core', 'charts', 'map', 'story'],
	embed: ['model', 'i18n', 'ui', 'charts/core', 'charts', 'map', 'story'],
	offline: [],
	data: ['model', 'i18n', 'ui', 'charts/core', 'charts', 'map', 'story', 'embed'],
	server: [
		'model',
		'i18n',
		'ui',
		'charts/core',
		'charts',
		'map',
		'story',
		'present',
		'embed',
		'data'
	]
};
const roomOf = (path: string) =>
	Object.keys(rooms)
		.sort((a, b) => b.length - a.length)
		.find((room) => path.startsWith(`src/lib/${room}/`));

/** Tests may reach for what they test with. */
const isTest = ({ path }: Source) => path.includes('.test.');
const code = sources.filter((source) => !isTest(source));
const at = (source: Source, from: string) => `${source.path} imports ${from}`;
const each = (wrong: (source: Source, found: ReturnType<typeof importsOf>[number]) => boolean) =>
	code.flatMap((source) =>
		importsOf(source)
			.filter((found) => wrong(source, found))
			.map(({ from }) => at(source, from))
	);
const isPackage = (from: string, name: string) => from === name || from.startsWith(`${name}/`);

describe('who may import whom', () => {
	it('finds the imports there are', () => {
		expect(code.flatMap(importsOf).length).toBeGreaterThan(50);
	});

	it('each import of the project names a file that is there', () => {
		expect(
			each((source, found) => /^(\.|\$lib)/.test(found.from) && !fileOf(source, found))
		).toEqual([]);
	});

	it('each room imports only from the rooms below it', () => {
		expect(
			each((source, found) => {
				const from = roomOf(source.path);
				const file = fileOf(source, found);
				if (!from || !file?.startsWith('src/')) return false;
				const to = roomOf(file);
				return to !== from && !(to !== undefined && rooms[from]!.includes(to));
			})
		).toEqual([]);
	});

	it('every file of src/lib is in a room', () => {
		const lost = code.filter(({ path }) => path.startsWith('src/lib/') && !roomOf(path));
		expect(lost.map(({ path }) => path)).toEqual([]);
	});

	it('$app and $env stay in the routes', () => {
		expect(
			each(
				({ path }, { from }) =>
					/^\$(app|env|service-worker)\b/.test(from) &&
					!/^src\/(routes\/|hooks\.|service-worker)/.test(path)
			)
		).toEqual([]);
	});

	it('the machine is only touched on the server', () => {
		expect(
			each(
				({ path }, { from }) =>
					from.startsWith('node:') && !/^src\/(lib\/server\/|hooks\.server)/.test(path)
			)
		).toEqual([]);
	});
});

describe('packages', () => {
	it('d3 is the one package, by name, in plain files, for arithmetic', () => {
		expect(each((_, { from }) => /^d3-/.test(from))).toEqual([]);
		expect(
			each(
				({ path }, { from, names, typeOnly }) =>
					isPackage(from, 'd3') &&
					!typeOnly &&
					(!/^\{.*\}$/.test(names) || !path.endsWith('.ts') || path.endsWith('.svelte.ts'))
			)
		).toEqual([]);
		const drawing =
			/\b(select|selectAll|selection|create|transition|axis(Top|Right|Bottom|Left)|zoom|zoomTransform|zoomIdentity|drag|brush[XY]?)\b/;
		expect(
			each((_, { from, names, typeOnly }) => from === 'd3' && !typeOnly && drawing.test(names))
		).toEqual([]);
	});

	it('maplibre-gl runs in one room', () => {
		expect(
			each(
				({ path }, { from, typeOnly }) =>
					isPackage(from, 'maplibre-gl') && !typeOnly && !path.startsWith('src/lib/map/live/')
			)
		).toEqual([]);
	});

	it('zod stays with the model', () => {
		expect(
			each(
				({ path }, { from, typeOnly }) =>
					isPackage(from, 'zod') && !typeOnly && !path.startsWith('src/lib/model/')
			)
		).toEqual([]);
	});
});

describe('what travels to the reader', () => {
	/** Every file that the client entries pull in, at once or later. */
	function reached(): Source[] {
		const byPath = new Map(sources.map((source) => [source.path, source]));
		const queue = code.filter(({ path }) => /^src\/entries\/.*\.ts$/.test(path));
		const seen = new Set(queue);
		for (const source of queue) {
			for (const found of importsOf(source)) {
				const file = !found.typeOnly && fileOf(source, found);
				const next = file ? byPath.get(file) : undefined;
				if (next && !seen.has(next)) {
					seen.add(next);
					queue.push(next);
				}
			}
		}
		return queue;
	}

	it('holds no checking of data and nothing of the server', () => {
		const files = reached();
		expect(files.length).toBeGreaterThan(3);
		const paths = files.map(({ path }) => path);
		expect(paths.filter((path) => path.startsWith('src/lib/server/'))).toEqual([]);
		const packages = files.flatMap((source) =>
			importsOf(source)
				.filter(({ typeOnly, from }) => !typeOnly && !/^[.$]/.test(from))
				.map(({ from }) => from)
		);
		const known = ['d3', 'maplibre-gl', 'pmtiles', 'qrcode', 'svelte', 'topojson-client'];
		expect(packages.filter((from) => !known.some((name) => isPackage(from, name)))).toEqual([]);
	});
});
