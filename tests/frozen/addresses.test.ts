import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	aboutPage,
	articlePage,
	articlesPage,
	frontPage,
	placePage,
	placesPage,
	rawFile,
	searchPage,
	sourcePage,
	topicPage,
	topicsPage,
} from '../../src/model/addresses.ts';
import { ArticleId, PlaceId, SourceId, TopicId } from '../../src/model/ids.ts';
import { LABELS } from '../../src/model/labels.ts';
import { LANG_OF_TREE, TREES } from '../../src/model/languages.ts';
import { PROBLEMS } from '../../src/model/problems.ts';

// Add lines, never change one: people cite these.

describe('the addresses of published articles', () => {
	test.each([
		['jinzhong-urban-rural-integration-2025', 'zh/articles/jinzhong-urban-rural-integration-2025.html'],
		['central-shanxi-first-joint-conference-2022', 'zh/articles/central-shanxi-first-joint-conference-2022.html'],
		['hekou-town-council-hall-2022', 'zh/articles/hekou-town-council-hall-2022.html'],
		['five-places-report-on-arrival-2022', 'zh/articles/five-places-report-on-arrival-2022.html'],
		['taixin-economic-zone-northern-engine-2021', 'zh/articles/taixin-economic-zone-northern-engine-2021.html'],
		['taiyuan-jinzhong-twin-cities-2023', 'zh/articles/taiyuan-jinzhong-twin-cities-2023.html'],
		['jinzhong-government-work-report-2026', 'zh/articles/jinzhong-government-work-report-2026.html'],
	])('%s keeps its address', (id, address) => {
		expect(articlePage('zh', ArticleId.parse(id))).toBe(address);
		expect(articlePage('en', ArticleId.parse(id))).toBe(address.replace('zh/', 'en/'));
	});

	test('are those of the seeds', () => {
		const { sources }: { sources: { articles: { id: string }[] }[] } = JSON.parse(readFileSync('tests/fixtures/truth.json', 'utf8'));
		const published = readFileSync('tests/frozen/addresses.test.ts', 'utf8');
		for (const { id } of sources.flatMap(({ articles }) => articles)) expect(published).toContain(`['${id}', 'zh/articles/${id}.html']`);
	});
});

test('the addresses of everything else', () => {
	expect({
		front: frontPage('zh'),
		articles: articlesPage('en'),
		place: placePage('zh', PlaceId.parse('a-b')),
		places: placesPage('en'),
		topic: topicPage('zh', TopicId.parse('a-b')),
		topics: topicsPage('en'),
		source: sourcePage('zh', SourceId.parse('a-b')),
		search: searchPage('en'),
		about: aboutPage('zh'),
		raw: rawFile(SourceId.parse('a-b')),
	}).toEqual({
		front: 'zh/index.html',
		articles: 'en/articles/index.html',
		place: 'zh/places/a-b.html',
		places: 'en/places/index.html',
		topic: 'zh/topics/a-b.html',
		topics: 'en/topics/index.html',
		source: 'zh/sources/a-b.html',
		search: 'en/search.html',
		about: 'zh/about.html',
		raw: 'data/sources/a-b.txt',
	});
});

test('the trees and their languages', () => {
	expect(TREES).toEqual(expect.arrayContaining(['zh', 'en']));
	expect(LANG_OF_TREE).toMatchObject({ zh: 'zh-Hans', en: 'en' });
});

test('the labels of spans', () => {
	expect(LABELS).toEqual(
		expect.arrayContaining([
			'nameplate',
			'folio',
			'section',
			'kicker',
			'headline',
			'deck',
			'source-line',
			'abstract',
			'editors-note',
			'byline',
			'dateline',
			'subhead',
			'paragraph',
			'caption',
			'credit',
			'image',
			'editor-line',
			'jump-line',
			'boilerplate',
			'duplicate',
			'blank',
			'unrecognised',
		]),
	);
});

test('the codes of problems, which scripts read', () => {
	expect(Object.keys(PROBLEMS)).toEqual(
		expect.arrayContaining([
			'seeds-missing',
			'archive-record',
			'authority-file',
			'seed-empty',
			'seed-undecodable',
			'seed-binary',
			'seed-nul',
			'seed-too-large',
			'seed-unreadable',
			'seed-unknown-kind',
			'source-id-twice',
			'article-id-twice',
			'id-vanished',
			'ids-lock',
			'record-schema',
			'record-orphan',
			'record-no-such-article',
			'record-contradicts-page',
		]),
	);
});
