import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { articleRow } from '../../src/export/articles.ts';
import { paragraphsOf } from '../../src/model/article.ts';
import { told } from './reading.ts';

interface Truth {
	readonly sources: readonly {
		readonly file: string;
		readonly sha256: string;
		readonly record: { readonly host: string | null };
		readonly articles: readonly (Record<string, unknown> & {
			readonly id: string;
			readonly suppliedHeadline: string | null;
			readonly paragraphs: { count: number; chars: number; sha256: string; heads: string[]; tails: string[] };
			readonly checks: {
				joined: [string, string][];
				notJoined: [string, string][];
				notInBody: string[];
				note: string | null;
				duplicate?: { startsWith: string; chars: number; sameAsBlockStarting: string };
			};
		})[];
	}[];
}

const truth: Truth = JSON.parse(readFileSync(new URL('../fixtures/truth.json', import.meta.url), 'utf8'));
const archive = readArchive(new URL('../../seeds', import.meta.url).pathname);
const byId = new Map<string, (typeof archive.articles)[number]>(archive.articles.map((article) => [article.id, article]));

function articleOf(id: string) {
	const article = byId.get(id);
	if (!article) throw new Error(`no article ${id}`);
	return article;
}

test('the collection holds the sources and articles of the truth, and no others', () => {
	expect(archive.sources.map(({ file }) => file)).toEqual(truth.sources.map(({ file }) => file));
	expect(archive.articles.map(({ id }) => id).sort()).toEqual(truth.sources.flatMap(({ articles }) => articles.map(({ id }) => id)).sort());
	expect(readdirSync(new URL('../../seeds', import.meta.url)).filter((name) => name.endsWith('.txt'))).toEqual(
		truth.sources.map(({ file }) => file),
	);
});

describe.each(truth.sources)('$file', ({ file, sha256, record, articles }) => {
	const source = archive.sources.find((each) => each.file === file);

	test('stands in the project byte for byte', () => {
		expect(
			createHash('sha256')
				.update(readFileSync(new URL(`../../seeds/${file}`, import.meta.url)))
				.digest('hex'),
		).toBe(sha256);
		expect(source?.sha256).toBe(sha256);
	});

	test('keeps what the record knows of its host, and its articles in printed order', () => {
		expect(source?.host).toBe(record.host);
		expect(source?.articles).toEqual(articles.map(({ id }) => id));
	});

	describe.each(articles)('$id', ({ id, suppliedHeadline, paragraphs, checks, ...fields }) => {
		const article = articleOf(id);
		const story = told(article);
		const texts = story.paragraphs;
		const body = texts.join('\n');

		test.each(Object.entries(fields))('has the %s that was read by hand', (field, value) => {
			expect(story[field as keyof typeof story]).toEqual(value);
		});

		test('has the supplied headline that the record gives', () => expect(articleRow(article).suppliedHeadline).toBe(suppliedHeadline));

		test('has the paragraphs that were read by hand, to the character', () => {
			expect(texts).toHaveLength(paragraphs.count);
			expect(texts.map((text) => text.slice(0, 16))).toEqual(paragraphs.heads);
			expect(texts.map((text) => text.slice(-10))).toEqual(paragraphs.tails);
			expect(texts.join('').length).toBe(paragraphs.chars);
			expect(createHash('sha256').update(body).digest('hex')).toBe(paragraphs.sha256);
		});

		test('joins what was broken, and nothing else', () => {
			for (const [left, right] of checks.joined) expect(body).toContain(left + right);
			for (const [left, right] of checks.notJoined) expect(body).not.toContain(left + right);
			for (const phrase of checks.notInBody) expect(body).not.toContain(phrase);
		});

		test('every paragraph is the joined text of its spans in the source', () => {
			for (const { text, spans } of paragraphsOf(article))
				expect(spans.map(({ start, end }) => source?.text.slice(start, end)).join('')).toBe(text);
		});
	});
});

const doubled = truth.sources.flatMap(({ file, articles }) =>
	articles.flatMap(({ id, checks: { duplicate } }) => (duplicate ? [{ file, id, ...duplicate }] : [])),
);

test.each(doubled)(
	'$id: text that was set twice is labelled, kept in the source and out of the story',
	({ file, id, startsWith, chars, sameAsBlockStarting }) => {
		const source = archive.sources.find((each) => each.file === file);
		const texts = told(articleOf(id)).paragraphs;
		const copies = (source?.spans ?? [])
			.filter(({ label }) => label === 'duplicate')
			.map(({ start, end }) => source?.text.slice(start, end) ?? '');
		expect(copies).toHaveLength(1);
		const [copy = ''] = copies;
		expect(copy.startsWith(startsWith)).toBe(true);
		expect(copy).toHaveLength(chars);
		expect(texts.join('\n').split(copy)).toHaveLength(2);
		expect(texts.filter((text) => text.startsWith(sameAsBlockStarting))).toHaveLength(1);
	},
);
