import { expect, test } from 'vitest';
import { cut } from '../../src/render/entries.ts';

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
