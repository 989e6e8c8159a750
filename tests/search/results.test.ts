import { describe, expect, test } from 'vitest';
import { snippets } from '../../src/search/snippet.ts';
import { article, dated, idsOf, place, searchOf, topic } from './invented.ts';

const marked = (text: string, marks: readonly { start: number; end: number }[]) => marks.map(({ start, end }) => text.slice(start, end));

async function hitsOf(articles: Parameters<typeof searchOf>[0], query: string) {
	const outcome = await searchOf(articles).find(query);
	return outcome.type === 'found' ? outcome.hits : [];
}

describe('rank', () => {
	test('where a word stands comes first, then how often', async () => {
		const filler = '本市今日天气晴好。'.repeat(4);
		const articles = [
			article('once', { headline: '甲乙丙丁', p1: `轻轨。${filler}` }),
			article('thrice', { headline: '甲乙丙丁', p1: `轻轨、轻轨、轻轨。${filler}` }),
			article('subhead', { headline: '甲乙丙丁', s1: '轻轨与轻轨', p1: `丙。${filler}` }),
			article('deck', { headline: '甲乙丙丁', deck1: '轻轨、轻轨', p1: `丙。${filler}` }),
			article('headline', { headline: '轻轨通车', p1: `丙。轻轨。${filler}` }),
		];
		expect(idsOf(await searchOf(articles).find('轻轨')).text).toEqual([
			'headline', // 8 for the headline, 1 for the paragraph
			'deck', // 4 and 4
			'subhead', // 2 and 2
			'thrice', // 3
			'once', // 1
		]);
	});

	test('of two that say it alike, the shorter article comes first, then the newer', async () => {
		const articles = [
			article('long', [`轻轨。${'本市今日天气晴好。'.repeat(40)}`], { date: dated('2026') }),
			article('old', ['轻轨通车'], { date: dated('2021') }),
			article('new', ['轻轨开工'], { date: dated('2025') }),
		];
		expect(idsOf(await searchOf(articles).find('轻轨')).text).toEqual(['new', 'old', 'long']);
	});
});

describe('what is known but not printed', () => {
	const articles = [
		article('printed', ['港城市今日有雨。']),
		article(
			'named',
			{ headline: '雨', p1: '今日全市有雨。' },
			{ places: [place('gangcheng', '港城市', '港城', 'Gǎngchéng')], topics: [topic('weather', '天气', 'Weather')] },
		),
		article('supplied', ['今日全市有雨。'], { suppliedHeadline: '港城市的雨', publication: { name: '港城日报', inferred: true } }),
	];

	test('comes after what is printed and says why', async () => {
		const found = await hitsOf(articles, '港城');
		expect(found.map(({ article: { id }, match }) => [id, match])).toEqual([
			['printed', 'text'],
			['named', 'known'],
			['supplied', 'known'],
		]);
		expect(found.map(({ known }) => known.map(({ kind, name, marks }) => [kind, name, ...marked(name, marks)]))).toEqual([
			[],
			[
				['place', '港城市', '港城'],
				['place', '港城', '港城'],
			],
			[
				['headline', '港城市的雨', '港城'],
				['publication', '港城日报', '港城'],
			],
		]);
	});

	test('finds a supplied headline in either of its languages', async () => {
		const both = [article('both', ['今日全市有雨。'], { suppliedHeadline: { zh: '港城市的雪', en: 'Snow in the harbour' } })];
		expect(idsOf(await searchOf(both).find('港城市的雪'))).toEqual({ text: [], known: ['both'] });
		expect(idsOf(await searchOf(both).find('harbour'))).toEqual({ text: [], known: ['both'] });
	});

	test('answers in the other language, without diacritics, and together with printed words', async () => {
		expect(idsOf(await searchOf(articles).find('gangcheng'))).toEqual({ text: [], known: ['named'] });
		expect(idsOf(await searchOf(articles).find('weather 全市有雨'))).toEqual({ text: [], known: ['named'] });
	});

	test('shows where the article prints the name as its own language has it', async () => {
		const [hit] = await hitsOf(
			[article('a', ['今日有雨。', '港城也有雨,港城市无风。'], { places: [place('gangcheng', '港城市', '港城', 'Gangcheng')] })],
			'Gangcheng',
		);
		const [first] = hit ? snippets(hit) : [];
		expect([hit?.match, hit?.count, first?.part, marked(first?.text ?? '', first?.marks ?? [])]).toEqual([
			'known',
			0,
			'p2',
			['港城', '港城'],
		]);
	});

	test('is no match across two names', async () =>
		expect(idsOf(await searchOf(articles).find('港城市港城'))).toEqual({ text: [], known: [] }));
});

