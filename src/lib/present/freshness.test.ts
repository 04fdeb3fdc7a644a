import { expect, it } from 'vitest';
import { madeUp } from './clock.test.kit';
import { watchVersion } from './freshness';

const hour = 3_600_000;
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('looks every hour, and knows another version from its own', async () => {
	const { time, to } = madeUp();
	let [served, asked] = ['1', 0];
	const look = () => {
		asked += 1;
		return served ? Promise.resolve(served) : Promise.reject(new TypeError('offline'));
	};
	const other = watchVersion('1', look, time);
	await settled();
	expect([asked, other()]).toEqual([1, undefined]);
	served = '';
	to(1 * hour);
	await settled();
	expect([asked, other()]).toEqual([2, undefined]);
	served = '2';
	to(2 * hour);
	await settled();
	expect([asked, other()]).toEqual([3, '2']);
	served = '1';
	to(3 * hour);
	await settled();
	expect(other()).toBe(undefined);
});
