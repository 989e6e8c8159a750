import { mkdtempSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { readArchive } from '../archive.ts';
import type { Archive } from '../model/archive.ts';
import { printProblem, Refusal } from '../model/problems.ts';
import { run } from './failure.ts';
import { outDir, putInPlace } from './out-dir.ts';
import { writeSiteFiles } from './site-files.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * `npm run build`: SEEDS_DIR (seeds) → OUT_DIR (dist), with SITE_URL for absolute links. Builds aside and swaps at the end,
 * so that a refused or broken build leaves the old site as it was. Exit status: 0 fine, 1 refused, 2 called wrongly.
 */
async function main(): Promise<number> {
	if (process.argv.length > 2) return misused(`Unknown argument: ${process.argv[2]}`);
	const seeds = resolve(process.env['SEEDS_DIR'] || join(ROOT, 'seeds'));
	const out = outDir(resolve(process.env['OUT_DIR'] || join(ROOT, 'dist')), seeds, ROOT);
	if (out.type === 'misused') return misused(out.why);
	const site = process.env['SITE_URL'] ? siteUrl(process.env['SITE_URL']) : undefined;
	if (site === null) return misused(`SITE_URL is not an http(s) address of a site: ${process.env['SITE_URL']}`);

	let archive: Archive;
	try {
		archive = readArchive(seeds);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.error(error.message);
		return 1;
	}

	const staging = makeStaging();
	const made = join(staging, 'site');
	await buildPages(seeds, made, staging, site);
	writeSiteFiles(archive, seeds, made);
	putInPlace(made, out.path, staging);
	for (const problem of archive.warnings) console.warn(printProblem(problem));
	console.log(
		`${archive.articles.length} articles from ${archive.sources.length} saved pages; ${archive.warnings.length} warnings. The site is in ${out.path}`,
	);
	return 0;
}

/**
 * A folder of this build alone, gone when the process ends, however it ends. It lies in the project: Astro puts what it builds for
 * outside into one folder of the project, where two builds at once would break each other.
 */
function makeStaging(): string {
	const staging = mkdtempSync(join(ROOT, `.dist-${process.pid}-`));
	process.once('exit', () => rmSync(staging, { recursive: true, force: true, maxRetries: 5 }));
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(128 + constants.signals[signal]));
	return staging;
}

async function buildPages(seeds: string, outDir: string, staging: string, site: string | undefined): Promise<void> {
	process.env['SEEDS_DIR'] = seeds;
	// Astro asks where it stands, and the caller may stand elsewhere.
	process.chdir(ROOT);
	// Only now: a refusal needs no Astro, and comes a second sooner.
	const { build } = await import('astro');
	await build({ root: ROOT, outDir, cacheDir: join(staging, 'cache'), logLevel: 'warn', ...(site === undefined ? {} : { site }) });
}

/** With a slash at the end of its path: relative to `/a/b`, a page would lie in `/a/`. */
function siteUrl(given: string): string | null {
	if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return null;
	const url = new URL(given);
	if (url.search !== '' || url.hash !== '') return null;
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return url.href;
}

function misused(why: string): number {
	console.error(`${why}\nUsage: npm run build, with SEEDS_DIR, OUT_DIR and SITE_URL in the environment.`);
	return 2;
}

await run(main);
