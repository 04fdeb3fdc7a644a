import { mergeConfig } from 'vitest/config';
import e2e from '../e2e/vitest.config.ts';

/** The slow matrix (`npm run test:full`): set up as tests/e2e is, and with its helpers. */
export default mergeConfig(
	{ ...e2e, test: { ...e2e.test, include: [] } },
	{ test: { include: ['tests/full/**/*.test.ts'], testTimeout: 600_000 } }
);
