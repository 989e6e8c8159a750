import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { annotate, placesOf } from '../../src/annotate/annotate.ts';
import { compileAuthorities, faultsOf } from '../../src/annotate/authorities.ts';
import { topicsOf } from '../../src/annotate/topics.ts';
import { Places, Topics } from '../../src/model/authorities.ts';
import { partsOf } from './gazetteer.ts';

const read = (name: string): unknown => parse(readFileSync(new URL(`../../seeds/authorities/${name}`, import.meta.url), 'utf8'));
const places = Places.parse(read('places.yaml'));
const topics = Topics.parse(read('topics.yaml'));
const authorities = compileAuthorities({ places, topics });
const named = (text: string) => placesOf(annotate(partsOf([text]), authorities));

describe("the collection's table of places", () => {
	test('holds together', () => expect(faultsOf({ places, topics })).toEqual([]));
	test('has the province, five cities and all their districts, counties and county-level cities', () => {
		const under = (parent: string | null) => places.filter((place) => place.parent === parent).length;
		expect(under(null)).toBe(1);
		expect(under('shanxi')).toBe(5);
		expect(Object.fromEntries(['taiyuan', 'yangquan', 'jinzhong', 'xinzhou', 'luliang'].map((city) => [city, under(city)]))).toEqual({
			taiyuan: 10,
			yangquan: 5,
			jinzhong: 11,
			xinzhou: 14,
			luliang: 13,
		});
	});
	test.each(places.filter(({ parent }) => parent !== null))('$name.zh: the code continues that of its parent', ({ code, parent }) => {
		const parentCode = places.find(({ id }) => id === parent)?.code ?? '';
		expect(code.startsWith(parentCode.replace(/(?:00)+$/, ''))).toBe(true);
	});
	test.each(places)('$name.zh: name, short name and English name agree with the kind', ({ kind, name, short }) => {
		const generic = { province: '省', prefecture: '市', district: '区', county: '县', 'county-level-city': '市' }[kind];
		expect(name.zh.endsWith(generic)).toBe(true);
		if (short !== null) expect(`${short}${generic}`).toBe(name.zh);
		const [, english = ''] = /(?: (District|County))?$/.exec(name.en) ?? [];
		expect(english).toBe({ province: '', prefecture: '', district: 'District', county: 'County', 'county-level-city': '' }[kind]);
	});
});

describe('in an invented sentence', () => {
	test.each([
		['街上的小店换了门头,小店的门头很旧。', []],
		['小店区新修了一所学校。', ['xiaodian']],
		['太原小店新修了一所学校。', ['taiyuan', 'xiaodian']],
		['雪下到杏花岭、小店、迎泽。', ['xiaodian', 'xinghualing', 'yingze']],
		['两家人住得和顺,办事和顺利。', []],
		['给太谷修桥、和顺修路。', ['heshun', 'taigu']],
		['风吹进市城区的公园。', []],
		['大同市城区的公园', []],
		['阳泉市城区、矿区和郊区', ['yangquan', 'yangquan-chengqu', 'yangquan-jiaoqu', 'yangquan-kuangqu']],
		['陕西和江西的客人坐车沿中山西路走。', []],
		['山西面临一场雪,山西北部更大。', ['shanxi']],
		['太原师范学院的雪', ['taiyuan']],
		['太原始终向前,不太原谅人。', ['taiyuan']],
		['五台山的雪和五台机器', []],
		['五台县的雪', ['wutai']],
		['站在路口、交口等车', []],
		['中阳、交口等县', ['jiaokou', 'zhongyang']],
		['岢岚县和岚县', ['kelan', 'lanxian']],
		['阳曲在阳泉西北,太阳曲线不是阳曲。', ['yangqu', 'yangquan']],
		['公交城市、外交城堡', []],
		['交城和文水', ['jiaocheng', 'wenshui']],
		['内蒙古交通厅', []],
		['古交的煤', ['gujiao']],
		['距离石家庄很近', []],
		['离石的雪', ['lishi']],
		['辽宁武术队', []],
		['振兴县域经济,面临县里的难处,现代县城', []],
		['兴县、临县、代县', ['daixian', 'linxian', 'xingxian']],
		['代县代县长', ['daixian']],
		['县委书记和代县长某某到会,任命他为代县长', []],
		['繁峙、代县长城沿线,代县长期坚持', ['daixian', 'fanshi']],
		['企业应缴纳交城市配套费', []],
		['交城市场和交城市民', ['jiaocheng']],
		['他决定襄助此事,固守稳定襄阳', []],
		['路过定襄,定襄助力', ['dingxiang']],
		['上古交通不便', []],
		['古交通往太原的路', ['gujiao', 'taiyuan']],
		['心灵石刻', []],
		['灵石石刻,中心在灵石', ['lingshi']],
		['按原平价供应,原平价粮', []],
		['原平价格监测站,去原平', ['yuanping']],
		['永保德行,老人张保德', []],
		['保德行政村,保德的枣', ['baode']],
		['仁孝义举传乡里', []],
		['孝义举办运动会', ['xiaoyi']],
		['(晋中日报 文 / 记者 某某)', []],
		['晋中日照长', ['jinzhong']],
		['驻晋中央企业与东晋中期', []],
		['晋中期待您', ['jinzhong']],
		['左权将军', []],
		['左权率先修路', ['zuoquan']],
		['高原平均海拔', []],
		['吕梁山上,吕梁城里', ['luliang']],
		['其中阳泉最多', ['yangquan']],
		['平定风波,平定县在东', ['pingding']],
		['地方山林、东方山水', []],
	])('%s', (text, expected) => expect([...named(text)].sort()).toEqual(expected));
});

describe("the collection's list of topics", () => {
	test.each(topics)('$name.en: two of its terms put an article under it', ({ id, terms }) => {
		// Terms that no other topic shares, apart so that they make no longer word.
		const own = terms.filter((term) => !topics.some((other) => other.id !== id && other.terms.includes(term)));
		const parts = partsOf([own.slice(0, 2).join(';')]);
		expect(topicsOf(annotate(parts, authorities), parts)).toContain(id);
	});
	test.each(topics)('$name.en: no term is given twice, and none is a word of every report', ({ terms }) => {
		expect(new Set(terms).size).toBe(terms.length);
		for (const word of [
			'发展',
			'建设',
			'工作',
			'推进',
			'城市',
			'产业',
			'项目',
			'群众',
			'全市',
			'政府',
			'市委',
			'省委',
			'生态',
			'服务',
			'文化',
		]) {
			expect(terms).not.toContain(word);
		}
	});
	test('a term stands under two topics at most', () => {
		const counts = Map.groupBy(
			topics.flatMap(({ terms }) => terms),
			(term) => term,
		);
		expect([...counts].filter(([, uses]) => uses.length > 2).map(([term]) => term)).toEqual([]);
	});
	test.each([
		['公路通车了,客车每天两班。', ['transport']],
		['村民种植的杂粮卖得好。', ['agriculture']],
		['市政府开会,非机动车从这边走。', []],
		['医院的门诊周日也开。', ['public-health']],
		['污水处理厂扩建后,河里的水质好了。', ['environment']],
		['雪停了,大家出来扫雪。', []],
	])('%s', (text, expected) => {
		const parts = partsOf([text]);
		expect(topicsOf(annotate(parts, authorities), parts)).toEqual(expected);
	});
});
