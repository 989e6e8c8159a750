import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readlink, rm, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outDir, putInPlace } from '../../src/cli/out-dir.ts';
import { filesIn, plant, temporaryFolder } from '../files.ts';
import { GOOD } from './bad-input.ts';
import { command } from './run.ts';

let scratch: string;
let seeds: string;

beforeAll(async () => {
	scratch = await temporaryFolder('build');
	seeds = await plant(join(scratch, 'seeds'), {
		...GOOD,
		'good.record.yaml': 'articles:\n  - id: bridge\n',
		'ids.lock.json': '{ "articles": ["bridge"], "redirects": { "oldest": "old", "old": "bridge" } }',
	});
});

afterAll(() => rm(scratch, { recursive: true }));

/** Where a build works, by its process: other builds may run in the same tree. */
const stagingOf = (pids: readonly (number | undefined)[]) =>
	readdirSync('.').filter((name) => pids.some((pid) => name.startsWith(`.dist-${pid}-`)));
const build = (OUT_DIR: string, env: Record<string, string> = {}) => command('build', { SEEDS_DIR: seeds, OUT_DIR, ...env });

describe('OUT_DIR', () => {
	test('that holds something other than a site is left alone', async () => {
		const out = await plant(join(scratch, 'papers'), { 'thesis.txt': 'years of work' });
		const { status, errors } = await build(out);
		expect(status).toBe(2);
		expect(errors).toContain(out);
		expect(errors).toContain('something other than an earlier build');
		expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
	});

	test('below a file, or a file itself, is a wrong call', async () => {
		const file = join(await plant(join(scratch, 'file'), { plain: 'x' }), 'plain');
		for (const out of [file, join(file, 'site'), join(file, 'deeper/site')]) {
			const { status, errors } = await build(out);
			expect(status, out).toBe(2);
			expect(errors).toContain('file');
			expect(errors).not.toMatch(/\n\s+at /);
		}
		expect(readFileSync(file, 'utf8')).toBe('x');
	});

	test('that holds the program, the home folder, the collection, or everything, is a wrong call', async () => {
		const root = resolve('.');
		const dangling = join(scratch, 'dangling');
		await symlink(join(scratch, 'gone'), dangling);
		const link = join(scratch, 'link-to-seeds');
		await symlink(seeds, link);
		for (const out of [
			'/',
			root,
			join(root, '..'),
			homedir(),
			seeds,
			scratch,
			join(seeds, 'site'),
			dangling,
			join(dangling, 'site'),
			link,
			join(link, 'site'),
		])
			expect(outDir(out, seeds, root), out).toMatchObject({ type: 'misused' });
	});

	test('that is new, empty, or a site is taken', async () => {
		const empty = join(scratch, 'empty');
		await mkdir(empty);
		const page = await plant(join(scratch, 'page'), { 'index.html': '' });
		const data = await plant(join(scratch, 'data'), { 'data/articles.jsonl': '' });
		for (const out of [join(scratch, 'new'), join(scratch, 'new/deeper'), empty, page, data])
			expect(outDir(out, seeds, resolve('.')), out).toEqual({ type: 'folder', path: out });
	});

	// Another disk than the temporary folder's, where there is one.
	test.runIf(existsSync('/dev/shm'))('on another disk takes the site whole, and the old one goes', async () => {
		const disk = join('/dev/shm', `archive-test-${process.pid}`);
		const staging = await plant(join(scratch, 'staging'), { 'site/index.html': 'new' });
		await plant(join(disk, 'dist'), { 'index.html': 'old', 'zh/index.html': 'old' });
		try {
			putInPlace(join(staging, 'site'), join(disk, 'dist'), staging);
			expect(filesIn(disk)).toEqual(['dist/index.html']);
			expect(readdirSync(disk)).toEqual(['dist']);
			expect(readFileSync(join(disk, 'dist/index.html'), 'utf8')).toBe('new');
		} finally {
			await rm(disk, { recursive: true });
		}
	});
});

describe('SITE_URL', () => {
	test.each(['https://', 'example.org', 'ftp://example.org', 'https://example.org/?a=b'])('%s is a wrong call', async (SITE_URL) => {
		const { status, errors } = await build(join(scratch, 'never'), { SITE_URL });
		expect(status).toBe(2);
		expect(errors).toContain(SITE_URL);
	});
});

describe('builds', () => {
	test('at once, from anywhere, into a link or a new folder, do not touch each other', async () => {
		const pids: (number | undefined)[] = [];
		const onStart = ({ pid }: ChildProcess) => void pids.push(pid);
		const target = await plant(join(scratch, 'target'), { 'index.html': 'the site of yesterday', 'old.html': 'x' });
		await symlink('target', join(scratch, 'link'));
		const [one, two] = await Promise.all([
			command('build', { SEEDS_DIR: seeds, OUT_DIR: join(scratch, 'link'), SITE_URL: 'https://example.org/papers' }, [], { onStart }),
			command('build', { SEEDS_DIR: 'seeds', OUT_DIR: 'a/b' }, [], { cwd: scratch, onStart }),
		]);
		expect(one).toMatchObject({ status: 0 });
		expect(two).toMatchObject({ status: 0 });
		const here = filesIn(target);
		expect(here).toContain('zh/articles/bridge.html');
		expect(here).not.toContain('old.html');
		expect(filesIn(join(scratch, 'a/b'))).toEqual(here);
		expect(await readlink(join(scratch, 'link'))).toBe('target');

		for (const page of ['index.html', 'zh/index.html', 'zh/articles/bridge.html'])
			expect(readFileSync(join(target, page), 'utf8')).toContain(`<link rel="canonical" href="https://example.org/papers/${page}"`);
		for (const old of ['old', 'oldest'])
			expect(readFileSync(join(target, `zh/articles/${old}.html`), 'utf8')).toContain('content="0; url=bridge.html"');
		expect(pids).toHaveLength(2);
		expect(stagingOf(pids)).toEqual([]);
	}, 90_000);

	test.each(['SIGINT', 'SIGTERM'] as const)(
		'that %s ends leave nothing behind, and the old site as it was',
		async (signal) => {
			const out = await plant(join(scratch, signal), { 'index.html': 'the site of yesterday' });
			let seen: string[] = [];
			const { status } = await command('build', { SEEDS_DIR: seeds, OUT_DIR: out }, [], {
				onStart: async (child) => {
					while (child.exitCode === null && seen.length === 0) {
						await wait(20);
						seen = stagingOf([child.pid]);
					}
					await wait(300);
					child.kill(signal);
				},
			});
			expect(seen).not.toEqual([]);
			expect(status).toBe(signal === 'SIGINT' ? 130 : 143);
			expect(seen.filter((name) => existsSync(name))).toEqual([]);
			expect(filesIn(out)).toEqual(['index.html']);
		},
		60_000,
	);
});
