import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakable, breakableHtml } from '../../src/render/breaks.ts';

const joined = (text: string, names: { start: number; end: number }[] = []) =>
	breakable(text, 'zh-Hans', names)
		.map((words) => words.join(''))
		.join(' ');

test('a headline may break first where a space is printed', () => {
	expect(breakable('春耕正当时 田间人倍忙', 'zh-Hans')).toHaveLength(2);
});

test.each([
	['联合国大会今日开幕', ['联合国', '大会', '今日', '开幕']],
	['青石县城市群铁路通车', ['青石县', '城市群', '铁路', '通车']],
	['图书馆新馆开放', ['图书馆', '新馆', '开放']],
])('%s breaks between words', (text, words) => {
	expect(breakable(text, 'zh-Hans')).toEqual([words]);
});

test('a known name is not broken, whatever the dictionary thinks', () => {
	const text = '云岭东山口镇新桥通车';
	const name = { start: 0, end: text.indexOf('新桥') };
	expect(breakable(text, 'zh-Hans', [name]).flat().at(0)?.startsWith('云岭东山口镇')).toBe(true);
});

test('no line begins with a closing mark or ends with an opening one', () => {
	for (const word of breakable('《山河记》（下）：“归来”之后，再出发！', 'zh-Hans').flat()) {
		expect(word).not.toMatch(/^[》）：”，！]/u);
		expect(word).not.toMatch(/[《（“]$/u);
	}
});

test('English is broken at its spaces only', () => {
	expect(breakable('New bridge opens', 'en')).toEqual([['New'], ['bridge'], ['opens']]);
});

test('nothing is lost or added, whatever the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'中文新闻报道一二（）《》“”，。 aZ9 '), maxLength: 40 }), (text) => {
			expect(joined(text)).toBe(text.split(/\s+/u).filter(Boolean).join(' '));
		}),
	);
});

test('what looks like markup is text', () => {
	expect(breakableHtml([['<b>甲</b>']])).toBe('<span class="stretch">&#x3C;b>甲&#x3C;/b></span>');
});
