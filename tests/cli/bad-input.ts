import { open, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_SEED_BYTES } from '../../src/decode/decode.ts';
import type { ProblemCode } from '../../src/model/problems.ts';
import type { Files } from '../files.ts';

const ARCHIVE = `name: { zh: 沧澜旧闻, en: Canglan Papers }
motto: { zh: 一城的旧报, en: The old papers of one town }
description: { zh: 沧澜一城的旧报。, en: The old papers of the town of Canglan. }
language: zh-Hans
timeZone: Asia/Tokyo
rights: { zh: 归原报所有。, en: They belong to the papers. }
`;

const story = (headline: string) =>
	`${headline}\n\n2021-03-04 08:15:00    来源:沧澜晚报\n\n本报讯(记者 林间雪)3月3日,沧澜渡口的新桥合龙,两岸的居民从此步行十分钟可达。\n`;

/** The smallest archive: one page. */
export const GOOD: Files = { 'archive.yaml': ARCHIVE, 'good.txt': story('渡口新桥昨日合龙') };

/** The same with an id of its own. */
const NAMED: Files = { 'good.record.yaml': 'articles:\n  - id: bridge\n' };

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly (string | readonly number[])[]) =>
	new Uint8Array(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));

export interface Case {
	readonly what: string;
	readonly code: ProblemCode;
	readonly files: Files;
	/** `file:line:column` as the problem begins. */
	readonly where: string;
	/** What a sentence alone can say. */
	readonly says?: string;
	/** What cannot be written as a file's content. */
	readonly also?: (folder: string) => Promise<void>;
}

