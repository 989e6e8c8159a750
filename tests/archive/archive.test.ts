import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { Refusal } from '../../src/model/problems.ts';
import { type Files, plant, temporaryFolder } from '../files.ts';

const RECORD =
	'name: { zh: 河东, en: Hedong }\nmotto: { zh: 旧闻, en: Old news }\ndescription: { zh: 旧闻, en: Old news }\nlanguage: zh-Hans\nrights: { zh: 无, en: None }\n';
const STORY =
	'河东新建三十座口袋公园\n\n2024-05-06 08:00 来源:河东晚报\n\n今年以来,河东市在老城区见缝插针,新建口袋公园三十座,市民推窗见绿。\n';
const PLACES = '- { id: hedong, kind: prefecture, code: "140100", parent: null, name: { zh: 河东市, en: Hedong }, short: 河东 }\n';

let scratch: string;
let folders = 0;
beforeAll(async () => {
	scratch = await temporaryFolder('archive');
});
afterAll(() => rm(scratch, { recursive: true }));

const archiveOf = async (files: Files) => readArchive(await plant(join(scratch, String(folders++)), files));

describe('a collection', () => {
	test('of one page and nothing else is an archive, with warnings, and its times have no zone', async () => {
		const archive = await archiveOf({ 'a.txt': STORY });
		expect(archive.articles.map(({ published }) => published)).toEqual(['2024-05-06T08:00:00']);
		expect(archive.warnings.map(({ code }) => code)).toEqual(['archive-record-missing', 'article-without-id']);
	});

	test('gives its printed times its own zone', async () => {
		const archive = await archiveOf({ 'archive.yaml': `${RECORD}timeZone: Asia/Shanghai\n`, 'a.txt': STORY });
		expect(archive.articles.map(({ published }) => published)).toEqual(['2024-05-06T08:00:00+08:00']);
	});

	test('names places in what an article prints, and not in the site’s menus around it', async () => {
		const around = `${STORY}\n相关新闻\n\n河东市房价\n河东市天气\n`;
		const archive = await archiveOf({ 'archive.yaml': RECORD, 'a.txt': around, 'authorities/places.yaml': PLACES });
		const [article] = archive.articles;
		expect(article?.places).toEqual(['hedong']);
		expect(article?.annotations.filter(({ type }) => type === 'place')).toHaveLength(2);
	});

	test('may lead with an article that is gone: it is told so, and leads without it', async () => {
		const archive = await archiveOf({ 'archive.yaml': `${RECORD}lead: [a-lost-article]\n`, 'a.txt': STORY });
		expect(archive.record.lead).toEqual([]);
		expect(archive.warnings.map(({ code }) => code)).toContain('lead-missing');
	});

	test('may retire a published id by a redirect to an article that it has', async () => {
		const files = { 'archive.yaml': RECORD, 'a.txt': STORY, 'a.record.yaml': 'articles: [{ id: parks }]\n' };
		const lock = (redirects: object) => JSON.stringify({ articles: ['old-parks', 'parks'], redirects });
		expect((await archiveOf({ ...files, 'ids.lock.json': lock({ 'old-parks': 'parks' }) })).redirects).toEqual({ 'old-parks': 'parks' });
		const chain = await archiveOf({ ...files, 'ids.lock.json': lock({ 'oldest-parks': 'old-parks', 'old-parks': 'parks' }) });
		expect(chain.redirects).toEqual({ 'oldest-parks': 'parks', 'old-parks': 'parks' });
		// Names that every JavaScript object has are ids like others.
		await expect(archiveOf({ ...files, 'ids.lock.json': '{ "articles": ["constructor"] }' })).rejects.toThrow('constructor');
		await expect(archiveOf({ ...files, 'ids.lock.json': lock({ 'old-parks': 'old-parks' }) })).rejects.toThrow('circle');
		await expect(archiveOf({ ...files, 'ids.lock.json': lock({ 'old-parks': 'parks', parks: 'old-parks' }) })).rejects.toThrow(
			'an article has this id',
		);
		await expect(archiveOf({ ...files, 'ids.lock.json': lock({}) })).rejects.toThrow(Refusal);
		await expect(archiveOf({ ...files, 'ids.lock.json': lock({ 'old-parks': 'gone' }) })).rejects.toThrow('old-parks');
	});

	test('without a single page is none, so that a wrong folder does not empty a site', async () => {
		await expect(archiveOf({ 'archive.yaml': RECORD })).rejects.toThrow('[seeds-empty]');
	});

	test('says which of its files are not read', async () => {
		const archive = await archiveOf({ 'archive.yaml': RECORD, 'a.txt': STORY, 'translations/parks.en.md': 'Parks\n' });
		expect(archive.warnings.filter(({ code }) => code === 'file-not-read').map(({ file }) => file)).toEqual(['translations/parks.en.md']);
	});

	test('may be in GB18030, tables and records too', async () => {
		// rights: { zh: 无, en: None } with 中国 as its name.
		const record = Buffer.from(RECORD.replaceAll(/[^\n\x20-\x7e]+/g, 'ZZ'), 'latin1');
		const bytes = Uint8Array.from(
			[...record].flatMap((byte, i) => (byte === 0x5a ? (record[i - 1] === 0x5a ? [0xb9, 0xfa] : [0xd6, 0xd0]) : [byte])),
		);
		const archive = await archiveOf({ 'archive.yaml': bytes, 'a.txt': STORY });
		expect(archive.record.name.zh).toBe('中国');
	});

	test('in sub-folders, under names with spaces, marks and Han, is read whole, whatever the order of the disk', async () => {
		const names = ['2024/a b.txt', '2024/a#b.txt', '2024/a?b.txt', '2024/a%b.txt', '晋 中.txt'];
		const files = Object.fromEntries(names.map((name, i) => [name, STORY.replace('三十', `${i + 1}`)]));
		const archive = await archiveOf({ 'archive.yaml': RECORD, ...files });
		expect(archive.sources.map(({ file }) => file).sort()).toEqual([...names].sort());
		expect(new Set(archive.sources.map(({ id }) => id)).size).toBe(names.length);
		expect(archive.articles).toHaveLength(names.length);
	});
});
