import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_SEED_BYTES } from '../../src/decode/decode.ts';
import { PROBLEMS } from '../../src/model/problems.ts';
import { plant, temporaryFolder } from '../files.ts';
import { GOOD } from './bad-input.ts';
import { command } from './run.ts';

let scratch: string;

beforeAll(async () => {
	scratch = await temporaryFolder('calls');
});

afterAll(() => rm(scratch, { recursive: true }));

describe('a wrong call ends with status 2', () => {
	test('build: an argument that it does not know', async () => {
		const { status, errors } = await command('build', {}, ['--fast']);
		expect(status).toBe(2);
		expect(errors).toContain('--fast');
	});

	test('build: a SEEDS_DIR that is not there is refused with what to do', async () => {
		const { status, errors } = await command('build', { SEEDS_DIR: join(scratch, 'nowhere'), OUT_DIR: join(scratch, 'never') });
		expect(status).toBe(1);
		expect(errors).toContain(PROBLEMS['seeds-missing'].hint);
	});

	test('inspect: without a file, or with one that is not there', async () => {
		const none = await command('inspect');
		expect(none.status).toBe(2);
		expect(none.errors).toContain('inspect');
		const missing = await command('inspect', {}, [join(scratch, 'no.txt')]);
		expect(missing.status).toBeGreaterThan(0);
		expect(missing.errors + missing.out).toContain('no.txt');
	});
});

describe('inspect', () => {
	test.each([['-h'], ['--colour'], ['--json=yes']])('does not know %s, and says so', async (option) => {
		const { status, errors } = await command('inspect', {}, [option, 'seeds/archive.yaml']);
		expect(status).toBe(2);
		expect(errors).toContain(option.split('=')[0]);
		expect(errors).toContain('Usage');
	});

	test('of a folder is a wrong call', async () => {
		const { status, errors } = await command('inspect', {}, ['seeds']);
		expect(status).toBe(2);
		expect(errors).toContain('folder');
		expect(errors).not.toMatch(/\n\s+at /);
	});

	test('refuses what a build refuses: a page over the size, a record that does not decode', async () => {
		const folder = await plant(join(scratch, 'inspect-same'), { ...GOOD, 'good.record.yaml': Uint8Array.of(0x61, 0x3a, 0x20, 0xff) });
		const file = await open(join(folder, 'large.txt'), 'w');
		await file.truncate(MAX_SEED_BYTES + 1);
		await file.close();
		const { status, errors } = await command('inspect', { SEEDS_DIR: folder }, [join(folder, 'large.txt'), join(folder, 'good.txt')]);
		expect(status).toBe(1);
		expect(errors).toContain('[seed-too-large]');
		expect(errors).toMatch(/^good\.record\.yaml:1:4: .*\[seed-undecodable\]$/m);
	});

	test('gives a refused page the keys of any other', async () => {
		const folder = await plant(join(scratch, 'inspect-keys'), { ...GOOD, 'empty.txt': '' });
		const { out } = await command('inspect', { SEEDS_DIR: folder }, [join(folder, 'empty.txt'), join(folder, 'good.txt'), '--json']);
		const [refused, read] = out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line).source);
		expect(Object.keys(refused)).toEqual(Object.keys(read));
		expect(refused).toMatchObject({ id: null, sha256: null, spans: [], articles: [] });
	});

	test('says on standard output what a page holds, one JSON object a line and file', async () => {
		const folder = await plant(join(scratch, 'inspect'), GOOD);
		const { status, out } = await command('inspect', { SEEDS_DIR: folder }, [join(folder, 'good.txt'), '--json']);
		expect(status).toBe(0);
		const lines = out.trimEnd().split('\n');
		expect(lines).toHaveLength(1);
		const { source, articles } = JSON.parse(lines[0] ?? '');
		expect(source.file).toBe('good.txt');
		expect(articles).toHaveLength(1);
		expect(articles[0]).toMatchObject({ headline: '渡口新桥昨日合龙', published: '2021-03-04T08:15:00+09:00' });
		expect(articles[0]).not.toHaveProperty('pages');
	});

	test('of a refused file it says the problems, and ends with status 1', async () => {
		const folder = await plant(join(scratch, 'inspect-bad'), { ...GOOD, 'empty.txt': '' });
		const { status, out } = await command('inspect', { SEEDS_DIR: folder }, [join(folder, 'empty.txt'), '--json']);
		expect(status).toBe(1);
		expect(JSON.parse(out).source.problems).toEqual([expect.objectContaining({ code: 'seed-empty', line: 1, column: 1 })]);
	});
});
