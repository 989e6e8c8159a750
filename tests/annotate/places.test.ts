import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate, placesOf } from '../../src/annotate/annotate.ts';
import { compileAuthorities, faultsOf } from '../../src/annotate/authorities.ts';
import { Places } from '../../src/model/authorities.ts';
import { authorities, partsOf, places, topics } from './gazetteer.ts';

/** `id:rule` of every place in one sentence. */
const named = (text: string) =>
	annotate(partsOf([text]), authorities)
		.filter(({ type }) => type === 'place')
		.map(({ id, rule }) => `${id}:${rule}`);

describe('a name that means nothing else counts wherever it stands', () => {
	test.each([
		['望川市今天下了雪。', ['wangchuan:full-name']],
		['雪落望川,路滑。', ['wangchuan:short-name']],
		['望川师范学院开学。', ['wangchuan:short-name']],
		['澜东省望川市梅岭区', ['landong:full-name', 'wangchuan:full-name', 'meiling:full-name']],
		['澜东的冬天', ['landong:short-name']],
		['澜西的冬天', []],
		['望川麟州两市', ['wangchuan:short-name', 'linzhou:short-name']],
	])('%s', (text, expected) => expect(named(text)).toEqual(expected));
});

describe('a common word is a place only where its context says so', () => {
	test.each([
		['街角开了新店,新店的招牌很亮。', []],
		['新店区连夜扫雪。', ['xindian:full-name']],
		['望川新店连夜扫雪。', ['wangchuan:short-name', 'xindian:beside-parent']],
		['澜东新店连夜扫雪。', ['landong:short-name', 'xindian:beside-parent']],
		['麟州新店连夜扫雪。', ['linzhou:short-name']],
		['梅岭、新店、石鼓连夜扫雪。', ['meiling:short-name', 'xindian:in-list', 'shigu:short-name']],
		['新店和梅岭连夜扫雪。', ['xindian:in-list', 'meiling:short-name']],
		['饭店、新店、药店', []],
		['白鹿—新店—清溪公路', ['bailu:short-name', 'xindian:in-list', 'qingxi:in-list']],
		['梅岭的新店连夜扫雪。', ['meiling:short-name']],
		['督导梅岭修水厂、新店换水管。', ['meiling:short-name', 'xindian:heads-list-item']],
		['督导梅岭修水厂,新店换水管。', ['meiling:short-name']],
		['修好了,新店东街、梅岭南街都通了。', ['xindian:heads-list-item', 'meiling:short-name']],
		['梅岭的商场、新店的招牌', ['meiling:short-name']],
		['督导白鹿修水厂、新店换水管。', ['bailu:short-name']],
		['梅岭修水厂。街上、新店换水管。', ['meiling:short-name']],
		['新店人民法院开庭。', ['xindian:with-office']],
		['本报清溪7月2日电', ['qingxi:dateline']],
		['本报清溪讯(记者 某)', ['qingxi:dateline']],
		['本报清溪流水一栏', []],
	])('%s', (text, expected) => expect(named(text)).toEqual(expected));
});

describe('a name that is only a generic needs its own city or its sisters', () => {
	test.each([
		['郊区的房子便宜。', []],
		['望川市郊区的房子便宜。', ['wangchuan:full-name', 'wangchuan-jiaoqu:beside-parent']],
		['麟州市郊区的房子便宜。', ['linzhou:full-name']],
		['澜东郊区的房子便宜。', ['landong:short-name']],
		[
			'望川市矿区、郊区和梅岭区',
			['wangchuan:full-name', 'wangchuan-kuangqu:beside-parent', 'wangchuan-jiaoqu:in-list', 'meiling:full-name'],
		],
		['矿区、郊区、梅岭区', ['wangchuan-kuangqu:in-list', 'wangchuan-jiaoqu:in-list', 'meiling:full-name']],
		['矿区、郊区都下了雪。', []],
		['望川和郊区都下了雪。', ['wangchuan:short-name']],
		['白鹿、郊区都下了雪。', ['bailu:short-name']],
		['石鼓县修路、郊区改水', ['shigu:full-name']],
		['郊区人民法院', []],
	])('%s', (text, expected) => expect(named(text)).toEqual(expected));
});

describe('a longer word that is not the place swallows the name in it', () => {
	test.each([
		['石鼓山的云', []],
		['石鼓的云', ['shigu:short-name']],
		['大理石鼓成一堆', []],
		['嘉禾县的米', []],
		['禾县的米', ['he:full-name']],
		['大禾县的米', ['dahe:full-name']],
		['三家新店区内开张', ['xindian:full-name']],
		['望川一家新店', ['wangchuan:short-name']],
	])('%s', (text, expected) => expect(named(text)).toEqual(expected));
});

test.each([
	['望川日报记者来了。', []],
	['(望川日报 文 / 记者 某)', []],
	['望川晚报、望川市广播电视台', []],
	['望川日照充足,望川电视塔', ['wangchuan:short-name', 'wangchuan:short-name']],
])('a paper or a station named after a place does not name it: %s', (text, expected) => expect(named(text)).toEqual(expected));

describe('in a list whose other item is unknown, a common word is a place that builds', () => {
	const inLast = (...texts: string[]) =>
		annotate(partsOf(texts), authorities)
			.filter(({ part }) => part === `p${texts.length}`)
			.map(({ id, rule }) => `${id}:${rule}`);
	test.each([
		['支持某地、清溪建设电厂。', ['qingxi:builds']],
		['督促清溪新建水厂。', ['qingxi:builds']],
		['支持某地、清溪发展。', []],
		['支持某地、清溪建设。', []],
		['门前的清溪建设得很美。', []],
	])('where the article names it elsewhere: %s', (text, expected) => expect(inLast('清溪县下了雪。', text)).toEqual(expected));
	test('and not where it does not', () => {
		expect(inLast('山间有清溪。', '支持某地、清溪建设电厂。')).toEqual([]);
		expect(inLast('清溪县下了雪。', '支持某地、新店建设电厂。')).toEqual([]);
	});
});

