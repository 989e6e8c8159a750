import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCredits } from '../../src/segment/credits.ts';
import { readDateline } from '../../src/segment/dateline.ts';
import { furnitureOf } from '../../src/segment/furniture.ts';
import { labelHead } from '../../src/segment/head.ts';
import { segment } from '../../src/segment/segment.ts';
import { readDay, readSourceLine } from '../../src/segment/source-line.ts';
import { isPartition } from '../../src/text/span.ts';

/** Strings that look like pages: the words and marks that rules look for, in any order. */
const pageLike = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'本报讯(记者 王明)',
				'来源:某某日报 2021-12-30 07:06',
				'相关新闻',
				'[编辑:李华]',
				'(上接第1版)',
				'(下转第4版)',
				'一、',
				'——',
				'图1.jpg',
				'赵云 摄',
				'编者按:',
				'[摘要] ',
				'。',
				',',
				'“',
				'”',
				'\n',
				'\r\n',
				'\r',
				'\n\n',
				'　　',
				' ',
				'\uFEFF',
			),
			fc.string({ unit: 'grapheme', maxLength: 12 }),
			fc.constantFrom(
				'河东市今年新建了三十座口袋公园',
				'“家门口就有公园了。”',
				'市民王女士说,过去要走两公里才能散步',
				'全市铺开老旧小区改造',
			),
		),
		{ maxLength: 40 },
	)
	.map((pieces) => pieces.join(''));

describe('segment', () => {
	test('partitions any string whatever', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(isPartition(segment(text), text.length)).toBe(true);
			}),
		);
	});

	test('partitions any string that looks like a page, and labels only white space as blank', () => {
		fc.assert(
			fc.property(pageLike, (text) => {
				const spans = segment(text);
				expect(isPartition(spans, text.length)).toBe(true);
				for (const { start, end, label } of spans) if (label === 'blank') expect(text.slice(start, end)).toMatch(/^[\s\uFEFF\u200B]+$/);
			}),
			{ numRuns: 500 },
		);
	});

	test('gives the same spans for the same text', () => {
		fc.assert(
			fc.property(pageLike, (text) => {
				expect(segment(text)).toEqual(segment(text));
			}),
		);
	});

	test.each([
		['one long line', '山'.repeat(400_000)],
		['one long line of spaces', `a${' '.repeat(400_000)}b`],
		['one long line of brackets', '(记者 '.repeat(80_000)],
		['one long line of names', '王明 '.repeat(130_000)],
		['many short lines over a paragraph', `${'新\n'.repeat(100_000)}河东市今年新建了三十座口袋公园。`],
		[
			'many different short lines over a paragraph',
			`${Array.from({ length: 50_000 }, (_, i) => `第${i}条消息来了`).join('\n')}\n河东市今年新建了三十座口袋公园。`,
		],
		['many pictures', `河东市今年新建了三十座口袋公园。\n${'a.jpg\n图说\n'.repeat(30_000)}`],
		['many items at the end', `河东市今年新建了三十座口袋公园。\n${'1.公园\n'.repeat(50_000)}`],
		['many lines of one character', '新\n'.repeat(100_000)],
		['many open lines that end alike', `${'这是一行没有句号而且超过二十个字的文字它在同样的地方中断\n'.repeat(3_000)}`],
		['many paragraphs', '河东市今年新建了三十座口袋公园,市民在家门口就能散步,老人和孩子都很高兴。\n\n'.repeat(10_000)],
	])('is done with a page of half a megabyte of %s before the reader looks away', (_, text) => {
		// A rule that backtracks takes minutes here and runs into the runner's time limit; a linear one takes a fraction of a second.
		expect(isPartition(segment(text), text.length)).toBe(true);
	});
});

