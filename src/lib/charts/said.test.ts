import { expect, it } from 'vitest';
import { joinUnit, sayAloud } from './said';

it('is one sentence in either language', () => {
	const said = { label: '渔获', value: '超30吨', rest: ['超过', '2031年'] };
	expect(sayAloud(said, 'zh')).toBe('渔获：超30吨，超过，2031年');
	expect(sayAloud({ ...said, label: 'Landings', value: '30 t' }, 'en')).toBe(
		'Landings: 30 t, 超过, 2031年'
	);
});

it('without a value there is only what there is', () => {
	expect(sayAloud({ label: 'A – B', rest: [] }, 'en')).toBe('A – B');
	expect(sayAloud({ label: 'A – B', rest: ['mates'] }, 'en')).toBe('A – B: mates');
});

it('sets words of Latin letters apart from the number, other units not', () => {
	expect([joinUnit('9', 'berths'), joinUnit('9', '个'), joinUnit('9', '%')]).toEqual([
		'9 berths',
		'9个',
		'9%'
	]);
});
