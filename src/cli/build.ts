import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readArchive } from '../archive.ts';
import type { Archive } from '../model/archive.ts';
import { printProblem, Refusal } from '../model/problems.ts';
import { writeSiteFiles } from './site-files.ts';

/**
 * `npm run build`: SEEDS_DIR (seeds) → OUT_DIR (dist), with SITE_URL for absolute links. Builds beside the old site and swaps at the end,
 * so that a refused or broken build leaves the old one as it was. Exit status: 0 fine, 1 refused, 2 called wrongly.
 */
async function main(): Promise<number> {
	if (process.argv.length > 2) return misused(`Unknown argument: ${process.argv[2]}`);
	const seeds = resolve(process.env['SEEDS_DIR'] || 'seeds');
	const out = resolve(process.env['OUT_DIR'] || 'dist');
	const siteUrl = process.env['SITE_URL'] || undefined;
	if (siteUrl !== undefined && !/^https?:\/\//.test(siteUrl)) return misused(`SITE_URL is not an http(s) address: ${siteUrl}`);
	if (isInside(seeds, out) || isInside(out, seeds))
		return misused('OUT_DIR and SEEDS_DIR lie in one another; a build would overwrite its own input.');

	let archive: Archive;
	try {
		archive = readArchive(seeds);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.error(error.message);
		return 1;
	}

	mkdirSync(dirname(out), { recursive: true });
	const staging = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
	try {
		const site = join(staging, 'site');
		process.env['SEEDS_DIR'] = seeds;
		// Only now: a refusal needs no Astro, and comes a second sooner.
		const { build } = await import('astro');
		await build({
			root: resolve(import.meta.dirname, '../..'),
			outDir: site,
			cacheDir: join(staging, 'cache'),
			logLevel: 'warn',
			...(siteUrl === undefined ? {} : { site: siteUrl }),
		});
		writeSiteFiles(archive, seeds, site);
		swap(site, out, join(staging, 'old'));
	} finally {
		rmSync(staging, { recursive: true, force: true });
	}
	for (const problem of archive.warnings) console.warn(printProblem(problem));
	console.log(
		`${archive.articles.length} articles from ${archive.sources.length} saved pages; ${archive.warnings.length} warnings. The site is in ${out}`,
	);
	return 0;
}

/** Puts the new site in the place of the old; when that fails, the old one goes back. */
function swap(site: string, out: string, old: string): void {
	const replaces = existsSync(out);
	if (replaces) renameSync(out, old);
	try {
		renameSync(site, out);
	} catch (error) {
		if (replaces) renameSync(old, out);
		throw error;
	}
}

function misused(why: string): number {
	console.error(`${why}\nUsage: npm run build, with SEEDS_DIR, OUT_DIR and SITE_URL in the environment.`);
	return 2;
}

const isInside = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error);
	process.exitCode = 1;
}
