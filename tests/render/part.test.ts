import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../src/model/annotation.ts';
import { inline } from '../../src/render/inline.ts';
import { html } from '../../src/render/markup.ts';
import { labelled, partContent, withLinks } from '../../src/render/part.ts';
import { brokenPage, brokenStory, place } from './invented.ts';

const href = (id: string) => `../places/${id}.html`;
const [picture, first, second] = brokenStory.body;
if (picture?.type !== 'image' || !picture.caption || first?.type !== 'paragraph' || second?.type !== 'paragraph')
	throw new TypeError('fixture');
const caption = { ...picture.caption, id: picture.id };

const mention = (id: string, part: 'p1' | 'p2', start: number, end: number): Annotation => ({
	type: 'place',
	id: place(id),
	part,
	start,
	end,
	rule: 'invented',
});
const at = (words: string, from = 0) => first.text.indexOf(words, from);

describe('a paragraph', () => {
	test('sets its dateline apart, joins its columns and shows full-width stops', () => {
		expect(html(partContent(first, brokenPage, [], href))).toBe(
			'<span class="dateline">本报讯（记者 甲乙）</span>云湖桥通车，全长1,071米，连接青石县和云湖区。青石县今年再修三座。',
		);
	});

	test('links the first mention of each place, also over a broken column, at the saved offsets', () => {
		const mentions = [
			mention('qingshi', 'p1', at('青石县', at('。')), at('青石县', at('。')) + 3),
			mention('qingshi', 'p1', at('青石县'), at('青石县') + 3),
			mention('yunhu', 'p1', at('云湖区'), at('云湖区') + 3),
			mention('elsewhere', 'p2', 0, 2),
		];
		const content = html(partContent(first, brokenPage, mentions, href));
		expect(content).toContain(
			'连接<a class="place" href="../places/qingshi.html">青石县</a>和<a class="place" href="../places/yunhu.html">云湖区</a>。青石县今年',
		);
		expect(content).not.toContain('elsewhere');
	});

	test('shows what looks like HTML as text, and a subscript as one', () => {
		const content = html(partContent(second, brokenPage, [], href));
		expect(content).toBe('PM<sub>2.5</sub>下降&#x3C;b>9&#x3C;/b>。');
	});
});

test('a caption sets its credit apart', () => {
	expect(html(partContent(caption, brokenPage, [], href))).toBe('新桥。<span class="credit">丙丁 摄</span>');
});

test('labels of the source lie over the joined text', () => {
	expect(labelled(first, brokenPage).map(({ label, start, end }) => `${label} ${first.text.slice(start, end)}`)).toEqual([
		'dateline 本报讯(记者 甲乙)',
		'paragraph 云湖桥通车,全长1,071米,连接青石县和云',
		'paragraph 湖区。青石县今年再修三座。',
	]);
});

describe('inline marks', () => {
	const mark = (start: number, end: number, tag = 'b') => ({ start, end, tag, properties: {} });

	test('nest, longest outside', () => {
		expect(html(inline('甲乙丙丁', [mark(1, 2, 'i'), mark(0, 3)]))).toBe('<b>甲<i>乙</i>丙</b>丁');
	});

	test('that cross another, are empty or reach beyond the text leave their text only', () => {
		expect(html(inline('甲乙丙丁', [mark(0, 2), mark(1, 3, 'i'), mark(3, 3, 'u'), mark(3, 9, 's')]))).toBe('<b>甲乙</b>丙丁');
	});

	test('hold a subscript, and are left out where they would cut one', () => {
		expect(html(inline('降PM_{2.5}了', [mark(1, 9)]))).toBe('降<b>PM<sub>2.5</sub></b>了');
		expect(html(inline('降PM_{2.5}了', [mark(7, 10, 'i')]))).toBe('降PM<sub>2.5</sub>了');
	});

	test('a superscript at the very start and end', () => {
		expect(html(inline('m^{2}'))).toBe('m<sup>2</sup>');
	});
});

test('the links of a paragraph have names and no text, so that it holds what was printed and nothing else', () => {
	const link = { className: 'pn', href: '#p1', seen: '1', name: '第1段', language: 'zh-Hans' };
	expect(html([withLinks('p1', [link], [{ type: 'text', value: '甲' }])])).toBe(
		'<p id="p1"><a class="pn" href="#p1" lang="zh-Hans" data-seen="1" aria-label="第1段"></a>甲</p>',
	);
});
