import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullWidth } from '../../src/text/widths.ts';

describe('stops in Chinese text become full-width', () => {
	test.each([
		['本报讯(记者 殷雪鸢 梁涛)7月27日,召开', '本报讯（记者 殷雪鸢 梁涛）7月27日，召开'],
		['上涨5%,增长', '上涨5%，增长'],
		['怎么办?干!好;说:行', '怎么办？干！好；说：行'],
		['时间:09:31:21', '时间：09:31:21'],
		['共建平台,', '共建平台，'],
		['(一)经济', '（一）经济'],
		['“好。”,他说', '“好。”，他说'],
		['《纲要》,8个', '《纲要》，8个'],
		['企业A,企业B', '企业A，企业B'],
		['含“6+1”,3项', '含“6+1”，3项'],
		['“A”,“B”两类', '“A”，“B”两类'],
		['𠮷,9', '𠮷，9'],
		['9,𠮷', '9，𠮷'],
	])('%s', (saved, shown) => {
		expect(fullWidth(saved)).toBe(shown);
	});
});

describe('figures, times, ratios, Latin text and addresses stay', () => {
	test.each([
		'1,071个',
		'2025-03-14 09:31:21',
		'上午9:30开会',
		'比分3:2领先',
		'含“1+30”政策',
		'A, B and C (PM2.5): yes!',
		'企业(A, B)'.slice(3, 8),
		'增长3.8%,',
		'Co.,Ltd 版权',
		'见 https://example.org/a?b=1;c:d,e 页',
		'“Hello”, he said (“hi”) to students’ (all)',
		'',
	])('%s', (saved) => {
		expect(fullWidth(saved)).toBe(saved);
	});

	test('dots stay as they are saved', () => {
		expect(fullWidth('完.好.')).toBe('完.好.');
	});

	test('a stop after an address belongs to the sentence', () => {
		expect(fullWidth('见https://example.org/a?b=1,谢谢')).toBe('见https://example.org/a?b=1，谢谢');
	});
});

describe('brackets of a pair agree', () => {
	test.each([
		['细颗粒物(PM2.5) 9', '细颗粒物（PM2.5） 9'],
		['(ICP备123)', '(ICP备123)'],
		['9(群) A', '9（群） A'],
		['(A)中', '（A）中'],
		['产业(群),3个', '产业（群），3个'],
		['(京)字第25(B1)', '（京）字第25(B1)'],
		['（A)', '（A）'],
		['(A）', '（A）'],
		['文(see A (B), C)', '文（see A (B), C）'],
		['程婧) 9', '程婧） 9'],
	])('%s', (saved, shown) => {
		expect(fullWidth(saved)).toBe(shown);
	});
});

const saved = fc.string({ unit: fc.constantFrom(...',:;()?!（），“”’—。 \n19aZ%晋中/:.𠮷'), maxLength: 40 });

test('the length is kept, only the seven marks change, and doing it twice is doing it once', () => {
	fc.assert(
		fc.property(saved, (text) => {
			const shown = fullWidth(text);
			expect(shown.length).toBe(text.length);
			for (let i = 0; i < text.length; i++) {
				if (shown[i] !== text[i]) expect(`${text[i]}${shown[i]}`).toMatch(/^(,，|:：|;；|\(（|\)）|\?？|!！)$/);
			}
			expect(fullWidth(shown)).toBe(shown);
		}),
		{ numRuns: 5000 },
	);
});

test('text without Han characters or CJK marks never changes', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
			expect(fullWidth(text)).toBe(text);
		}),
	);
});

test.each(['(晋中,(9', 'a', '(', 'a://,'])('a long text of %s takes time in proportion to its length', (piece) => {
	const start = performance.now();
	fullWidth(piece.repeat(200_000));
	expect(performance.now() - start).toBeLessThan(3000);
});
