import { compileAuthorities } from '../../src/annotate/authorities.ts';
import type { Part } from '../../src/model/article.ts';
import { Places, Topics } from '../../src/model/authorities.ts';
import type { PartId } from '../../src/model/ids.ts';

const row = (id: string, kind: string, code: string, parent: string | null, zh: string, short: string | null, more: object = {}) => ({
	id,
	kind,
	code,
	parent,
	name: { zh, en: id },
	short,
	...more,
});

/** An invented province with two cities. 新店 is also a new shop, 清溪 a clear brook; both cities have a 朝阳区. */
export const places = Places.parse([
	row('landong', 'province', '900000', null, '澜东省', '澜东'),
	row('wangchuan', 'prefecture', '900100', 'landong', '望川市', '望川'),
	row('xindian', 'district', '900102', 'wangchuan', '新店区', '新店', { commonWord: true, notIn: ['家新店'] }),
	row('meiling', 'district', '900103', 'wangchuan', '梅岭区', '梅岭'),
	row('shigu', 'county', '900121', 'wangchuan', '石鼓县', '石鼓', { notIn: ['石鼓山', '大理石鼓'] }),
	row('wangchuan-chaoyang', 'district', '900104', 'wangchuan', '朝阳区', '朝阳'),
	row('wangchuan-jiaoqu', 'district', '900105', 'wangchuan', '郊区', null, { commonWord: true }),
	row('wangchuan-kuangqu', 'district', '900106', 'wangchuan', '矿区', null, { commonWord: true }),
	row('linzhou', 'prefecture', '900200', 'landong', '麟州市', '麟州'),
	row('qingxi', 'county', '900221', 'linzhou', '清溪县', '清溪', { commonWord: true }),
	row('bailu', 'county', '900222', 'linzhou', '白鹿县', '白鹿'),
	row('he', 'county', '900223', 'linzhou', '禾县', null, { notIn: ['嘉禾县'] }),
	row('dahe', 'county', '900224', 'linzhou', '大禾县', '大禾'),
	row('linzhou-chaoyang', 'district', '900202', 'linzhou', '朝阳区', '朝阳'),
]);

export const topics = Topics.parse([
	{
		id: 'bridges',
		name: { zh: '桥', en: 'Bridges' },
		definition: { zh: '桥。', en: 'Bridges.' },
		terms: ['大桥', '桥墩', '通车', '跨江大桥', '桥梁'],
	},
	{
		id: 'tea',
		name: { zh: '茶', en: 'Tea' },
		definition: { zh: '茶。', en: 'Tea.' },
		terms: ['茶园', '采茶', '茶农', '春茶'],
	},
	{
		id: 'roads',
		name: { zh: '路', en: 'Roads' },
		definition: { zh: '路。', en: 'Roads.' },
		terms: ['公路', '通车', 'BRT'],
	},
]);

export const authorities = compileAuthorities({ places, topics });

/** Parts of an article: heads under their own names, an array as p1, p2, … */
export function partsOf(texts: Partial<Record<PartId, string>> | readonly string[]): readonly Part[] {
	const named: (readonly [string, string | undefined])[] = Array.isArray(texts)
		? texts.map((text, i) => [`p${i + 1}`, text])
		: Object.entries(texts);
	return named.map(([id, text = '']) => ({ id: id as PartId, text, spans: [{ start: 0, end: text.length }] }));
}
