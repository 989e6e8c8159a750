import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { Edtf } from '../../src/model/edtf.ts';
import type { Basis } from '../../src/model/evidence.ts';
import { timestrip } from '../../src/render/timestrip.ts';

/** Only what the strip reads. */
const article = (id: string, published: string | null, publishedBasis: Basis | null = 'printed') =>
	({ id, published: published && Edtf.parse(published), publishedBasis }) as unknown as Article;

const marks = (articles: Article[]) => {
	const show = timestrip(articles)?.show;
	return show?.type === 'marks' ? show.marks : [];
};

test('without a single date there is no strip', () => {
	expect(timestrip([article('a', null)])).toBeNull();
});

test('every year between the first and the last is on it', () => {
	expect(timestrip([article('a', '2021-12-30'), article('b', '2024')])?.years).toEqual([2021, 2022, 2023, 2024]);
});

test('a printed day, an inferred day and a mere season are told apart', () => {
	const found = marks([article('a', '2021-12-30'), article('b', '2022-07-28?', 'inferred'), article('c', '2023-21?', 'inferred')]);
	expect(found.map(({ kind }) => kind)).toEqual(['printed', 'inferred', 'span']);
	expect(found.map(({ width }) => width > 0)).toEqual([false, false, true]);
});

test('a year takes its whole width, and nothing goes beyond the edge', () => {
	const [first, last] = marks([article('a', '2024-01-01'), article('b', '2025')]);
	expect(first).toMatchObject({ at: 0 });
	expect(last).toMatchObject({ at: 50, width: 50 });
	const [winter] = marks([article('a', '2025-24')]);
	expect((winter?.at ?? 0) + (winter?.width ?? 0)).toBeLessThanOrEqual(100);
});

test('articles of one date share a mark, but a printed and an inferred date do not', () => {
	const found = marks([
		article('a', '2022-07-28', 'inferred'),
		article('b', '2022-07-28', 'inferred'),
		article('c', '2022-07-28', 'printed'),
	]);
	expect(found.map(({ articles }) => articles.length).sort()).toEqual([1, 2]);
});

test('a date stands above its mark only where there is room beside the one before', () => {
	const found = marks([article('a', '2020-01-01'), article('b', '2020-01-20'), article('c', '2020-10-01')]);
	expect(found.map(({ labelled }) => labelled)).toEqual([true, false, true]);
});

test('many dates become months, whose height is their share of the highest', () => {
	const days = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10));
	const strip = timestrip([...days.map((day, i) => article(`a${i}`, day, i < 31 ? 'printed' : 'inferred')), article('z', '2020')]);
	expect(strip?.show).toMatchObject({
		type: 'months',
		spans: 1,
		months: [
			{ year: 2020, month: 1, count: 31, height: 100, inferred: 0 },
			{ year: 2020, month: 2, count: 29, height: 93.55, inferred: 100 },
		],
	});
});
