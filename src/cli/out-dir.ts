import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Where a site may be put, or why it may not. */
export type OutDir = { readonly type: 'folder'; readonly path: string } | { readonly type: 'misused'; readonly why: string };

/** What an earlier build has left: a folder with one of these is a site, which a new one may replace. */
const MARKS = ['index.html', 'data/articles.jsonl'];

/**
 * A build deletes what stood in its place, so it takes only what is new, empty or an older site, and holds nothing else of value.
 *
 * @param out an absolute path; a link stands for the folder that it leads to.
 * @param seeds the collection's folder, which need not exist.
 * @param root the project's folder.
 */
export function outDir(out: string, seeds: string, root: string): OutDir {
	const misused = (why: string): OutDir => ({ type: 'misused', why: `OUT_DIR ${out}: ${why}` });
	const path = real(out);
	if (path === null) return misused('the way there leads through a file, or by a link that leads nowhere.');
	if (isInside(root, path)) return misused('it holds the program itself.');
	if (isInside(real(homedir()) ?? homedir(), path)) return misused('it holds your home folder.');
	const input = real(seeds) ?? seeds;
	if (isInside(input, path) || isInside(path, input))
		return misused('it and SEEDS_DIR lie in one another; a build would overwrite its own input.');
	if (!existsSync(path)) return { type: 'folder', path };
	if (!statSync(path).isDirectory()) return misused('it is a file, not a folder.');
	if (readdirSync(path).length > 0 && !MARKS.some((mark) => existsSync(join(path, mark))))
		return misused(
			'the folder holds something other than an earlier build, which a build would delete. Name an empty folder or a new one.',
		);
	return { type: 'folder', path };
}

/** A path with its links resolved as far as it exists; null when it goes through a file or by a link to nothing. */
function real(path: string): string | null {
	if (existsSync(path)) return realpathSync(path);
	const above = dirname(path);
	if (above === path) return path;
	const parent = real(above);
	if (parent === null || (existsSync(parent) && !statSync(parent).isDirectory())) return null;
	const below = join(parent, basename(path));
	return lstatSync(below, { throwIfNoEntry: false }) ? null : below;
}

const isInside = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);

/**
 * Puts a finished site in the place of `out`, whole or not at all. Between two disks nothing can be renamed: there it is
 * first copied beside `out`.
 *
 * @param staging holds `site`, and takes the old one until all is done.
 */
export function putInPlace(site: string, out: string, staging: string): void {
	mkdirSync(dirname(out), { recursive: true });
	try {
		swap(site, out, join(staging, 'old'));
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		const beside = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
		try {
			cpSync(site, join(beside, 'site'), { recursive: true });
			swap(join(beside, 'site'), out, join(beside, 'old'));
		} finally {
			rmSync(beside, { recursive: true, force: true });
		}
	}
}

/** When the second step fails, the old site goes back. */
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
