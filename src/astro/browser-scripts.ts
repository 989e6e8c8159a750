import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/** What runs in the reader's browser beyond a line in the page, by the name that pages know it by. */
const SCRIPTS = { SEARCH_SCRIPT: ['search', new URL('../components/search.client.ts', import.meta.url)] } as const;

interface Bundle {
	readonly name: string;
	/** Below the site's root, with a digest of the code in its name. */
	readonly address: string;
	readonly code: string;
}

/**
 * Bundles each script into one classic script (module files do not load from a disk) and tells pages its address
 * as `import.meta.env.SEARCH_SCRIPT`.
 */
export function browserScripts(): AstroIntegration {
	let bundles: Bundle[] = [];
	return {
		name: 'jinwen-browser-scripts',
		hooks: {
			'astro:config:setup': async ({ updateConfig }) => {
				bundles = await Promise.all(Object.entries(SCRIPTS).map(([name, [file, entry]]) => bundle(name, file, fileURLToPath(entry))));
				updateConfig({
					vite: { define: Object.fromEntries(bundles.map(({ name, address }) => [`import.meta.env.${name}`, JSON.stringify(address)])) },
				});
			},
			'astro:server:setup': ({ server }) => {
				for (const { address, code } of bundles)
					server.middlewares.use(`/${address}`, (_, response) => response.setHeader('content-type', 'text/javascript').end(code));
			},
			'astro:build:done': ({ dir }) => {
				mkdirSync(new URL('assets/', dir), { recursive: true });
				for (const { address, code } of bundles) writeFileSync(new URL(address, dir), code);
			},
		},
	};
}

async function bundle(name: string, file: string, entry: string): Promise<Bundle> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		// FlexSearch's worker and Node paths are never taken here; a classic script has no import.meta for them.
		define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '""', 'import.meta.dirname': '""' },
		build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'jinwen', fileName: file } },
	});
	const [result] = Array.isArray(built) ? built : [built];
	const chunk = result && 'output' in result ? result.output.find(({ type }) => type === 'chunk') : undefined;
	if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script.`);
	const digest = createHash('sha256').update(chunk.code).digest('hex').slice(0, 16);
	return { name, address: `assets/${file}.${digest}.js`, code: chunk.code };
}