describe('credits', () => {
	test.each([
		[
			'记者 王明 李小红 通讯员 赵云',
			[
				['reporter', '王明', '李小红'],
				['correspondent', '赵云'],
			],
		],
		[
			'文 / 记者 王明 图 / 记者 赵云',
			[
				['reporter', '王明'],
				['photographer', '赵云'],
			],
		],
		['□ 本报记者王明', [['reporter', '王明']]],
		['王明 摄', [['photographer', '王明']]],
		['记者 王 明 摄', [['photographer', '王明']]],
		[
			'记者 王明 文/图',
			[
				['reporter', '王明'],
				['photographer', '王明'],
			],
		],
		['责任编辑:王明', [['editor', '王明']]],
		['作者 欧阳小明', [['author', '欧阳小明']]],
	])('%s', (line, expected) => {
		expect(readCredits(line)?.credits.map(({ role, names }) => [role, ...names])).toEqual(expected);
	});

	test.each(['记者手记', '文化 图片', '记者从会上获悉', '编辑部', '王明', '他说 摄'])('%s credits nobody', (line) =>
		expect(readCredits(line)).toBeNull(),
	);
});

describe('datelines', () => {
	test.each([
		['本报讯(记者 王明)今天', '本报讯(记者 王明)'],
		['本报河东7月27日讯 今天', '本报河东7月27日讯 '],
		['新华社北京2月29日电(记者 王明、李华)今天', '新华社北京2月29日电(记者 王明、李华)'],
		['河东日报讯(王明)今天', '河东日报讯(王明)'],
	])('%s opens with %s', (paragraph, dateline) => expect(paragraph.slice(0, readDateline(paragraph)?.length)).toBe(dateline));

	test.each(['据了解,今天', '电影今天上映', '本报将继续关注', '通讯设备今天到货'])('%s opens with none', (paragraph) =>
		expect(readDateline(paragraph)).toBeNull(),
	);
});

describe('source lines', () => {
	test.each([
		['2025-03-14 09:31:21    来源:某某日报', '2025-03-14T09:31:21', '某某日报'],
		['来源：某某日报　2021年12月30日 7:06', '2021-12-30T07:06:00', '某某日报'],
		['发布时间：2022/7/8 浏览：120', '2022-07-08', null],
		['更新时间:2022-07-09 发布时间:2022-07-08 来源:某网', '2022-07-08', '某网'],
	])('%s', (line, date, publication) => {
		const read = readSourceLine(line);
		expect([read?.date?.value ?? null, read?.publication?.value ?? null]).toEqual([date, publication]);
	});

	test.each(['2022年以来,全市新建公园30座', '来源于生活', '2022年7月28日,会议召开。'])('%s is none', (line) =>
		expect(readSourceLine(line)).toBeNull(),
	);

	test('a folio’s date may stand in Chinese numerals', () => expect(readDay('二〇二二年七月二十八日 星期四')?.value).toBe('2022-07-28'));
});

describe('furniture', () => {
	test.each([
		['相关新闻', 'tail'],
		['免责声明:本站内容仅供参考', 'tail'],
		['Copyright © 2020 某网', 'tail'],
		['分享到: 微信 微博', 'line'],
		['首页 > 新闻 > 本地', 'line'],
		['首页 要闻 视频', 'menu'],
		['声明中说,双方将扩大合作,这一声明得到了各方的欢迎和支持。', null],
		['全市交通工作会议召开', null],
	])('%s is %s', (line, kind) => expect(furnitureOf(line)).toBe(kind));
});

describe('heads', () => {
	const head = (...lines: string[]) =>
		labelHead(
			lines.map((text) => ({ text: text.replace('^', ''), blankBefore: !text.startsWith('^') })),
			true,
		).join(' ');

	test.each([
		[['河口镇', '议事厅里解难题'], 'kicker headline'],
		[['同心同向 共建共享', '全市城乡融合发展大会召开'], 'kicker headline'],
		[['全市城乡融合发展大会召开', '——首批三十个项目开工'], 'headline deck'],
		[['全市城乡融合发展工作大会召开', '王明讲话 李华主持'], 'headline deck'],
		[['全市城乡融合发展大会', '^在河东会议中心召开'], 'headline headline'],
		[['市气象局提醒', '今明两天有大到暴雨', '出行注意安全'], 'kicker headline deck'],
	])('%j', (lines, labels) => expect(head(...lines)).toBe(labels));
});
