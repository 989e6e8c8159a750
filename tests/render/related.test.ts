import { describe, expect, test } from 'vitest';
import { SourceId } from '../../src/model/ids.ts';
import { neighbours, relations } from '../../src/render/related.ts';
import { article, date, inventedArticle, place, topic } from './invented.ts';

let sources = 0;
const made = (id: string, published: string | null, places: string[], topics: string[] = [], source = `s${++sources}`) =>
	inventedArticle({
		id: article(id),
		sourceId: SourceId.parse(source),
		published: published === null ? null : date(published),
		places: places.map(place),
		topics: topics.map(topic),
	});

describe('related articles', () => {
	const all = [
		made('a', '2020-01-05', ['common', 'rare'], ['roads'], 'page'),
		made('b', '2020-01-01', ['common', 'rare']),
		made('c', '2020-01-04', ['common']),
		made('d', '2020-01-02', ['common'], ['roads']),
		made('e', '2020-01-03', [], [], 'page'),
		made('f', '2020-01-06', ['other']),
	];
	const relatedTo = relations(all);

	test('come by what they share, the rarer the nearer the top, and say what it is', () => {
		expect(relatedTo(article('a'), 9)).toEqual([
			// d and b share as much by weight; d is nearer in date.
			{ id: 'd', sameSource: false, places: ['common'], topics: ['roads'] },
			{ id: 'b', sameSource: false, places: ['rare', 'common'], topics: [] },
			{ id: 'e', sameSource: true, places: [], topics: [] },
			{ id: 'c', sameSource: false, places: ['common'], topics: [] },
		]);
	});

	test('are never the article itself, one that shares nothing, or more than wanted', () => {
		expect(relatedTo(article('f'), 9)).toEqual([]);
		expect(relatedTo(article('a'), 2)).toHaveLength(2);
	});

	test('do not depend on the order of the articles', () => {
		expect(relations([...all].reverse())(article('a'), 9)).toEqual(relatedTo(article('a'), 9));
	});

	test('of 20,000 articles that all name one place are found in seconds', { timeout: 20_000 }, () => {
		const many = Array.from({ length: 20_000 }, (_, i) => made(`n${i}`, `20${10 + (i % 10)}-01-01`, ['common', `p${i % 700}`], ['t']));
		const start = performance.now();
		const find = relations(many);
		expect(many.filter(({ id }) => find(id, 5).length !== 5)).toEqual([]);
		// 400 million steps, were every pair looked at.
		expect(performance.now() - start).toBeLessThan(10_000);
	});
});

test('neighbours are the next earlier and later dated articles', () => {
	const beside = neighbours([made('late', '2021-01-01', []), made('early', '2020-01-01', []), made('undated', null, [])]);
	expect(beside.get(article('late'))).toEqual({ later: null, earlier: 'early' });
	expect(beside.get(article('early'))).toEqual({ later: 'late', earlier: null });
	expect(beside.get(article('undated'))).toBeUndefined();
});
