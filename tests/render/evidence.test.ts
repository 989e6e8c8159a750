import { describe, expect, test } from 'vitest';
import { bodyGroups } from '../../src/render/body.ts';
import { extent, joinedParagraphs, reasons } from '../../src/render/evidence.ts';
import { warningsOf } from '../../src/render/problems.ts';
import { LineIndex } from '../../src/text/blocks.ts';
import { brokenPage, brokenStory, date, inventedArticle, inventedSource, printed } from './invented.ts';

const index = new LineIndex(brokenPage.text);

describe('evidence', () => {
	test('names basis, rule or record, and lines; fields without a value or a reason are left out', () => {
		const story = inventedArticle({
			published: date('2020-01-02?'),
			publishedBasis: 'inferred',
			publication: '云湖报',
			suppliedHeadline: '桥',
			credits: [{ role: 'reporter', printed: '记者', names: ['甲乙'] }],
			evidence: {
				published: { record: true, why: '文中说“今天”' },
				publication: { rule: 'nameplate', start: 2, end: 5 },
				suppliedHeadline: { record: true, why: null },
				credits: { rule: 'dateline/own', start: 9, end: 20 },
				editorsNote: { record: true, why: null },
			},
		});
		expect(reasons(story, brokenPage, index)).toEqual([
			{ field: 'published', basis: 'inferred', readings: [], why: '文中说“今天”' },
			{ field: 'publication', basis: 'printed', readings: [{ label: 'headline', lines: [{ first: 3, last: 3 }] }], why: null },
			{ field: 'suppliedHeadline', basis: 'supplied', readings: [], why: null },
			{ field: 'credits', basis: 'printed', readings: [{ label: 'dateline', lines: [{ first: 5, last: 5 }] }], why: null },
		]);
	});

	test('credits name every stretch of the article that prints one of them, and no other article’s', () => {
		const page = inventedSource([
			['headline', '云湖桥通车'],
			['blank', '\n'],
			['dateline', '本报讯(记者 甲乙)'],
			['paragraph', '云湖桥通车。'],
			['blank', '\n'],
			['caption', '新桥。'],
			['credit', '丙 丁 摄'],
			['blank', '\n'],
			['credit', '资料图'],
			['blank', '\n'],
			['editor-line', '[编辑:甲乙]'],
			['blank', '\n'],
			['byline', '记者 甲乙'],
		]);
		const story = inventedArticle({
			headline: printed(page, ['headline', 0]),
			credits: [
				{ role: 'reporter', printed: '记者', names: ['甲乙'] },
				{ role: 'photographer', printed: '摄', names: ['丙丁'] },
			],
			bylines: [printed(page, ['editor-line', 0])],
			evidence: { credits: { rule: 'dateline/own', start: 6, end: 16 } },
		});
		expect(reasons(story, page, new LineIndex(page.text))[0]?.readings).toEqual([
			{ label: 'dateline', lines: [{ first: 2, last: 2 }] },
			{ label: 'credit', lines: [{ first: 3, last: 3 }] },
			{ label: 'editor-line', lines: [{ first: 5, last: 5 }] },
		]);
	});

	test('a jump names the line that it comes from and the line that it goes on to', () => {
		const page = inventedSource([
			['jump-line', '(上接第1版)'],
			['blank', '\n'],
			['paragraph', '云湖桥通车。'],
			['blank', '\n'],
			['jump-line', '(下转第4版)'],
		]);
		const jump = { from: printed(page, ['jump-line', 0]), to: printed(page, ['jump-line', 1]) };
		const story = inventedArticle({ jump, evidence: { jump: { rule: 'jump', start: 0, end: 7 } } });
		const lines = [
			{ first: 1, last: 1 },
			{ first: 3, last: 3 },
		];
		expect(reasons(story, page, new LineIndex(page.text))).toEqual([
			{ field: 'jump', basis: 'printed', readings: [{ label: 'jump-line', lines }], why: null },
		]);
	});

	test('a paragraph in columns names the lines of its pieces', () => {
		expect(joinedParagraphs(brokenStory, index)).toEqual([
			{
				paragraph: 'p1',
				pieces: [
					{ first: 5, last: 5 },
					{ first: 10, last: 10 },
				],
			},
		]);
	});

	test('an article reaches from its first printed line to its last', () => {
		expect(extent(brokenStory, index)).toEqual({ first: 3, last: 12 });
		expect(extent(inventedArticle(), index)).toBeNull();
	});
});

describe('an editor’s note', () => {
	const paragraph = (n: number) => ({ type: 'paragraph', id: `p${n}`, text: '甲', spans: [] }) as const;
	const subhead = { type: 'section', id: 's1', heading: [] } as const;

	test('stands apart, and a subhead between it and the story belongs to the story', () => {
		const groups = bodyGroups({ body: [paragraph(1), paragraph(2), subhead, paragraph(3)], editorsNote: ['p1', 'p2'] });
		expect(groups.map(({ note, items }) => `${note} ${items.map(({ id }) => id)}`)).toEqual(['true p1,p2', 'false s1,p3']);
	});

	test('may come last, and nothing of the story is lost', () => {
		const groups = bodyGroups({ body: [subhead, paragraph(1), subhead, paragraph(2), subhead], editorsNote: ['p2'] });
		expect(groups.map(({ note, items }) => `${note} ${items.map(({ id }) => id)}`)).toEqual([
			'false s1,p1',
			'false s1',
			'true p2',
			'false s1',
		]);
	});
});

test('the warnings of a page stand in the order of its text', () => {
	const at = (line: number, column: number) => ({ code: 'unpaired-quote', message: '', file: 'a', line, column }) as const;
	expect(warningsOf([at(9, 1), at(2, 7), at(2, 3)]).map(({ line, column }) => [line, column])).toEqual([
		[2, 3],
		[2, 7],
		[9, 1],
	]);
});