test('where nothing has all words, the outcome says how many articles each has', async () => {
	const articles = [article('a', ['轻轨通车']), article('b', ['轻轨开工'])];
	expect(await searchOf(articles).find('轻轨 "大桥" 通车')).toEqual({
		type: 'nothing',
		words: [
			{ typed: '轻轨', total: 2 },
			{ typed: '"大桥"', total: 0 },
			{ typed: '通车', total: 1 },
		],
	});
	expect(await searchOf(articles).find('大桥')).toEqual({ type: 'nothing', words: [{ typed: '大桥', total: 0 }] });
});

describe('snippets', () => {
	const long = `${'前面的话说了很多。'.repeat(20)}城市轻轨(二号线)今日通车,PM_{2.5}下降。${'后面的话也说了很多。'.repeat(20)}`;

	test('show the paragraph with most of the words, and mark exactly what matched, in the characters as saved', async () => {
		const [hit] = await hitsOf([article('a', ['轻轨不在这里多说。', long])], '轻轨（二号线） pm2.5');
		const [first, ...rest] = hit ? snippets(hit) : [];
		expect([first?.part, rest]).toEqual(['p2', []]);
		expect(marked(first?.text ?? '', first?.marks ?? [])).toEqual(['轻轨(二号线)', 'PM_{2.5}']);
		const shown = first ? first.text.slice(first.shown.start, first.shown.end) : '';
		expect(shown.length).toBeLessThanOrEqual(110);
		expect(shown).toMatch(/^前面.*。$/u);
	});

	test.each([
		['“双城”记', '“双城”记'],
		['“双城”', '双城'],
		['……（2026年，节选）', '(2026年,节选)'],
		['——我市打好', '——我市打好'],
		['(2026', '(2026'],
		['〈双塔〉。', '〈双塔〉'],
	])('%s marks %s: the marks of the query too, where they were asked for', async (query, expected) => {
		const text = '“双城”记……(2026年,节选)——我市打好开局之战。〈双塔〉在望。';
		const [hit] = await hitsOf([article('a', [text])], query);
		expect(hit?.parts.map(({ marks }) => marked(text, marks))).toEqual([[expected]]);
	});

	test('together show every word', async () => {
		const [hit] = await hitsOf([article('a', ['轻轨。', '大桥。', '隧道。'])], '隧道 轻轨');
		expect((hit ? snippets(hit) : []).map(({ part }) => part)).toEqual(['p1', 'p3']);
	});

	test('of a match in the headline alone: the opening paragraph, unmarked; the headline has the mark', async () => {
		const [hit] = await hitsOf([article('a', { headline: '轻轨通车', p1: '今日。' })], '轻轨');
		expect((hit ? snippets(hit) : []).map(({ part, marks }) => [part, marks])).toEqual([['p1', []]]);
		expect(hit?.parts.map(({ id, marks }) => [id, marks])).toEqual([['headline', [{ start: 0, end: 2 }]]]);
	});

	test('never cut a match or a character in two', async () => {
		const match = '𠀀'.repeat(80);
		const [hit] = await hitsOf([article('a', [`${'𠀁'.repeat(90)}${match}${'𠀂'.repeat(90)}`])], match);
		const [first] = hit ? snippets(hit) : [];
		expect(first && marked(first.text, first.marks)).toEqual([match]);
		expect(first?.text.slice(first.shown.start, first.shown.end)).toMatch(/^\P{Cs}+$/u);
	});
});
