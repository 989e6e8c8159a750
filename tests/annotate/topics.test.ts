import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { compileAuthorities } from '../../src/annotate/authorities.ts';
import { topicsOf } from '../../src/annotate/topics.ts';
import type { Part } from '../../src/model/article.ts';
import { Topics } from '../../src/model/authorities.ts';
import { authorities, partsOf } from './gazetteer.ts';

const evidence = (text: string) =>
	annotate(partsOf([text]), authorities)
		.filter(({ type }) => type === 'topic')
		.map(({ id, rule, start, end }) => `${id}:${rule}:${text.slice(start, end)}`);

const topicsIn = (parts: readonly Part[]) => topicsOf(annotate(parts, authorities), parts);

describe('a term', () => {
	test('is evidence wherever it is printed, with its offsets', () =>
		expect(evidence('茶园里采茶。')).toEqual(['tea:term:茶园', 'tea:term:采茶']));
	test('counts once where a longer term holds it', () => expect(evidence('跨江大桥')).toEqual(['bridges:term:跨江大桥']));
	test('of two topics speaks for both', () => expect(evidence('今天通车')).toEqual(['bridges:term:通车', 'roads:term:通车']));
	test('in Latin letters is not found inside a longer word', () =>
		expect([evidence('BRT线'), evidence('BRTX线'), evidence('2BRT')].map(({ length }) => length)).toEqual([1, 0, 0]));
});

describe('an article is on a topic', () => {
	test('when it prints two different terms', () => expect(topicsIn(partsOf(['茶农上山采茶。']))).toEqual(['tea']));
	test('not when one term is all it prints, however often', () => expect(topicsIn(partsOf(['茶园连茶园,茶园接茶园。']))).toEqual([]));
	test('when one term stands in the headline and is printed again', () =>
		expect(topicsIn(partsOf({ headline: '茶园的早晨', p1: '雾里的茶园。' }))).toEqual(['tea']));
	test('not when one term stands in the headline only', () =>
		expect(topicsIn(partsOf({ headline: '茶园的早晨', p1: '雾。' }))).toEqual([]));
	test('not when another topic fills the article and it has two words in passing', () => {
		const bridges = '大桥的桥墩,桥梁上的跨江大桥,';
		expect(topicsIn(partsOf([`${bridges}茶农采茶。`]))).toEqual(['bridges', 'tea']);
		expect(topicsIn(partsOf([`${bridges.repeat(7)}茶农采茶。`]))).toEqual(['bridges']);
	});
	test('in the order of support, and the one the headline names first', () => {
		const body = '茶农在春茶的茶园采茶,不看大桥的桥墩。';
		expect(topicsIn(partsOf([body]))).toEqual(['tea', 'bridges']);
		expect(topicsIn(partsOf({ headline: '看大桥', p1: body }))).toEqual(['bridges', 'tea']);
		expect(topicsIn(partsOf({ s1: '看大桥', p1: body }))).toEqual(['tea', 'bridges']);
	});
	test('of at most five topics', () => {
		const topics = Topics.parse(
			'甲乙丙丁戊己'
				.split('')
				.map((c, i) => ({ id: `t${i}`, name: { zh: c, en: c }, definition: { zh: c, en: c }, terms: [`${c}一`, `${c}二`] })),
		);
		const parts = partsOf(['甲一甲二乙一乙二丙一丙二丁一丁二戊一戊二己一己二']);
		expect(topicsOf(annotate(parts, compileAuthorities({ places: [], topics })), parts)).toEqual(['t0', 't1', 't2', 't3', 't4']);
	});
	test('only by what its own parts print', () => expect(topicsIn([])).toEqual([]));
});
