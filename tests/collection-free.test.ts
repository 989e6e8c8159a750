import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesIn } from './files.ts';

/** What only this collection knows: its names, its places, its papers and people. Taken from the collection, so that it grows with it. */
function wordsOfTheCollection(): readonly string[] {
	const { name }: { name: { zh: string; en: string } } = parse(readFileSync('seeds/archive.yaml', 'utf8'));
	const places: { name: { zh: string; en: string }; short: string | null; commonWord?: boolean }[] = parse(
		readFileSync('seeds/authorities/places.yaml', 'utf8'),
	);
	const truth: {
		sources: { record: { host: string | null }; articles: { publication: string | null; credits: { names: string[] }[] }[] }[];
	} = JSON.parse(readFileSync('tests/fixtures/truth.json', 'utf8'));
	const articles = truth.sources.flatMap(({ articles }) => articles);
	const words = [
		name.zh,
		// 城区 and 矿区 are words of every province.
		...places.filter(({ commonWord }) => !commonWord).flatMap(({ name, short }) => [name.zh, name.en, short]),
		...truth.sources.map(({ record }) => record.host),
		...articles.flatMap(({ publication, credits }) => [publication, ...credits.flatMap(({ names }) => names)]),
	];
	return [...new Set(words)].filter((word) => word !== null).filter((word) => word.length > 1);
}

/** Without its comments, which may take their examples where they like. */
function code(file: string, text: string): string {
	if (/\.(?:ts|mjs)$/.test(file)) return ts.transpile(text, { removeComments: true, target: ts.ScriptTarget.ESNext });
	return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '');
}

describe('src is the program and knows no collection', () => {
	const words = wordsOfTheCollection();

	test('there are words to look for', () => {
		expect(words).toEqual(expect.arrayContaining(['太原', '晋中', '忻州', '吕梁', '阳泉', '山西', 'Taiyuan']));
		expect(words.length).toBeGreaterThan(100);
	});

	test('a name in a comment is none of the code, a name in a string is', () => {
		expect(code('a.ts', "/** 太原 */ export const a = '晋中'; // 忻州")).toMatch(/^(?!.*(?:太原|忻州)).*晋中/s);
		expect(code('a.astro', '{/* 太原 */}<p>晋中</p><!-- 忻州 -->')).toBe('{}<p>晋中</p>');
	});

	test.each([...filesIn('src').map((file) => `src/${file}`), 'astro.config.mjs'])('%s names nothing of it', (file) => {
		const text = code(file, readFileSync(file, 'utf8'));
		expect(words.filter((word) => text.includes(word))).toEqual([]);
	});
});
