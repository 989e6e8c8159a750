import { expect, inject } from 'vitest';
import { fullestOfEachKind } from './pages.ts';
import { test } from './visit.ts';

test('without JavaScript every page shows its content, and hides what would not work', async ({ open }) => {
	const site = inject('built').fromDisk;
	const { page, requests } = await open(site, { javaScriptEnabled: false });
	for (const path of fullestOfEachKind().filter((path) => path !== '404.html')) {
		await page.goto(site + path);
		expect((await page.locator('body').innerText()).trim().length, path).toBeGreaterThan(20);
		expect(await page.locator('h1').first().isVisible(), path).toBe(true);
		expect(await page.locator('button.theme').filter({ visible: true }).count(), path).toBe(0);
	}
	expect(requests.filter((url) => url.includes('/search/'))).toEqual([]);
});

test.for(['zh', 'en'])(
	'without JavaScript the %s search page says that it needs it, and offers the lists instead',
	async (tree, { open }) => {
		const site = inject('built').atRoot;
		const { page } = await open(site, { javaScriptEnabled: false });
		await page.goto(`${site}${tree}/search.html?q=1`);
		const notice = page.locator('noscript');
		expect(await notice.filter({ visible: true }).count()).toBeGreaterThan(0);
		expect((await notice.first().innerText()).length).toBeGreaterThan(20);
		for (const list of ['articles', 'places', 'topics']) expect(await notice.locator(`a[href$="${list}/index.html"]`).count()).toBe(1);
	},
);
