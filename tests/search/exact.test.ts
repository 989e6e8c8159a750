import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { fold } from '../../src/text/fold.ts';
import { article, idsOf, searchOf } from './invented.ts';

const HAN_RUN = /\p{Script=Han}+/gu;

/** Brute force: the articles of which one part holds the run. */
const printing = (articles: readonly SearchDocument[], run: string) =>
	articles.filter(({ parts }) => parts.some(({ text }) => fold(text).text.includes(run))).map(({ id }) => String(id));

function runsOf(articles: readonly SearchDocument[], longest: number): Set<string> {
	const found = new Set<string>();
	for (const { parts } of articles)
		for (const { text } of parts)
			for (const [run] of fold(text).text.matchAll(HAN_RUN)) {
				const characters = [...run];
				for (let at = 0; at < characters.length; at++)
					for (let length = 1; length <= longest && at + length <= characters.length; length++)
						found.add(characters.slice(at, at + length).join(''));
			}
	return found;
}

const ARTICLES = [
	article('a', {
		kicker: '河港来信',
		headline: '港城轻轨二号线通车 天天有车',
		deck1: '每日运送旅客1,071人次',
		p1: '本报讯(记者 王甲)3月5日,港城轻轨二号线正式通车,天天向上路站同日启用。',
		p2: '全市GDP增长3.8%,PM_{2.5}浓度下降5%;“6+1”合作协议涉及702.1亿元。',
		c1: '通车当日的站台。李乙 摄',
	}),
	article('b', {
		headline: '河港两市签订协议',
		abstract: '两市将共建轻轨。',
		p1: '二号线通车后,河港两市的人们天天往来。',
		byline1: '(记者 赵丙)',
	}),
	article('c', ['天下大同。向上', '上海的车站', '𠀀𠀁𠀂村的车站在河边', '城轻轨']),
	article('d', ['合作社与协议书:港。城。轻。轨']),
];

describe('a run of Han characters', () => {
	test('of one to four characters finds exactly the articles that print it, whichever it is', async () => {
		const search = searchOf(ARTICLES);
		const runs = runsOf(ARTICLES, 4);
		expect(runs.size).toBeGreaterThan(300);
		for (const run of runs) expect([run, ...idsOf(await search.find(run)).text.toSorted()]).toEqual([run, ...printing(ARTICLES, run)]);
	});

	test('does not match across two parts, nor across punctuation or a space', async () => {
		const search = searchOf(ARTICLES);
		for (const run of ['向上上海', '讯记者', '通车天天', '港城轻轨路']) expect(await search.find(run)).toMatchObject({ type: 'nothing' });
	});

	test('is not fooled by an article that has all its pairs apart', async () => {
		// 天天 and 天向, 向上 stand in it, 天天向上 does not.
		const search = searchOf([article('apart', ['天天 天向 向上']), article('whole', ['好好学习天天向上'])]);
		expect(idsOf(await search.find('天天向上')).text).toEqual(['whole']);
	});
});

test('search finds what brute force finds, in any text, for one word or several', async () => {
	const unit = fc.constantFrom('晋', '中', '市', '𠀀', '城', ',', ' ', '1', '2', '.', '%', 'G', 'é', '车');
	const text = fc.string({ unit, maxLength: 30 });
	const word = fc.string({ unit: fc.constantFrom('晋', '中', '市', '𠀀', '城', '车'), minLength: 1, maxLength: 4 });
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
			fc.array(word, { minLength: 1, maxLength: 2 }),
			async (texts, words) => {
				const articles = texts.map((parts, i) => article(`n${i}`, parts));
				const expected = articles.map(({ id }) => String(id)).filter((id) => words.every((each) => printing(articles, each).includes(id)));
				expect(idsOf(await searchOf(articles).find(words.join(' '))).text.toSorted()).toEqual(expected);
			},
		),
		{ numRuns: 300 },
	);
});

