import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heightAt, heightMessages, marksIn, readWish } from './protocols';

const told = { chart: 'catch', address: 'https://example.org/embed/catch/', width: 300 };

it('tells a height in every language at once, to pym.js and WordPress where they ask', () => {
	expect(heightMessages(480, told)).toEqual([
		{ 'datawrapper-height': { catch: 480 } },
		{ sentinel: 'amp', type: 'embed-size', height: 480 },
		'{"src":"https://example.org/embed/catch/","context":"iframe.resize","height":480}',
		{ type: 'iframe-resized', width: 300, height: 480 },
		{ source: 'fengqi', chart: 'catch', type: 'height', data: 480 }
	]);
	const marks = marksIn({ search: '?theme=dark&childId=a-0', hash: '#?secret=hR7k' });
	expect(heightMessages(480, { ...told, ...marks }).slice(-2)).toEqual([
		'pymxPYMxa-0xPYMxheightxPYMx480',
		{ message: 'height', value: 480, secret: 'hR7k' }
	]);
});

it('reads greetings and themes', () => {
	expect(readWish({ sentinel: 'amp', type: 'frames-init' })).toEqual({ kind: 'height' });
	expect(readWish({ type: 'iframe-child-init' })).toEqual({ kind: 'height' });
	expect(readWish({ message: 'ready', secret: 'hR7k' })).toEqual({ kind: 'height' });
	expect(readWish('pymxPYMxa-0xPYMxwidthxPYMx640')).toEqual({ kind: 'height' });
	expect(readWish({ source: 'fengqi', type: 'theme', data: 'dark' })).toEqual({
		kind: 'theme',
		theme: 'dark'
	});
});

it('ignores whatever else it is sent', () => {
	fc.assert(
		fc.property(fc.anything(), (data) => {
			const wish = readWish(data);
			expect(wish === undefined || ['height', 'theme'].includes(wish.kind)).toBe(true);
		})
	);
	const hostile = [
		null,
		'<img src=x onerror=alert(1)>',
		{ source: 'fengqi', type: 'theme', data: 'constructor' },
		{ source: 'fengqi', type: 'theme', data: { toString: 1 } },
		{ source: 'fengqi', type: '__proto__', data: 1 }
	];
	expect(hostile.map(readWish)).toEqual(hostile.map(() => undefined));
});

it('knows the height at each width', () => {
	const at = (width: number) => heightAt('280 500 440 480 640 620', width);
	expect([100, 280, 439, 440, 639, 640, 4000].map(at)).toEqual([500, 500, 500, 480, 480, 620, 620]);
});
