import { expect, it } from 'vitest';
import { byScript } from './byScript';

it('parts Chinese from what stands around it', () => {
	const text = '“The quays” (码头，内港), paragraph 2';
	const parts = byScript(text);
	expect(parts.filter(({ han }) => han).map((part) => part.text)).toEqual(['码头，内港']);
	expect(parts.map((part) => part.text).join('')).toBe(text);
	expect(byScript('')).toEqual([]);
});
