import { describe, expect, test } from 'vitest';
import { citeLine } from '../../src/render/cite-line.ts';
import { guessLanguage, languageName, quoting } from '../../src/render/language-names.ts';
import { html } from '../../src/render/markup.ts';
import { date, inventedArticle } from './invented.ts';

const plain = (article: Parameters<typeof citeLine>[0], tree: 'zh' | 'en') => html(citeLine(article, tree, '无题')).replace(/<[^>]+>/g, '');

describe('one line to cite by', () => {
	const printed = inventedArticle({
		headline: { text: '云湖桥通车,全长9米', spans: [] },
		publication: '云湖日报',
		published: date('2020-01-02T07:08:09+08:00'),
		publishedBasis: 'printed',
		credits: [
			{ role: 'photographer', printed: '摄', names: ['丙丁'] },
			{ role: 'reporter', printed: '记者', names: ['甲乙', '戊己'] },
		],
		evidence: { publication: { rule: 'source-line', start: 0, end: 4 } },
	});

	test('names writers, headline, paper and day, in the manner of each language', () => {
		expect(plain(printed, 'zh')).toBe('甲乙, 戊己. 云湖桥通车，全长9米[N]. 云湖日报, 2020-01-02.');
		expect(plain(printed, 'en')).toBe('甲乙, 戊己. “云湖桥通车，全长9米.” 云湖日报, 2 January 2020.');
	});

	test('brackets what the page does not print, as the archive’s word', () => {
		const inferred = inventedArticle({
			suppliedHeadline: '桥',
			publication: '云湖日报',
			published: date('2020-21?'),
			publishedBasis: 'inferred',
			evidence: { publication: { record: true, why: null } },
		});
		expect(plain(inferred, 'zh')).toBe('[桥][N]. [云湖日报], [2020年春，存疑].');
		expect(plain(inferred, 'en')).toBe('“[桥].” [云湖日报], [spring 2020?].');
		expect(html(citeLine(inferred, 'zh', '无题'))).toContain('<span class="ed">[2020年春，存疑]</span>');
	});

	test('has no sign that only EDTF knows: a doubt is said, an hour left out, a date in figures kept', () => {
		const dated = (published: string, publishedBasis: 'inferred' | 'printed') =>
			plain(inventedArticle({ published: date(published), publishedBasis }), 'zh');
		expect(dated('2022-07-28?', 'inferred')).toBe('[无题][N]. [2022年7月28日，存疑].');
		expect(dated('2026', 'inferred')).toBe('[无题][N]. [2026].');
		expect(dated('2023-21', 'printed')).toBe('[无题][N]. 2023年春.');
		expect(dated('2024-05', 'printed')).toBe('[无题][N]. 2024-05.');
	});

	test('gives a headline that the archive supplies in the language of the tree, and marked as such', () => {
		const supplied = inventedArticle({ suppliedHeadline: { zh: '桥(节选)', en: 'The bridge (excerpt)' } });
		expect(plain(supplied, 'zh')).toBe('[桥（节选）][N].');
		expect(plain(supplied, 'en')).toBe('“[The bridge (excerpt)].”');
		expect(html(citeLine(supplied, 'en', '-'))).toContain('lang="en"');
	});

	test('leaves out what is not known', () => {
		expect(plain(inventedArticle(), 'zh')).toBe('[无题][N].');
	});
});

test('a language has its name in either tree, without its script', () => {
	expect([languageName('zh-Hans', 'en'), languageName('zh-Hans', 'zh'), languageName('en', 'en')]).toEqual(['Chinese', '中文', 'English']);
});

test('an editor’s words are Chinese where they have a Han character', () => {
	expect([guessLanguage('文中“今天”'), guessLanguage('the next day')]).toEqual(['zh-Hans', 'en']);
});

test('what an English sentence quotes in Chinese is marked as Chinese', () => {
	expect(html(quoting('It ends “各行,代 <b>” here.'))).toBe(
		'It ends “<span lang="zh-Hans">各行</span>,<span lang="zh-Hans">代</span> &#x3C;b>” here.',
	);
	expect(html(quoting('The mark ” is alone.'))).toBe('The mark ” is alone.');
});
