import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edition } from '../src/lib/i18n/edition';
import { formatFault, type Path } from '../src/lib/model/fault';
import { parseStory, type SourceFiles } from '../src/lib/model/parse';
import type { Story } from '../src/lib/model/types';
import { harbourFiles, harbourGround } from './fixtures/harbour';

/** Sound files, spoiled at random: each parses or has faults with their places; nothing throws or hangs. */

const files = harbourFiles();
const names = Object.keys(files);

/** All places of a value, its own aside. */
function placesIn(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) => {
		const place = [...path, Array.isArray(value) ? Number(key) : key];
		return [place, ...placesIn(member, place)];
	});
}

const places = names.flatMap((name) =>
	placesIn(JSON.parse(files[name]!)).map((path) => ({ name, path }))
);
/** The words of a unit. */
const unit = places.findIndex(({ path }) => path.includes('units') && path.at(-1) === 'en');
const ids = [
	...new Set(Object.values(files).flatMap((text) => text.match(/"id": "[^"]+"/g) ?? []))
].map((found) => (JSON.parse(`{${found}}`) as { id: string }).id);

/** Values that have broken programs before. */
const nasty = fc.oneof(
	fc.constantFrom<unknown>(null, true, '', ' ', 0, -1, 1e308, 1e-320, [], {}, [[]], {
		zh: '',
		en: ''
	}),
	fc.constantFrom(
		'NaN',
		'-Infinity',
		'1e999',
		'0x1F',
		'１２',
		'__proto__',
		'constructor',
		'toString',
		'<img src=x onerror=alert(1)>',
		'{',
		'{@',
		'{a:b:c}'
	),
	fc.constantFrom(
		'\u0000',
		'\u202Etxt',
		'\uD800',
		'\uFEFF',
		'e\u0301'.repeat(50),
		'港'.repeat(9000),
		'{'.repeat(3000)
	),
	fc.constantFrom(...ids),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.double(),
	fc.jsonValue({ maxDepth: 4 })
);

type Mutation =
	| { kind: 'set' | 'add'; value: unknown }
	| { kind: 'remove' | 'double' }
	| { kind: 'swap'; with: number };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
	fc.record({ kind: fc.constantFrom('set' as const, 'add' as const), value: nasty }),
	fc.record({ kind: fc.constantFrom('remove' as const, 'double' as const) }),
	fc.record({ kind: fc.constant('swap' as const), with: fc.nat() })
);

type Tree = Record<string | number, unknown>;

/** Changes the tree at a place; a place that an earlier change took away stays as it is. */
function mutate(root: unknown, path: Path, change: Mutation): void {
	const key = path.at(-1)!;
	let node = root as Tree;
	for (const step of path.slice(0, -1)) {
		if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return;
		node = node[step] as Tree;
	}
	if (typeof node !== 'object' || node === null) return;
	if (change.kind === 'set') node[key] = change.value;
	else if (change.kind === 'add') node[Array.isArray(node) ? node.length : 'extra'] = change.value;
	else if (change.kind === 'remove') {
		if (Array.isArray(node)) node.splice(Number(key), 1);
		else delete node[key];
	} else if (change.kind === 'double') {
		if (Array.isArray(node)) node.push(structuredClone(node[Number(key)]));
	} else if (change.kind === 'swap') {
		const others = Object.keys(node);
		const other = others[change.with % Math.max(1, others.length)];
		if (other !== undefined) [node[key], node[other]] = [node[other], node[key]];
	}
}

/** The same value, its texts without the word that a figure makes which is no number; a place may have that name. */
function withoutName(value: unknown): unknown {
	if (typeof value === 'string') return value.replaceAll('NaN', 'name');
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(withoutName);
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [withoutName(key), withoutName(member)])
	);
}

/** Words everything that the story has, in both languages. */
function wordAll(read: Story): void {
	const story = withoutName(read) as Story;
	for (const lang of ['zh', 'en'] as const) {
		const words = edition(story, lang);
		for (const { id, source, period } of Object.values(story.ledger.facts))
			expect(
				[words.fact(id), words.formula(id), words.locator(source), words.period(period)].join('')
			).not.toContain('NaN');
		for (const id of Object.keys(story.ledger.events)) words.date(id);
		for (const { steps } of story.chapters)
			for (const step of steps) words.plain(words.t(step.words));
	}
}

function check(spoiled: SourceFiles): void {
	const result = parseStory(spoiled, harbourGround);
	if ('story' in result) return wordAll(result.story);
	expect(result.faults.length).toBeGreaterThan(0);
	for (const fault of result.faults) {
		expect(names).toContain(fault.file);
		expect(fault.line).toBeGreaterThan(0);
		expect(fault.says).not.toBe('');
		expect(formatFault(fault)).not.toMatch(/[\n\r\u202e]/);
	}
}

it('a story with changed values', { timeout: 120_000 }, () => {
	const change = fc.record({ at: fc.nat(places.length - 1), mutation });
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
			const trees = Object.fromEntries(
				names.map((name) => [name, JSON.parse(files[name]!) as unknown])
			);
			for (const { at, mutation } of changes) {
				const { name, path } = places[at]!;
				mutate(trees[name], path, mutation);
			}
			const texts = Object.entries(trees).map(([name, tree]) => [name, JSON.stringify(tree)]);
			check(Object.fromEntries(texts) as SourceFiles);
		}),
		{ numRuns: 300, examples: [[[{ at: unit, mutation: { kind: 'set', value: 'NaN' } }]]] }
	);
});

it('a story with changed text', { timeout: 120_000 }, () => {
	const edit = fc.record({
		name: fc.constantFrom(...names),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		cut: fc.nat(12),
		insert: fc.string({ unit: fc.constantFrom(...'{}[]",:\\@1e-+.\u202e\u0000'), maxLength: 4 })
	});
	fc.assert(
		fc.property(edit, ({ name, at, cut, insert }) => {
			const text = files[name]!;
			const place = Math.floor(at * text.length);
			check({ ...files, [name]: text.slice(0, place) + insert + text.slice(place + cut) });
		}),
		{ numRuns: 150 }
	);
});

it.each([
	['nested without end', '['.repeat(300_000)],
	['objects in objects', '{"a":'.repeat(200_000)],
	['a string without end', `{"a": "${'x'.repeat(4_000_000)}`],
	['many values', `[${'0,'.repeat(100_000)}0]`],
	['a number beyond all', '1e99999'],
	['thousands of keys', `{${Array.from({ length: 3_000 }, (_, i) => `"k${i}":0`).join()}}`],
	['an object that names itself', '{"__proto__": {"id": "x"}, "constructor": {"prototype": {}}}'],
	['bytes', '\u0000\u0001\u0002']
])('a file of %s', { timeout: 60_000 }, (_, text) => {
	for (const name of names) check({ ...files, [name]: text });
	expect({}).not.toHaveProperty('id');
});

it('a story many times as large', { timeout: 60_000 }, () => {
	const ledger = JSON.parse(files['facts.json']!) as { facts: { id: string }[] };
	const [first] = ledger.facts;
	for (let i = 0; i < 3000; i++) ledger.facts.push({ ...first!, id: `more.n${i}` });
	expect(
		parseStory({ ...files, 'facts.json': JSON.stringify(ledger) }, harbourGround)
	).toHaveProperty('story');
});