test('any stretch of a text that holds a Han character can be found, wherever it is cut', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 24 }), async (a, p, length) => {
			const { id, parts } = ARTICLES[a % ARTICLES.length] ?? ARTICLES[0] ?? article('x', []);
			const characters = [...fold(parts[p % parts.length]?.text ?? '').text];
			const from = p % Math.max(1, characters.length - length);
			const stretch = characters
				.slice(from, from + length)
				.join('')
				.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
			fc.pre(/\p{Script=Han}/u.test(stretch));
			expect(idsOf(await searchOf(ARTICLES).find(`"${stretch}"`)).text).toContain(String(id));
		}),
		{ numRuns: 200 },
	);
});

describe('marks in a query', () => {
	const search = searchOf([article('numbered', ['(一)经济运行平稳,“双城”记开篇。']), article('plain', ['全市一盘棋,双城记。'])]);
	test.each([
		['(一)', ['numbered']],
		['（一）', ['numbered']],
		['一', ['numbered', 'plain']],
		['“双城”记', ['numbered']],
		['双城记', ['plain']],
		['双城记。', ['plain']],
		['全市一盘棋，', ['plain']],
		['<b>', []],
		['“平稳”，', ['numbered']],
		['“双城”与“双城”', []],
		['#双城', []],
		['[一]', []],
	])('%s finds what prints it: brackets and quotation marks count, a stop at the end does not', async (query, expected) => {
		expect(idsOf(await search.find(query)).text.toSorted()).toEqual(expected);
	});
});

describe('words, numbers and mixtures', () => {
	test.each([
		['GDP增长', ['a']],
		['gdp', ['a']],
		['GD', []],
		['GDP增长3.8%', ['a']],
		['增长3', ['a']],
		['3.8%', ['a']],
		['3.8', []],
		['3.9%', []],
		['8%', []],
		['2.5', []],
		['071', []],
		['6+1', ['a']],
		['"6+1"合作协议', ['a']],
		['“6+1”合作协议', ['a']],
		['PM2.5', ['a']],
		['ＰＭ２．５浓度', ['a']],
		['1,071', ['a']],
		['071人次', ['a']],
		['702.1亿元', ['a']],
		['２号', []],
		['月5日,港城轻轨二号线', ['a']],
		['月5日，港城轻轨二号线', ['a']],
		['𠀀𠀁', ['c']],
		['𠀁', ['c']],
		['二号线通车', ['a', 'b']],
		['通车 人们', ['b']],
		['"记者 王甲"', ['a']],
		['记者王甲', []],
		['。', []],
	])('%s finds %j', async (query, expected) => expect(idsOf(await searchOf(ARTICLES).find(query)).text.toSorted()).toEqual(expected));

	test('an English word is found whole, in any case, with or without diacritics; a phrase in quotation marks as it stands', async () => {
		const search = searchOf([article('en', ['Ride-hailing in Lüliang, a report.']), article('other', ['A port. Report a ride.'])]);
		expect(idsOf(await search.find('LULIANG')).text).toEqual(['en']);
		expect(idsOf(await search.find('port')).text).toEqual(['other']);
		expect(idsOf(await search.find('"a report"')).text).toEqual(['en']);
		expect(idsOf(await search.find('a report')).text.toSorted()).toEqual(['en', 'other']);
		expect(idsOf(await search.find('hailing ride')).text).toEqual(['en']);
	});
});

test('no query throws', async () => {
	const search = searchOf(ARTICLES);
	await fc.assert(
		fc.asyncProperty(
			fc.string({
				unit: fc.constantFrom('"', '“', '”', '晋', '车', ' ', '-', '+', '1', '.', '%', 'a', '\u3000', '|', '\\', '(', '{', '_', '\ud840'),
				maxLength: 20,
			}),
			async (query) => {
				const outcome = await search.find(query);
				expect(['blank', 'found', 'nothing']).toContain(outcome.type);
			},
		),
		{ numRuns: 500, examples: [['"'], ['""'], ['__proto__'], ['constructor'], ['\ud840\ud840']] },
	);
	expect((await search.find('__proto__ constructor')).type).toBe('nothing');
	expect((await search.find(' ，。 ')).type).toBe('blank');
});
