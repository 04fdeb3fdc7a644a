import type { CDPSession } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../e2e/open';
import { clocked, sceneOf, scenesOf } from '../e2e/wall';

const metric = async (session: CDPSession, ...names: string[]) => {
	const { metrics } = await session.send('Performance.getMetrics');
	return names.map((name) => metrics.find((one) => one.name === name)!.value);
};

test('over a day it goes round on time, and gathers nothing', async ({ open }) => {
	const page = await clocked(open, 'wall/?autoplay=12&speed=20', {
		reducedMotion: 'no-preference'
	});
	const scenes = (await scenesOf(page)).length;
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const weigh = async () => {
		await session.send('HeapProfiler.collectGarbage');
		await session.send('HeapProfiler.collectGarbage');
		const [nodes, listeners, heap] = await metric(
			session,
			'Nodes',
			'JSEventListeners',
			'JSHeapUsedSize'
		);
		return { nodes: nodes!, listeners: listeners!, heap: heap! };
	};
	let passed = 0;
	const pass = async (minutes: number) => {
		await page.clock.runFor(minutes * 60_000);
		passed += minutes * 60;
		expect(await sceneOf(page)).toBe((passed / 12) % scenes);
	};
	for (let time = 0; time < 6; time += 1) await pass(10);
	const warm = await weigh();
	for (let time = 6; time < 24 * 6; time += 1) await pass(10);
	const after = await weigh();
	expect(after.listeners).toBe(warm.listeners);
	expect(after.nodes).toBe(warm.nodes);
	expect(after.heap / warm.heap).toBeLessThan(1.1);
});
