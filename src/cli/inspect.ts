import { existsSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileAuthorities } from '../annotate/authorities.ts';
import { readOnePage, recordFile, understand } from '../archive.ts';
import { readSeed, readTableTexts, readText, reportTo, SEED } from '../decode/folder-fs.ts';
import { readTables } from '../decode/tables.ts';
import { articleRow } from '../export/articles.ts';
import { sourceRow } from '../export/sources.ts';
import { UNTITLED } from '../model/archive.ts';
import { isFatal, type Problem, printProblem } from '../model/problems.ts';
import { run } from './failure.ts';
import { listing } from './listing.ts';

type SourceRow = ReturnType<typeof sourceRow>;
/** A refused page has the keys of any other; what was not read is null. */
type RefusedRow = { readonly [Key in keyof SourceRow]: SourceRow[Key] | null };

/**
 * `npm run inspect -- FILE… [--json]`: what is recognised in saved pages, without building. Exit status: 0 fine, 1 a file was refused,
 * 2 called wrongly.
 */
function main(): number {
	let json: boolean;
	let files: string[];
	try {
		const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
		json = values.json;
		files = positionals;
	} catch (error) {
		return misused(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
	}
	if (files.length === 0) return misused('No file is named');
	const missing = files.filter((file) => !existsSync(file));
	if (missing.length > 0) return misused(`There is no file ${missing.join(', ')}`);
	const folders = files.filter((file) => statSync(file).isDirectory());
	if (folders.length > 0) return misused(`This is a folder; name the files in it: ${folders.join(', ')}`);
	return Math.max(...files.map((file) => inspect(file, json)));
}

function misused(why: string): number {
	console.error(`${why}.\nUsage: npm run inspect -- FILE… [--json]`);
	return 2;
}

/** A file inside the collection is named by its path there; any other by its name. */
function nameOf(file: string, seeds: string): string {
	const inside = relative(seeds, resolve(file));
	return inside.startsWith('..') ? basename(file) : inside.split('\\').join('/');
}

function inspect(path: string, json: boolean): number {
	const seeds = resolve(process.env['SEEDS_DIR'] || join(import.meta.dirname, '../../seeds'));
	const file = nameOf(path, seeds);
	const problems: Problem[] = [];
	const report = reportTo(problems);
	if (!SEED.test(file)) report('seed-unknown-kind', 'This kind of file is not known here.', file);
	const text = problems.length > 0 ? null : readSeed(path, file, report);
	if (!text) return refuse(unread(file, problems), problems, json);

	const recordPath = join(path, '..', basename(recordFile(path)));
	const recordText = existsSync(recordPath) ? readText(recordPath, recordFile(file), report) : null;
	// The tables are not this page's: what is wrong with them is said, and the page is read as if they were not there.
	const ofTables: Problem[] = [];
	const { record, places, topics, problems: faults } = readTables(readTableTexts(seeds, reportTo(ofTables)));
	for (const problem of [...ofTables, ...faults]) console.error(printProblem(problem));
	const page = readOnePage(text, recordText, record ?? UNTITLED);
	const source = { ...page.source, problems: [...problems, ...page.source.problems] };
	if (source.problems.some(isFatal)) return refuse(sourceRow(source), source.problems, json);

	const authorities = compileAuthorities({ places, topics });
	const articles = page.stories.map((story) => understand(story, authorities));
	if (json) {
		console.log(JSON.stringify({ source: sourceRow(source), articles: articles.map((article) => without(articleRow(article), 'pages')) }));
	} else {
		console.log(listing(source, articles, process.stdout.isTTY));
		for (const problem of source.problems) console.log(printProblem(problem));
	}
	return 0;
}

const unread = (file: string, problems: readonly Problem[]): RefusedRow => ({
	id: null,
	file,
	sha256: null,
	encoding: null,
	characters: null,
	spans: [],
	articles: [],
	problems: problems.map(({ code, line, column, message }) => ({ code, line, column, message })),
});

function refuse(source: RefusedRow, problems: readonly Problem[], json: boolean): number {
	if (json) console.log(JSON.stringify({ source, articles: [] }));
	else for (const problem of problems) console.error(printProblem(problem));
	return 1;
}

function without<T extends object, K extends keyof T>(row: T, key: K): Omit<T, K> {
	const { [key]: _, ...rest } = row;
	return rest;
}

await run(main);
