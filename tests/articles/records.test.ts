import { describe, expect, test } from 'vitest';
import { withOffset } from '../../src/articles/time-zone.ts';
import { paragraphsOf } from '../../src/model/article.ts';
import { readPage, told } from './reading.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const STORY =
	'河东新建三十座口袋公园\n\n2024-05-06 08:00 来源:河东晚报\n\n今年以来,河东市在老城区见缝插针,新建口袋公园三十座,市民推窗见绿。\n';
const codes = (reading: ReturnType<typeof readPage>) => reading.problems.map(({ code }) => code);

describe('without a record', () => {
	test('a page still becomes an article with an id from its date and headline, and a warning', () => {
		const reading = readPage(bytes(STORY), 'a.txt');
		expect(reading.stories[0]?.id).toBe('2024-05-06-he-dong-xin-jian-san-shi-zuo-kou-dai-gong-yuan');
		expect(codes(reading)).toEqual(['article-without-id']);
	});

	test('a page without date and headline is warned of both, by line and column', () => {
		const reading = readPage(bytes('今年以来,河东市在老城区见缝插针,新建口袋公园三十座,市民推窗见绿。'), 'b c.txt');
		expect(reading.stories[0]?.id).toMatch(/^b-c-[0-9a-f]{8}$/);
		expect(codes(reading)).toEqual(['article-without-id', 'article-without-date', 'article-without-headline']);
		expect(reading.problems[0]).toMatchObject({ line: 1, column: 1 });
	});

	test('a day that no calendar has is no date, and no crash', () => {
		expect(readPage(bytes(STORY.replace('2024-05-06', '2024-02-31')), 'a.txt').stories[0]?.published).toBeNull();
	});
});

describe('a record', () => {
	test('supplies what the page does not print, with its reason as evidence', () => {
		const page = '今年以来,河东市在老城区见缝插针,新建口袋公园三十座,市民推窗见绿。';
		const record = {
			articles: [
				{
					id: 'parks',
					suppliedHeadline: '口袋公园',
					published: { value: '2024-05?', why: '文中说今年' },
					publication: { value: '河东晚报', why: '同页' },
				},
			],
		};
		const [story] = readPage(bytes(page), 'a.txt', record).stories;
		expect(story).toMatchObject({
			id: 'parks',
			suppliedHeadline: '口袋公园',
			published: '2024-05?',
			publishedBasis: 'inferred',
			publication: '河东晚报',
		});
		expect(story?.evidence['published']).toEqual({ record: true, why: '文中说今年' });
	});

	test('supplies a headline in both languages; the id that is made from it is made from that of the article', () => {
		const page = '今年以来,河东市在老城区见缝插针,新建口袋公园三十座,市民推窗见绿。';
		const suppliedHeadline = { zh: '口袋公园', en: 'Pocket parks' };
		const [story] = readPage(bytes(page), 'a.txt', { articles: [{ suppliedHeadline }] }).stories;
		expect(story).toMatchObject({ id: 'kou-dai-gong-yuan', headline: null, suppliedHeadline });
		const [english] = readPage(bytes(page), 'a.txt', { articles: [{ suppliedHeadline, language: 'en' }] }).stories;
		expect(english?.id).toBe('pocket-parks');
	});

	test('that contradicts the page is reported, and the page wins', () => {
		const record = {
			articles: [
				{
					id: 'parks',
					suppliedHeadline: '别的',
					published: { value: '2024-05-07', why: '-' },
					publication: { value: '河西晚报', why: '-' },
				},
			],
		};
		const reading = readPage(bytes(STORY), 'a.txt', record);
		expect(codes(reading)).toEqual(['record-contradicts-page', 'record-contradicts-page', 'record-contradicts-page']);
		expect(reading.stories[0]).toMatchObject({ published: '2024-05-06T08:00:00+08:00', publication: '河东晚报', suppliedHeadline: null });
	});

	test('that speaks of an article the page does not have is refused with the articles it has', () => {
		const [stray] = readPage(bytes(STORY), 'a.txt', { articles: [{ id: 'parks' }, { at: '河西新建', id: 'x' }] }).strays;
		expect(stray?.entry).toBe(1);
		expect(stray?.message).toContain('河东新建三十座口袋公园');
		expect(readPage(bytes(STORY), 'a.txt', { articles: [{ id: 'x' }, { id: 'y' }] }).strays).toHaveLength(1);
	});

	const ABOVE = `各地都在为市民添绿,河东走在前列,本报今天介绍他们的做法,请读者关注。\n\n${STORY}`;

	test('decides whether text above a headline is its note or the tail of another story', () => {
		const note = readPage(bytes(ABOVE), 'a.txt', { aboveHeadline: 'editors-note', articles: [{ id: 'parks' }] });
		expect(note.stories.map((story) => told(story).editorsNote)).toEqual([['p1']]);
		expect(codes(note)).toEqual([]);
		const tail = readPage(bytes(ABOVE), 'a.txt', { aboveHeadline: 'other-article' });
		expect(tail.stories.map((story) => paragraphsOf(story).length)).toEqual([1, 1]);
	});

	test('left out, the text above a headline is its note, with a warning', () => {
		const reading = readPage(bytes(ABOVE), 'a.txt');
		expect(reading.stories).toHaveLength(1);
		expect(codes(reading)).toContain('text-above-headline');
	});
});

test.each([
	['2025-03-14T09:31:21', 'Asia/Shanghai', '2025-03-14T09:31:21+08:00'],
	['2025-07-01T12:00:00', 'America/New_York', '2025-07-01T12:00:00-04:00'],
	['2025-01-01T12:00:00', 'America/St_Johns', '2025-01-01T12:00:00-03:30'],
	['2025-01-01T12:00:00', 'UTC', '2025-01-01T12:00:00+00:00'],
	['2025-03-14', 'Asia/Shanghai', '2025-03-14'],
])('%s in %s is %s', (wall, zone, date) => expect(withOffset(wall, zone)).toBe(date));
