import { expect, test } from 'vitest';
import { laterPage } from '../../src/model/addresses.ts';
import { pagerNumbers, pagesOf } from '../../src/render/paging.ts';

test('a list is cut into pages, and an empty one has one empty page', () => {
	expect(pagesOf([1, 2, 3], 2)).toEqual([
		{ items: [1, 2], number: 1, total: 2 },
		{ items: [3], number: 2, total: 2 },
	]);
	expect(pagesOf([], 2)).toEqual([{ items: [], number: 1, total: 1 }]);
});

test('a pager names the first, the last and the neighbours, and shows where it leaves pages out', () => {
	expect(pagerNumbers(7, 20)).toEqual([1, null, 5, 6, 7, 8, 9, null, 20]);
	expect(pagerNumbers(1, 3)).toEqual([1, 2, 3]);
	expect(pagerNumbers(3, 200)).toEqual([1, 2, 3, 4, 5, null, 200]);
});

test('the later pages of a place stand in a folder of its name', () => {
	expect(laterPage('zh/places/yunling.html', 1)).toBe('zh/places/yunling.html');
	expect(laterPage('zh/places/yunling.html', 3)).toBe('zh/places/yunling/page-3.html');
});
