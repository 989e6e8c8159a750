import { expect, test } from 'vitest';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Article } from '../../src/model/article.ts';
import { ArticleId, PlaceId, SourceId } from '../../src/model/ids.ts';
import { passage } from '../../src/render/passages.ts';

const place = PlaceId.parse('yunling');

/** An invented article of these paragraphs, and the annotations that `name` has in all its parts. */
function article(paragraphs: string[], headline: string, name: string): Article {
	const texts: [Annotation['part'], string][] = [
		['headline', headline],
		...paragraphs.map((text, i): [Annotation['part'], string] => [`p${i + 1}`, text]),
	];
	return {
		id: ArticleId.parse('invented'),
		sourceId: SourceId.parse('invented'),
		file: 'invented.txt',
		language: 'zh-Hans',
		kicker: null,
		headline: { text: headline, spans: [] },
		suppliedHeadline: null,
		deck: [],
		abstract: null,
		publication: null,
		published: null,
		publishedBasis: null,
		credits: [],
		bylines: [],
		body: paragraphs.map((text, i) => ({ type: 'paragraph', id: `p${i + 1}`, text, spans: [] })),
		editorsNote: [],
		jump: null,
		evidence: {},
		annotations: texts.flatMap(([part, text]) =>
			[...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
				type: 'place' as const,
				id: place,
				part,
				start: index,
				end: index + name.length,
				rule: 'test',
			})),
		),
		places: [place],
		topics: [],
		translations: [],
	};
}

test('the first paragraph that names the place is shown, in its sentence, with a link to it', () => {
	const found = passage(article(['天气转晴。', '昨日开会。代表们从云岭赶来，人人有话说。会后合影。'], '云岭开会', '云岭'), 'place', place);
	expect(found).toEqual({ part: 'p2', hash: '#p2', before: '代表们从', match: '云岭', after: '赶来，人人有话说。' });
});

test('a place that only the headline names is shown from there, without a paragraph to link to', () => {
	const found = passage(article(['天气转晴。'], '云岭开会', '云岭'), 'place', place);
	expect(found).toMatchObject({ part: 'headline', hash: '', match: '云岭', after: '开会' });
});

test('a long sentence is cut at its pauses, and says so', () => {
	const clause = '各地代表先后作了发言，';
	const found = passage(article([`${clause.repeat(8)}在云岭召开，${clause.repeat(8)}完。`], '会', '云岭'), 'place', place);
	expect(found?.before).toMatch(/^……各地.*在$/u);
	expect(found?.after).toMatch(/^召开，.*发言……$/u);
	expect(`${found?.before}${found?.after}`.length).toBeLessThan(110);
});

test('half-width marks are shown as a Chinese paper prints them, and the match stays in its place', () => {
	const found = passage(article(['今日,在云岭,代表们(共九人)开会。'], '会', '云岭'), 'place', place);
	expect(found).toMatchObject({ before: '今日，在', match: '云岭', after: '，代表们（共九人）开会。' });
});

test('an article that does not name the place has no passage', () => {
	expect(passage(article(['天气转晴。'], '会', '云岭'), 'place', place)).toBeNull();
});
