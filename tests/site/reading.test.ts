import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test, WAYS } from './visit.ts';

const JAVASCRIPT = [
	{ with: 'with JavaScript', javaScriptEnabled: true },
	{ with: 'without JavaScript', javaScriptEnabled: false },
] as const;

const isInView = (page: Page, id: string) =>
	page.evaluate((id) => {
		const box = document.getElementById(id)?.getBoundingClientRect();
		return box !== undefined && box.height > 0 && box.top < innerHeight && box.bottom > 0;
	}, id);

const fragmentOf = (url: string) => decodeURIComponent(new URL(url).hash.slice(1));

describe.each(WAYS)('$way', ({ base }) => {
	describe.each(JAVASCRIPT)('$with', ({ javaScriptEnabled }) => {
		test.for([
			{ tree: 'zh', lang: 'zh-Hans' },
			{ tree: 'en', lang: 'en' },
		])(
			'a reader goes from the $tree front page to a city, an article, the lines of its source, and back',
			async ({ tree, lang }, { open }) => {
				const { page } = await open(base(), { javaScriptEnabled });
				const inTree = (path: RegExp) => expect.stringMatching(new RegExp(`/${tree}/${path.source}`));
				await page.goto(`${base()}${tree}/index.html`);
				expect(await page.getAttribute('html', 'lang')).toBe(lang);

				await page.locator('main a[href*="places/"]:not([href*="places/index.html"])').first().click();
				expect(page.url()).toEqual(inTree(/places\/[a-z-]+\.html$/));
				const place = page.url();

				await page.locator('main :is(h2, h3) a[href*="articles/"]').first().click();
				expect(page.url()).toEqual(inTree(/articles\/[a-z0-9-]+\.html$/));
				const article = page.url();

				await page.locator('#p1 a[href*="sources/"]').first().click();
				expect(page.url()).toEqual(inTree(/sources\/[a-z0-9-]+\.html#L\d+$/));
				expect(await isInView(page, fragmentOf(page.url()))).toBe(true);

				// And back by the link that the source's line has to its paragraph.
				const back = page.locator(`main a[href*="${article.slice(article.lastIndexOf('/') + 1)}#p"]`).first();
				await back.click();
				expect(page.url()).toEqual(expect.stringMatching(/#p\d+$/));
				expect(page.url().replace(/#.*$/, '')).toBe(article);
				expect(await isInView(page, fragmentOf(page.url()))).toBe(true);

				await page.goBack();
				await page.goBack();
				await page.goBack();
				expect(page.url()).toBe(place);
				await page.goBack();
				expect(page.url()).toBe(`${base()}${tree}/index.html`);
			},
		);
	});

	test('the chooser leads into both trees, and each page into its other language and back', async ({ open }) => {
		const { page } = await open(base(), { javaScriptEnabled: false });
		await page.goto(`${base()}index.html`);
		for (const tree of ['zh', 'en']) expect(await page.locator(`a[href="${tree}/index.html"]`).count()).toBeGreaterThan(0);
		await page.locator('a[href="zh/index.html"]').first().click();
		await page.locator('header a[hreflang="en"]').first().click();
		expect(page.url()).toBe(`${base()}en/index.html`);
		await page.locator('header a[hreflang="zh-Hans"]').first().click();
		expect(page.url()).toBe(`${base()}zh/index.html`);
	});
});
