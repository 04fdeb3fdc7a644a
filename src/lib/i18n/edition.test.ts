import { describe, expect, it } from 'vitest';
import { readStory } from '../server/read';
import { edition } from './edition';

const story = readStory('tests/fixtures/harbour');
const zh = edition(story, 'zh');
const en = edition(story, 'en');

describe('facts', () => {
	it('have three styles', () => {
		expect([zh.fact('boats'), zh.fact('boats', 'plain'), zh.fact('boats', 'number')]).toEqual([
			'超30艘',
			'30艘',
			'30'
		]);
		expect([en.fact('boats'), en.fact('boats', 'plain'), en.fact('boats', 'number')]).toEqual([
			'more than 30 boats',
			'30 boats',
			'30'
		]);
	});

	it('come in pieces that make up the whole', () => {
		for (const ed of [zh, en])
			for (const id of Object.keys(story.ledger.facts)) {
				const { before, number, after } = ed.figure(id);
				expect(before + number + after).toBe(ed.fact(id));
				expect(ed.fact(id, 'number')).toBe(number);
			}
	});

	it('that are small are spelled out where prose asks for it', () => {
		expect([zh, en].map((ed) => ed.fact('cranes.tall', 'words'))).toEqual(['两台', 'two cranes']);
		expect([zh, en].map((ed) => ed.fact('berths.deep', 'ordinal'))).toEqual(['第三', 'third']);
	});

	it('that are not there are errors, those of Object too', () => {
		expect(() => en.fact('whales')).toThrow('no fact "whales"');
		expect(() => en.fact('constructor')).toThrow('no fact "constructor"');
		expect(() => en.date('valueOf')).toThrow('no event "valueOf"');
	});

	it('that are derived show how', () => {
		expect(zh.formula('landings.before')).toBe('4,800万克朗 ÷ (1 + 20%) = 4,000万克朗');
		expect(en.formula('landings.before')).toBe('kr 48 million ÷ (1 + 20%) = kr 40 million');
		expect(en.formula('landings')).toBeUndefined();
	});
});

describe('prose', () => {
	it('is tokens with the values behind them', () => {
		expect(en.prose('On {quay-opened} {@pier-7} had {boats}.')).toEqual([
			{ kind: 'text', text: 'On ' },
			{ kind: 'event', id: 'quay-opened', text: '4 May', datetime: '2031-05-04' },
			{ kind: 'text', text: ' ' },
			{ kind: 'name', id: 'pier-7', text: 'Pier 7' },
			{ kind: 'text', text: ' had ' },
			{ kind: 'fact', id: 'boats', text: 'more than 30 boats', value: '30' },
			{ kind: 'text', text: '.' }
		]);
	});

	it('gives the gloss of a name and both ends of a range', () => {
		expect(zh.prose('{@neverhaven}{berths.planned}')).toEqual([
			{ kind: 'name', id: 'neverhaven', text: '虚港渔业园', gloss: '虚构的园区' },
			{ kind: 'fact', id: 'berths.planned', text: '力争1至2个泊位', value: '1/2' }
		]);
	});

	it('is plain text where asked', () => {
		expect(zh.plain('{quay-opened:full}，{cranes.tall:number}台')).toBe('2031年5月4日，2台');
	});

	it('keeps markup as text', () => {
		expect(en.plain('<b>{area}</b>')).toBe('<b>62.5 hectares</b>');
	});

	it('ends where glosses name each other', () => {
		const name = { zh: '甲', en: 'A', kind: 'term' } as const;
		const looped = edition(
			{ ...story, names: { a: { ...name, gloss: { zh: '见{@a}', en: 'see {@a}' } } } },
			'en'
		);
		expect(looped.prose('{@a}')).toEqual([{ kind: 'name', id: 'a', text: 'A', gloss: 'see A' }]);
	});
});

describe('words', () => {
	it('t leaves references as they stand', () => {
		expect(en.t({ zh: '甲', en: 'B {area}' })).toBe('B {area}');
	});

	it('say fills placeholders', () => {
		expect(zh.say('step-of', { n: 2, total: 6 })).toBe('第2步，共6步');
		expect(en.say('step-of', { n: 2, total: 6 })).toBe('Step 2 of 6');
	});

	it('period marks an inferred year', () => {
		const { period } = story.ledger.facts['boats']!;
		expect(zh.period(period)).toBe('2031年上半年（年份为推断）');
		expect(en.period(period)).toBe('first half of 2031 (year inferred)');
		expect(en.period(period, 'bare')).toBe('first half of 2031');
	});

	it('measure words any amount of a unit', () => {
		expect(zh.measure(0.5, 'm-crown')).toBe('50万克朗');
		expect(en.measure(8, 'm-crown')).toBe('kr 8 million');
		expect(en.amount(1, 'berth')).toEqual({ sign: '', number: '1', unit: ' berth' });
	});

	it('list joins items', () => {
		expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
		expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
	});
});
