import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, unfold } from '../../src/text/fold.ts';
import { hanCharacters, isOneHan, tokens } from '../../src/text/tokens.ts';

describe('tokens of mixed text', () => {
	test.each([
		['天天向上', ['天天', '天向', '向上']],
		['中', ['中']],
		['GDP增长3.8%', ['gdp', '增长', '3.8%']],
		['“6+1”合作协议', ['6+1', '合作', '作协', '协议']],
		['"6+1"合作协议', ['6+1', '合作', '作协', '协议']],
		['PM2.5浓度', ['pm2.5', '浓度']],
		['PM_{2.5}浓度', ['pm2.5', '浓度']],
		['1+30', ['1+30']],
		['2×1000兆瓦、702.1亿元、1,071家', ['2×1000', '兆瓦', '702.1', '亿元', '1,071', '家']],
		['下降5％', ['下降', '5%']],
		['２０２５年', ['2025', '年']],
		['2025-03-14', ['2025', '03', '14']],
		['甲1,2,3乙', ['甲', '1', '2', '3', '乙']],
		['Lüliang LÜLIANG Tàiyuán', ['luliang', 'luliang', 'taiyuan']],
		['Lu\u0308liang', ['luliang']],
		['ＧＤＰ', ['gdp']],
		['𠀀𠀁𠀂', ['𠀀𠀁', '𠀁𠀂']],
		['葛\u{E0100}城', ['葛城']],
		['🚄高铁🚄', ['🚄', '高铁', '🚄']],
		['人们 天天', ['人们', '天天']],
		["People's ride-hailing", ['people', 's', 'ride', 'hailing']],
		['Straße ΟΔΟΣ οδος', ['strasse', 'οδοσ', 'οδοσ']],
		['だいがく', ['だいがく']],
		['…“”—，。！', []],
		['', []],
	])('%s → %j', (text, expected) => expect(tokens(text)).toEqual(expected));
});

test('tokens, joined by spaces, are their own tokens: FlexSearch is handed a query of terms', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
			const once = tokens(text);
			expect(tokens(once.join(' '))).toEqual(once);
		}),
		{ examples: [['1，071％ 甲２×１０'], ['ǅ①②㎡…'], ['ẞ']] },
	);
});

test('a single Han character is told from a pair, also outside the first plane', () => {
	expect(['中', '𠀀', '〇'].every(isOneHan)).toBe(true);
	expect(['中国', 'a', '🚄', ''].some(isOneHan)).toBe(false);
	expect([...hanCharacters('晋中𠀀晋1')]).toEqual(['晋', '中', '𠀀']);
});

describe('folding', () => {
	test('the way back covers exactly what was folded', () => {
		const original = '空气ＰＭ_{2.5}　浓度是“良”, Lu\u0308liang';
		const folded = fold(original);
		const at = (part: string) => {
			const start = folded.text.indexOf(part);
			const { start: from, end } = unfold(folded, { start, end: start + part.length });
			return original.slice(from, end);
		};
		expect(folded.text).toBe('空气pm2.5 浓度是"良", luliang');
		expect(at('pm2.5')).toBe('ＰＭ_{2.5}');
		expect(at('2.5')).toBe('_{2.5}');
		expect(at('pm')).toBe('ＰＭ');
		expect(at('"良"')).toBe('“良”');
		expect(at('luliang')).toBe('Lu\u0308liang');
		expect(at('5 浓')).toBe('5}　浓');
	});

	test('every unit of a folded text has a place in the original, in order', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (original) => {
				const { text, starts, ends } = fold(original);
				expect([starts.length, ends.length]).toEqual([text.length, text.length]);
				for (const [i, start] of starts.entries()) {
					expect(ends[i]).toBeGreaterThan(start);
					expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
					expect(ends[i]).toBeLessThanOrEqual(original.length);
				}
			}),
		);
	});

	test('a long text is folded in time that grows with its length alone', () => {
		const text = '山西中部城市群_{a'.repeat(100_000);
		const before = performance.now();
		expect(fold(text).text).toHaveLength(text.length);
		expect(performance.now() - before).toBeLessThan(5000);
	});
});