export const CASES: readonly Case[] = [
	{ what: 'an empty seed', code: 'seed-empty', files: { 'empty.txt': '' }, where: 'empty.txt:1:1' },
	{ what: 'a seed of white space', code: 'seed-empty', files: { 'white.txt': '\n 　\n' }, where: 'white.txt:1:1' },
	{
		what: 'a byte that fits no encoding',
		code: 'seed-undecodable',
		files: { 'bytes.txt': joined('第一行\n第二', [0xff], '行,这一行里有一个坏字节。\n') },
		where: 'bytes.txt:2:3',
		says: '0xff',
	},
	{
		what: 'a Han character cut short in a long line',
		code: 'seed-undecodable',
		files: { 'cut.txt': joined('闻'.repeat(120), [0xe5, 0x9c], '(完)\n') },
		where: 'cut.txt:1:121',
	},
	{
		what: 'half of a surrogate pair in UTF-8',
		code: 'seed-undecodable',
		files: { 'surrogate.txt': joined('甲', [0xed, 0xa0, 0x80], '乙') },
		where: 'surrogate.txt:1:2',
	},
	{
		what: 'a GB18030 page with a byte too many',
		code: 'seed-undecodable',
		files: { 'gb.txt': joined([0xd6, 0xd0, 0xb9, 0xfa, 0x0a, 0xd0, 0xc2, 0xff, 0xce, 0xc5, 0x0a]) },
		where: 'gb.txt:2:2',
		says: 'GB18030',
	},
	{ what: 'a seed of zero-width characters', code: 'seed-empty', files: { 'zero.txt': '\uFEFF\u200b\n\u2060' }, where: 'zero.txt:1:1' },
	{ what: 'a NUL in a short text', code: 'seed-nul', files: { 'short.txt': '渡口\n新\u0000桥' }, where: 'short.txt:2:2' },
	{
		what: 'controls in the place of text',
		code: 'seed-binary',
		files: { 'controls.txt': `渡口\n新${'\u0001'.repeat(9)}` },
		where: 'controls.txt:2:2',
	},
	{
		what: 'a file whose name is not UTF-8',
		code: 'seed-unreadable',
		files: {},
		where: '\uFFFD.txt:1:1',
		also: (folder) => writeFile(Buffer.concat([utf8(`${folder}/`), Uint8Array.of(0xff), utf8('.txt')]), 'x'),
	},
	{
		what: 'a file whose name would move the cursor',
		code: 'seed-empty',
		files: { 'a\u001b[2Jb.txt': '' },
		where: 'a\\u{1b}[2Jb.txt:1:1',
	},
	{
		what: 'a record that is neither UTF-8 nor GB18030',
		code: 'seed-undecodable',
		files: { 'good.record.yaml': joined('host: 沧澜网\nurl: ', [0xff]) },
		where: 'good.record.yaml:2:6',
	},
	{
		what: 'an authority file that is not UTF-8',
		code: 'seed-undecodable',
		files: { 'authorities/topics.yaml': joined('# 主题表主题表\n#', [0xff]) },
		where: 'authorities/topics.yaml:2:2',
	},
	{
		what: 'a list of published ids that is not text',
		code: 'seed-binary',
		files: { 'ids.lock.json': joined([0x1f, 0x8b, 8]) },
		where: 'ids.lock.json:1:1',
	},
	{
		what: 'a record that is no text',
		code: 'seed-binary',
		files: { 'archive.yaml': joined('%PDF-1.7\n') },
		where: 'archive.yaml:1:1',
	},
	{
		what: 'an authority file of an unknown name',
		code: 'seed-unknown-kind',
		files: { 'authorities/place.yaml': '[]\n' },
		where: 'authorities/place.yaml:1:1',
	},
	{
		what: 'a picture named .txt',
		code: 'seed-binary',
		files: { 'picture.txt': joined([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0]) },
		where: 'picture.txt:1:1',
	},
	{ what: 'a NUL in a long text', code: 'seed-nul', files: { 'nul.txt': `${story('渡口').repeat(4)}末\u0000行\n` }, where: 'nul.txt:21:2' },
	{
		what: 'a file over the stated size',
		code: 'seed-too-large',
		files: {},
		where: 'large.txt:1:1',
		also: async (folder) => {
			const file = await open(join(folder, 'large.txt'), 'w');
			await file.truncate(MAX_SEED_BYTES + 1);
			await file.close();
		},
	},
	{
		what: 'a link that leads nowhere',
		code: 'seed-unreadable',
		files: {},
		where: 'dangling.txt:1:1',
		also: (folder) => symlink('gone.txt', join(folder, 'dangling.txt')),
	},
	{
		what: 'a link that leads to itself',
		code: 'seed-unreadable',
		files: {},
		where: 'loop.txt:1:1',
		also: (folder) => symlink('loop.txt', join(folder, 'loop.txt')),
	},
	{ what: 'a file of another kind', code: 'seed-unknown-kind', files: { 'notes.docx': 'x' }, where: 'notes.docx:1:1' },
	{
		what: 'two articles with one id',
		code: 'article-id-twice',
		files: {
			'a.txt': story('南门集市延长一日'),
			'a.record.yaml': 'articles:\n  - id: the-same\n',
			'b.txt': story('灯塔昨夜换上新灯'),
			'b.record.yaml': 'articles:\n  - id: the-same\n',
		},
		where: 'b.record.yaml:2:9',
		says: 'a.record.yaml:2',
	},
	{
		what: 'two articles whose pages give one id',
		code: 'article-id-twice',
		files: { 'c.txt': story('南门集市延长一日'), 'd.txt': `\n\n${story('南门集市延长一日')}` },
		where: 'd.txt:3:1',
		says: 'c.txt:1',
	},
	{
		what: 'a record with an unknown key',
		code: 'record-schema',
		files: { 'good.record.yaml': 'host: 沧澜网\nauthor: 林间雪\n' },
		where: 'good.record.yaml:2:1',
		says: 'author',
	},
	{
		what: 'a record with an unknown key in an article',
		code: 'record-schema',
		files: { 'good.record.yaml': 'articles:\n  - id: a-bridge\n    headine: 新桥\n' },
		where: 'good.record.yaml:3:5',
		says: 'headine',
	},
	{
		what: 'a record with a wrong EDTF date',
		code: 'record-schema',
		files: { 'good.record.yaml': 'articles:\n  - published:\n      value: 2021-02-30\n      why: 因为。\n' },
		where: 'good.record.yaml:3:14',
		says: 'EDTF',
	},
	{
		what: 'a record that is not YAML',
		code: 'record-schema',
		files: { 'good.record.yaml': 'host: [一\narticles: }\n' },
		where: 'good.record.yaml:2',
	},
	{
		what: 'a record of an article that the page does not have',
		code: 'record-no-such-article',
		files: { 'good.record.yaml': 'articles:\n  - at: 灯塔\n    id: lighthouse\n' },
		where: 'good.record.yaml:2:5',
		says: '灯塔',
	},
	{
		what: 'a record without its page',
		code: 'record-orphan',
		files: { 'lost.record.yaml': 'host: 沧澜网\n' },
		where: 'lost.record.yaml:1:1',
	},
	{
		what: 'a published id that vanished',
		code: 'id-vanished',
		files: { 'ids.lock.json': '{\n\t"articles": ["a-lost-article"],\n\t"redirects": {}\n}\n' },
		where: 'ids.lock.json:2:15',
		says: 'a-lost-article',
	},
	{
		what: 'a redirect to nothing',
		code: 'id-vanished',
		files: { ...NAMED, 'ids.lock.json': '{\n\t"articles": [],\n\t"redirects": { "a": "b", "b": "gone" }\n}\n' },
		where: 'ids.lock.json:3:22',
		says: 'gone',
	},
	{
		what: 'a redirect of an article that is here',
		code: 'ids-lock',
		files: { ...NAMED, 'ids.lock.json': '{ "articles": ["bridge"],\n"redirects": { "bridge": "bridge" } }\n' },
		where: 'ids.lock.json:2:26',
	},
	{
		what: 'redirects in a circle',
		code: 'ids-lock',
		files: { ...NAMED, 'ids.lock.json': '{ "articles": ["a"],\n"redirects": { "a": "b", "b": "a" } }\n' },
		where: 'ids.lock.json:2:21',
		says: 'circle',
	},
	{
		what: 'a list of published ids that cannot be read',
		code: 'ids-lock',
		files: { 'ids.lock.json': '{ "articles": 7 }\n' },
		where: 'ids.lock.json:1',
	},
	{
		what: 'a time zone that is none',
		code: 'archive-record',
		files: { 'archive.yaml': ARCHIVE.replace('Asia/Tokyo', 'Asia/Edo') },
		where: 'archive.yaml:5:11',
	},
	{
		what: 'an archive without a name',
		code: 'archive-record',
		files: { 'archive.yaml': ARCHIVE.replace(/^name.*\n/, '') },
		where: 'archive.yaml:1:1',
		says: '`name`: this is missing.',
	},
	{
		what: 'a row of an authority file with a wrong code',
		code: 'authority-file',
		files: {
			'authorities/places.yaml':
				"- id: canglan\n  kind: prefecture\n  code: '99'\n  parent: null\n  name: { zh: 沧澜市, en: Canglan }\n  short: 沧澜\n",
		},
		where: 'authorities/places.yaml:3:9',
		says: 'six digits',
	},
];
