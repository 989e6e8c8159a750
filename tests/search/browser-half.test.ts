import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the browser is sent the search room, the text room, the page’s own script and FlexSearch, and no schema of the model', {
	timeout: 30_000,
}, async () => {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			lib: { entry: `${root}src/components/search.client.ts`, formats: ['iife'], name: 'search', fileName: 'search' },
		},
	});
	const output = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
	const ids = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
	// The bundler's own helpers are no files.
	const modules = ids.filter((id) => id.startsWith(root)).map((id) => relative(root, id));
	expect(modules).toContain('src/search/storage.ts');
	expect(
		modules.filter((name) => !/^(?:src\/(?:search|text)\/|src\/components\/search|node_modules\/flexsearch\/)/u.test(name)).toSorted(),
	).toEqual(['src/i18n/fill.ts', 'src/model/addresses.ts']);
});
