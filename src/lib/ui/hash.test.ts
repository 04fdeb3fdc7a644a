import { expect, it } from 'vitest';
import { nameInHash } from './hash';

it('reads what an address names', () => {
	expect(nameInHash('#some-step')).toBe('some-step');
	expect(nameInHash('#%E6%B9%96')).toBe('湖');
	expect(nameInHash('')).toBe('');
});

it('takes no offence at what is no text', () => {
	for (const hash of ['#%', '#%E0%A4%A', '#100%']) expect(nameInHash(hash)).toBe('');
});
