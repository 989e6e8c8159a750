import { expect, test } from 'vitest';
import { cut, entry } from '../../src/render/entries.ts';
import { inventedArticle } from './invented.ts';

test('a short text is whole', () => {
	expect(cut('天气转晴。', 20)).toBe('天气转晴。');
});

test('a long text ends after a sentence where one ends late enough', () => {
	expect(cut('天气转晴，农民下地。他说：“好！”于是大家都去了田里。', 18)).toBe('天气转晴，农民下地。他说：“好！”');
});

test('where no sentence ends, it ends in an ellipsis, not in a comma', () => {
	expect(cut('天气转晴，农民下地，孩子上学，老人散步', 10)).toBe('天气转晴，农民下地……');
});

test('no character is cut in half', () => {
	expect(cut('天𠮷𠮷𠮷', 4)).toBe('天𠮷……');
});

test('a supplied headline is that of the tree, in its own language; one given once is in the article’s', () => {
	const title = (suppliedHeadline: string | { zh: string; en: string }, tree: 'zh' | 'en') => {
		const { lines, supplied, language } = entry(inventedArticle({ suppliedHeadline }), tree).title;
		return { words: lines.map((stretch) => stretch.join('')).join(' '), supplied, language };
	};
	const both = { zh: '桥(节选)', en: 'The bridge (excerpt)' };
	expect(title(both, 'zh')).toEqual({ words: '[桥（节选）]', supplied: true, language: 'zh-Hans' });
	expect(title(both, 'en')).toEqual({ words: '[The bridge (excerpt)]', supplied: true, language: 'en' });
	expect(title('桥', 'en')).toEqual({ words: '[桥]', supplied: true, language: 'zh-Hans' });
});
