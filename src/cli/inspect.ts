import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { compileAuthorities } from '../annotate/authorities.ts';
import { readOnePage, recordFile, understand } from '../archive.ts';
import { readSeed, readTableTexts, SEED } from '../decode/folder-fs.ts';
import { readTables } from '../decode/tables.ts';
import { articleRow } from '../export/articles.ts';
import { sourceRow } from '../export/sources.ts';
import { UNTITLED } from '../model/archive.ts';
import { isFatal, type Problem, printProblem } from '../model/problems.ts';
import { listing } from './listing.ts';

/**
 * `npm run inspect -- FILE… [--json]`: what is recognised in saved pages, without building. Exit status: 0 fine, 1 a file was refused,
 * 2 called wrongly.
 */
function main(): number {
	const args = process.argv.slice(2);
	const json = args.includes('--json');
	const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
	const files = args.filter((arg) => !arg.startsWith('--'));
	if (unknown !== undefined || files.length === 0) {
		console.error(
			`${unknown === undefined ? 'No file is named.' : `Unknown option: ${unknown}`}\nUsage: npm run inspect -- FILE… [--json]`,
		);
		return 2;
	}
	const missing = files.filter((file) => !existsSync(file));
	if (missing.length > 0) {
		console.error(`There is no file ${missing.join(', ')}.\nUsage: npm run inspect -- FILE… [--json]`);
		return 2;
	}
	const statuses = files.map((file) => inspect(file, json));
	return Math.max(...statuses);
}

/** A file inside the collection is named by its path there; any other by its name. */
function nameOf(file: string, seeds: string): string {
	const inside = relative(seeds, resolve(file));
	return inside.startsWith('..') ? basename(file) : inside.split('\\').join('/');
}

function inspect(path: string, json: boolean): number {
	const seeds = resolve(process.env['SEEDS_DIR'] || 'seeds');
	const file = nameOf(path, seeds);
	const problems: Problem[] = [];
	if (!SEED.test(file))
		return refuse(file, [{ code: 'seed-unknown-kind', message: 'This kind of file is not known here.', file, line: 1, column: 1 }], json);
	const text = readSeed(readFileSync(path), file, (code, message, at, line = 1, column = 1) =>
		problems.push({ code, message, file: at, line, column }),
	);
	if (!text) return refuse(file, problems, json);

	const recordPath = join(path, '..', basename(recordFile(path)));
	const { record, places, topics } = readTables(readTableTexts(seeds));
	const page = readOnePage(text, existsSync(recordPath) ? readFileSync(recordPath, 'utf8') : null, record ?? UNTITLED);
	if (page.source.problems.some(isFatal)) return refuse(file, page.source.problems, json);

	const authorities = compileAuthorities({ places, topics });
	const articles = page.stories.map((story) => understand(story, authorities));
	if (json) {
		console.log(
			JSON.stringify({ source: sourceRow(page.source), articles: articles.map((article) => without(articleRow(article), 'pages')) }),
		);
	} else {
		console.log(listing(page.source, articles, process.stdout.isTTY));
		for (const problem of page.source.problems) console.log(printProblem(problem));
	}
	return 0;
}

function refuse(file: string, problems: readonly Problem[], json: boolean): number {
	if (json)
		console.log(
			JSON.stringify({
				source: { file, problems: problems.map(({ code, line, column, message }) => ({ code, line, column, message })) },
				articles: [],
			}),
		);
	else for (const problem of problems) console.error(printProblem(problem));
	return 1;
}

function without<T extends object, K extends keyof T>(row: T, key: K): Omit<T, K> {
	const { [key]: _, ...rest } = row;
	return rest;
}

process.exitCode = main();
