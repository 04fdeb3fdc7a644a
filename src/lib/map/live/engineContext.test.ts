import { describe, expect, it, vi } from 'vitest';
import { onPage, start } from './engine.test.kit';

onPage();

describe('a context that is lost', () => {
	it('does not stop a map that grows', async () => {
		const { fake, events } = await start();
		fake.fire('style.load');
		fake.fire('render');
		fake.lose();
		await vi.advanceTimersByTimeAsync(15);
		expect(fake.named('addLayer')).toEqual([]);
		fake.restore();
		await fake.draw();
		const ids = fake.named('addLayer').map(([, layer]) => Object(layer).id as string);
		expect(ids.length).toBeGreaterThan(8);
		expect(new Set(ids).size).toBe(ids.length);
		expect(events).toEqual(['pause', 'ready']);
	});

	it('comes back as it was, and the map goes with the second', async () => {
		const { handle, fake, events } = await start();
		await fake.draw();
		fake.lose();
		handle.setScene({ layers: ['zones'], focus: ['two'] });
		fake.calls = [];
		fake.restore();
		vi.advanceTimersByTime(30_000); // it draws all anew, on a slow machine
		await fake.draw();
		expect(events).toEqual(['ready', 'pause', 'ready']);
		expect(fake.named('setFilter')).toHaveLength(2);
		const lit = ['setFeatureState', { source: 'plates', id: 'two' }, { lit: 1 }];
		expect(fake.named('setFeatureState')).toContainEqual(lit);
		fake.lose();
		await vi.advanceTimersByTimeAsync(1);
		expect(events.slice(3)).toEqual(['context']);
	});

	it('takes the map with it where it does not come back', async () => {
		const { fake, events } = await start();
		await fake.draw();
		fake.lose();
		vi.advanceTimersByTime(60_000);
		expect(events).toEqual(['ready', 'pause', 'context']);
	});

	it('has its whole time to come back, however late in the start it goes', async () => {
		const { fake, events } = await start({ force: false });
		await fake.draw();
		vi.advanceTimersByTime(19_000);
		fake.lose();
		vi.advanceTimersByTime(5_000);
		expect(events).toEqual(['ready', 'pause']);
	});

	it('has a style that was not there yet set again', async () => {
		const { fake, events } = await start();
		fake.lose();
		fake.restore();
		const style = fake.style;
		fake.style = { layers: [] };
		expect(style.layers).not.toEqual([]);
		await fake.draw();
		expect(events).toEqual(['pause', 'ready']);
	});

	it('is none where MapLibre has only started its worker anew', async () => {
		const { fake, events } = await start();
		await fake.draw();
		for (let time = 0; time < 3; time += 1) {
			fake.fire('webglcontextlost');
			fake.fire('webglcontextrestored');
			await fake.draw();
		}
		expect(events).toEqual(['ready', 'pause', 'ready', 'pause', 'ready', 'pause', 'ready']);
	});

	it('lets nothing of a map begin again that is over', async () => {
		const { handle, fake, events } = await start();
		await fake.draw();
		handle.destroy();
		fake.calls = [];
		fake.lose();
		fake.restore();
		await fake.draw();
		await vi.advanceTimersByTimeAsync(120_000);
		expect(fake.calls).toEqual([]);
		expect(events).toEqual(['ready']);
	});
});