describe('a name that two places share', () => {
	test.each([
		['朝阳区扫雪', []],
		['望川市朝阳区扫雪', ['wangchuan:full-name', 'wangchuan-chaoyang:beside-parent']],
		['麟州朝阳扫雪', ['linzhou:short-name', 'linzhou-chaoyang:beside-parent']],
		['澜东朝阳区扫雪', ['landong:short-name']],
		['朝阳、白鹿', ['bailu:short-name']],
	])('%s', (text, expected) => expect(named(text)).toEqual(expected));

	test('means the outer one where one lies in the other', () => {
		const [province, city] = places;
		if (!province || !city) throw new TypeError('the gazetteer is empty');
		const nested = compileAuthorities({
			places: [province, { ...city, name: { zh: '澜东市', en: 'Landong City' }, short: '澜东' }],
			topics,
		});
		expect(placesOf(annotate(partsOf(['澜东下雪']), nested))).toEqual(['landong']);
		expect(placesOf(annotate(partsOf(['澜东市下雪']), nested))).toEqual(['wangchuan']);
	});
});

test('the places of an article are those it names, the most often named first, equals by id', () => {
	const annotations = annotate(partsOf({ headline: '石鼓县的雪', p1: '梅岭、石鼓都下了雪。', p2: '白鹿也下了。' }), authorities);
	expect(placesOf(annotations)).toEqual(['shigu', 'bailu', 'meiling']);
});

test('offsets count UTF-16 code units within the part', () => {
	const [mention] = annotate(partsOf({ headline: '雪', p1: '𠮷野家在望川市。' }), authorities);
	expect(mention).toEqual({ type: 'place', id: 'wangchuan', part: 'p1', start: 5, end: 8, rule: 'full-name' });
});

describe('for any text', () => {
	const names = places.flatMap(({ name, short, notIn }) => [name.zh, short ?? name.zh, ...notIn]);
	const terms = topics.flatMap((topic) => topic.terms);
	const words = fc.constantFrom(...names, ...terms, '、', '和', ',', '。', '的', '本报', '7月2日电', '修路', ' ', 'BRTX', '𠮷');
	const texts = fc.array(fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }), {
		maxLength: 30,
	});

	test('an annotation covers a name of its place or a term of its topic, and places do not overlap', () => {
		fc.assert(
			fc.property(texts, (pieces) => {
				const text = pieces.join('');
				let placedUpTo = 0;
				for (const { type, id, start, end } of annotate(partsOf([text]), authorities)) {
					if (type === 'topic') {
						expect(topics.find((topic) => topic.id === id)?.terms).toContain(text.slice(start, end));
						continue;
					}
					const place = places.find((row) => row.id === id);
					expect([place?.name.zh, place?.short]).toContain(text.slice(start, end));
					expect(start).toBeGreaterThanOrEqual(placedUpTo);
					placedUpTo = end;
				}
			}),
			{ numRuns: 500 },
		);
	});

	test('the result does not depend on the order of the tables', () => {
		const reversed = compileAuthorities({ places: places.toReversed(), topics: topics.toReversed() });
		fc.assert(
			fc.property(texts, (pieces) => {
				const parts = partsOf([pieces.join('')]);
				expect(annotate(parts, reversed)).toEqual(annotate(parts, authorities));
			}),
			{ numRuns: 300 },
		);
	});
});

test.each([
	['names without marks', '新店'],
	['lists', '新店、'],
	['sure names', '望川朝阳区、'],
	['swallowed names', '石鼓山'],
	['marks', '、,'],
	['plain text', '今天下了一场大雪路上很滑'],
])('a megabyte of %s is read in linear time', (_, piece) => {
	const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
	const begun = performance.now();
	annotate(partsOf([text]), authorities);
	// Measured: 0.1 to 1.5 s on two slow cores; anything quadratic takes minutes.
	expect(performance.now() - begun).toBeLessThan(15_000);
});

describe('tables that do not hold together are reported row by row', () => {
	const [province, city, ...rest] = places;
	if (!province || !city) throw new TypeError('the gazetteer is empty');

	test('sound tables have no faults', () => expect(faultsOf({ places, topics })).toEqual([]));
	test('an id or a code given twice, a topic given twice', () => {
		expect(faultsOf({ places: [province, province], topics: [...topics.slice(0, 1), ...topics.slice(0, 1)] })).toEqual([
			'The place landong is given twice.',
			'The code 900000 is given twice.',
			'The topic bridges is given twice.',
		]);
	});
	test('a parent without a row', () =>
		expect(faultsOf({ places: [city], topics })).toEqual(['The place wangchuan lies in landong, which has no row.']));
	test('a circle of parents, which is also survived', () => {
		const circle = Places.parse([{ ...province, parent: city.id }, city, ...rest]);
		expect(faultsOf({ places: circle, topics })).toContain('The place landong lies in itself, by way of its parents.');
		expect(placesOf(annotate(partsOf(['望川新店']), compileAuthorities({ places: circle, topics })))).toEqual(['wangchuan', 'xindian']);
	});
	test('a word under notIn that does not hold a name', () =>
		expect(faultsOf({ places: [{ ...province, notIn: ['澜东', '别处'] }], topics })).toEqual([
			'The place landong has 澜东 under notIn, which does not hold one of its names in a longer word.',
			'The place landong has 别处 under notIn, which does not hold one of its names in a longer word.',
		]));
});
