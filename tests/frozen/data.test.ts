import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { filesIn } from '../files.ts';
import { type ArticleLine, articleLines, type SourceLine, sourceLines } from '../site/pages.ts';

/** Keys in their order. Programs may rely on these: add, never rename, remove or reorder. */
const ARTICLE_KEYS = [
	...['id', 'source', 'language', 'kicker', 'headline', 'suppliedHeadline', 'deck', 'abstract', 'publication', 'published'],
	...['publishedBasis', 'credits', 'images', 'editorsNote', 'sections', 'jump', 'paragraphs', 'places', 'topics', 'translations'],
	...['evidence', 'pages'],
];
const SOURCE_KEYS = ['id', 'file', 'sha256', 'encoding', 'characters', 'spans', 'articles', 'problems'];

const raw = (path: string) => readFileSync(join(inject('built').dist, path), 'utf8');
const keys = (value: object) => Object.keys(value);
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const textOf = ({ id, encoding }: SourceLine) =>
	new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(readFileSync(join(inject('built').dist, `data/sources/${id}.txt`)));

describe.each(['data/articles.jsonl', 'data/sources.jsonl'])('%s', (path) => {
	test('is UTF-8 without a mark, one object a line, each ended by LF', () => {
		const text = raw(path);
		expect(text.startsWith('{')).toBe(true);
		expect(text.endsWith('}\n')).toBe(true);
		expect(text).not.toContain('\r');
	});

	test('is sorted by id, and no id is there twice', () => {
		const ids = raw(path)
			.trimEnd()
			.split('\n')
			.map((line): string => JSON.parse(line).id);
		expect(ids.length).toBeGreaterThan(0);
		expect(ids).toEqual([...new Set(ids)].sort(byCode));
	});
});

describe('data/articles.jsonl', () => {
	test('has its keys, always, in their order', () => {
		for (const article of articleLines()) {
			expect(keys(article)).toEqual(ARTICLE_KEYS);
			for (const credit of article.credits) expect(keys(credit)).toEqual(['role', 'printed', 'names']);
			for (const image of article.images) expect(keys(image)).toEqual(['id', 'file', 'caption']);
			for (const section of article.sections) expect(keys(section)).toEqual(['id', 'heading', 'beforeParagraph']);
			for (const paragraph of article.paragraphs) expect(keys(paragraph)).toEqual(['id', 'text', 'spans']);
			if (article.jump) expect(keys(article.jump)).toEqual(['from', 'to']);
		}
	});

	test('numbers paragraphs, subheads and pictures from 1', () => {
		const numbered = (letter: string, { length }: { length: number }) => Array.from({ length }, (_, i) => `${letter}${i + 1}`);
		for (const { paragraphs, sections, images } of articleLines()) {
			expect(paragraphs.map(({ id }) => id)).toEqual(numbered('p', paragraphs));
			expect(sections.map(({ id }) => id)).toEqual(numbered('s', sections));
			expect(images.map(({ id }) => id)).toEqual(numbered('c', images));
		}
	});

	test('each paragraph’s text is what stands in its spans', () => {
		const texts = new Map(sourceLines().map((source) => [source.file, textOf(source)]));
		for (const { id, source, paragraphs } of articleLines()) {
			const text = texts.get(source) ?? '';
			for (const paragraph of paragraphs) {
				const printed = paragraph.spans.map(([start, end]) => text.slice(start, end)).join('');
				expect({ id, paragraph: paragraph.id, text: printed.trim() }).toEqual({ id, paragraph: paragraph.id, text: paragraph.text });
			}
		}
	});

	test('each evidence names a stretch of the source or a record', () => {
		const sources = new Map(sourceLines().map(({ file, characters }) => [file, characters]));
		for (const article of articleLines() as (ArticleLine & { evidence: Record<string, Record<string, unknown>> })[]) {
			for (const [field, evidence] of Object.entries(article.evidence)) {
				if ('record' in evidence) expect(keys(evidence), field).toEqual(['record', 'why']);
				else {
					expect(keys(evidence), field).toEqual(['rule', 'start', 'end']);
					expect(Number(evidence['start'])).toBeLessThan(Number(evidence['end']));
					expect(Number(evidence['end'])).toBeLessThanOrEqual(sources.get(article.source) ?? 0);
				}
			}
		}
	});

	test('each page that an article names is there', () => {
		const files = new Set(filesIn(inject('built').dist));
		for (const { pages } of articleLines()) expect(Object.values(pages).filter((path) => !files.has(path))).toEqual([]);
	});
});

describe('data/sources.jsonl', () => {
	test('has its keys, always, in their order', () => {
		for (const source of sourceLines()) {
			expect(keys(source)).toEqual(SOURCE_KEYS);
			for (const span of source.spans) expect(keys(span)).toEqual(['start', 'end', 'label']);
		}
	});

	test('its spans are a partition of the text: nothing lost, nothing twice', () => {
		for (const source of sourceLines()) {
			const text = textOf(source);
			expect(source.characters).toBe(text.length);
			expect(source.spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
			expect(source.spans.every(({ start, end }, i) => end > start && start === (source.spans[i - 1]?.end ?? 0))).toBe(true);
		}
	});

	test('its digests are those of the saved bytes, and of the seeds as they were given', () => {
		const truth: { sources: { file: string; sha256: string }[] } = JSON.parse(readFileSync('tests/fixtures/truth.json', 'utf8'));
		const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
		const given = new Map(truth.sources.map(({ file, sha256 }) => [file, sha256]));
		for (const { id, file, sha256: said } of sourceLines()) {
			expect(sha256(join(inject('built').dist, `data/sources/${id}.txt`))).toBe(said);
			if (given.has(file)) expect(said).toBe(given.get(file));
		}
		expect(sourceLines().map(({ file }) => file)).toEqual(expect.arrayContaining([...given.keys()]));
	});
});
