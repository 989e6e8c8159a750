import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests of the built site share one build, made by the global setup; the tests of the program need none. */
const BUILT = ['tests/site/**/*.test.ts', 'tests/frozen/**/*.test.ts'];

export default defineConfig({
	root,
	test: {
		projects: [
			{ root, test: { name: 'program', include: ['tests/**/*.test.ts'], exclude: BUILT, testTimeout: 30_000 } },
			{
				root,
				test: { name: 'site', include: BUILT, globalSetup: ['tests/site/setup.ts'], testTimeout: 300_000, hookTimeout: 60_000 },
			},
		],
	},
});
