import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of the built pages in a real browser: one browser, one page at a time, conditions not clocks. */
export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: ['tests/e2e/**/*.test.ts'],
		globalSetup: 'tests/e2e/globalSetup.ts',
		fileParallelism: false,
		isolate: false,
		// Only how long a hang may last: a shared machine is slow at times.
		testTimeout: 180_000,
		hookTimeout: 180_000,
		expect: { poll: { timeout: 60_000, interval: 100 } },
		// Node below 22 keeps its WebSocket behind this; Firefox is driven through one.
		execArgv: typeof WebSocket === 'undefined' ? ['--experimental-websocket'] : []
	}
});
