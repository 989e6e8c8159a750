import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROBLEMS, type ProblemCode } from '../../src/model/problems.ts';
import { type Files, filesIn, plant, temporaryFolder } from '../files.ts';
import { CASES, type Case, GOOD } from './bad-input.ts';
import { command, type Ran } from './run.ts';

const MARKER: Files = { 'index.html': 'the site of yesterday', 'zh/index.html': '昨日' };

let scratch: string;

beforeAll(async () => {
	scratch = await temporaryFolder('bad-input');
});

afterAll(() => rm(scratch, { recursive: true }));

/** Builds a planted collection over an existing site; the site after it, by file, is part of the answer. */
async function refused(name: string, cases: readonly Case[]): Promise<Ran & { site: Record<string, string> }> {
	const seeds = await plant(join(scratch, name, 'seeds'), Object.assign({}, GOOD, ...cases.map(({ files }) => files)));
	for (const { also } of cases) await also?.(seeds);
	const dist = await plant(join(scratch, name, 'dist'), MARKER);
	const ran = await command('build', { SEEDS_DIR: seeds, OUT_DIR: dist });
	const site = await Promise.all(filesIn(dist).map(async (path) => [path, await readFile(join(dist, path), 'utf8')]));
	expect(filesIn(dirname(dist)).filter((path) => !/^(?:seeds|dist)\//.test(path))).toEqual([]);
	return { ...ran, site: Object.fromEntries(site) };
}

/** The lines of one problem: where and what, and under it what to do. */
const problemAt = (errors: string, code: ProblemCode, where: string): string | undefined => {
	const lines = errors.split('\n');
	const at = lines.findIndex((line) => line.startsWith(where) && line.endsWith(`[${code}]`));
	return at < 0 ? undefined : lines.slice(at, at + 2).join('\n');
};

function expectProblem(errors: string, { code, where, says }: Case): void {
	const problem = problemAt(errors, code, where);
	expect(problem, `${code} at ${where} in:\n${errors}`).toBeDefined();
	expect(problem).toMatch(/^[^\n]+?:[1-9]\d*:[1-9]\d*: \S/);
	expect(problem).toContain(PROBLEMS[code].hint);
	if (says !== undefined) expect(problem).toContain(says);
}

describe('bad input is refused', () => {
	test.each(CASES)('$what', async (bad) => {
		const { status, errors, site } = await refused(`one-${CASES.indexOf(bad)}`, [bad]);
		expectProblem(errors, bad);
		expect(status).toBe(1);
		expect(site).toEqual(MARKER);
		// A reader is told about the archive, not about the program.
		expect(errors).not.toMatch(/\n\s+at .*\.ts:\d+/);
	});

	test('every problem at once, however many files have one', async () => {
		const together = CASES.filter(({ code }) => !['archive-record', 'ids-lock', 'id-vanished', 'authority-file'].includes(code)).filter(
			({ files }, i, all) => !Object.keys(files).some((file) => all.slice(0, i).some((earlier) => file in earlier.files)),
		);
		expect(together.length).toBeGreaterThan(10);
		const { status, errors, site } = await refused('all', together);
		expect(status).toBe(1);
		for (const bad of together) expectProblem(errors, bad);
		expect(site).toEqual(MARKER);
	});
});
