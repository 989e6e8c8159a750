import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { articleLines, fullestOfEachKind, sourceLines } from './pages.ts';
import { hanRuns, middlePhrase, spread } from './printed.ts';
import { test, WAYS } from './visit.ts';

const TREES = ['zh', 'en'] as const;

/** Sentences of this sort are printed nowhere. */
const NOWHERE = '鳖龟麒麟貔貅';

interface Shown {
	readonly total: string | null;
	readonly relation: string | null;
	readonly hits: readonly { readonly id: string; readonly match: string; readonly marks: readonly string[]; readonly href: string }[];
}

async function results(page: Page): Promise<Shown> {
	await page.locator('#results[aria-busy="false"][data-total]').waitFor();
	return page.evaluate(() => {
		const results = document.getElementById('results');
		return {
			total: results?.getAttribute('data-total') ?? null,
			relation: results?.getAttribute('data-total-relation') ?? null,
			hits: [...(results?.querySelectorAll('[data-article]') ?? [])].map((hit) => ({
				id: hit.getAttribute('data-article') ?? '',
				match: hit.getAttribute('data-match') ?? '',
				marks: [...hit.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
				href: hit.querySelector('a[href]')?.getAttribute('href') ?? '',
			})),
		};
	});
}

async function ask(page: Page, site: string, tree: string, query: string): Promise<Shown> {
	await page.goto(`${site}${tree}/search.html?q=${encodeURIComponent(query)}`);
	return results(page);
}

const ofTheIndex = (site: string) => (url: string) => url.startsWith(`${site}search/`);

describe.each(WAYS)('$way', ({ base }) => {
	test.for(TREES)('a phrase from the middle of a paragraph of each source finds its article first (%s)', async (tree, { open }) => {
		const site = base();
		const { page } = await open(site);
		const articles = articleLines();
		for (const { file } of sourceLines()) {
			const { phrase, id } = middlePhrase(articles.filter(({ source }) => source === file));
			const { hits, relation } = await ask(page, site, tree, phrase);
			expect(relation).toBe('eq');
			expect({ phrase, first: hits[0]?.id, match: hits[0]?.match }).toEqual({ phrase, first: id, match: 'text' });
			expect(hits[0]?.href).toContain(`articles/${id}.html`);
			// What is marked is what was asked for; the width of punctuation and line ends apart.
			expect(hits[0]?.marks.join('').normalize('NFKC').replace(/\s/g, '')).toContain(phrase.normalize('NFKC').replace(/\s/g, ''));
		}
	});

	test('runs of 2 to 4 Han characters from all over the archive find all the articles that print them, and no other', async ({ open }) => {
		const site = base();
		const { page } = await open(site);
		const wrong: string[] = [];
		for (const [run, printing] of spread([...hanRuns(articleLines())], 100)) {
			const { hits } = await ask(page, site, 'zh', run);
			const found = hits.filter(({ match }) => match === 'text').map(({ id }) => id);
			if (found.sort().join() !== printing.join()) wrong.push(`${run}: found [${found}], printed in [${printing}]`);
		}
		expect(wrong).toEqual([]);
	});

	test('nothing of the index is asked for before the first search, and by no other page', async ({ open }) => {
		const site = base();
		const { page, requests } = await open(site);
		for (const path of fullestOfEachKind()) await page.goto(site + path, { waitUntil: 'networkidle' });
		expect(requests.filter(ofTheIndex(site))).toEqual([]);
		await ask(page, site, 'zh', [...hanRuns(articleLines()).keys()][0] ?? '');
		expect(requests.filter(ofTheIndex(site)).length).toBeGreaterThan(1);
	});

	test('a search from the front page’s box leads to the results, and from a result into the article', async ({ open }) => {
		const site = base();
		const { page } = await open(site);
		const [article] = articleLines();
		const phrase = middlePhrase(article ? [article] : []).phrase;
		await page.goto(`${site}zh/index.html`);
		await page.locator('input[type="search"]').first().fill(phrase);
		await page.keyboard.press('Enter');
		const { hits } = await results(page);
		expect(new URL(page.url()).searchParams.get('q')).toBe(phrase);
		expect(hits[0]?.id).toBe(article?.id);
		await page.locator('#results [data-article] a').first().click();
		expect(page.url()).toContain(`zh/articles/${article?.id}.html`);
	});
});

describe('the search page', () => {
	test('is used from the keyboard: arrows walk the results, Enter opens one', async ({ open }) => {
		const site = inject('built').atRoot;
		const { page } = await open(site);
		const [common] = [...hanRuns(articleLines())].find(([, ids]) => ids.length > 2) ?? [''];
		const { hits } = await ask(page, site, 'zh', common);
		await page.locator('main input[type="search"]').focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/articles\//);
		expect(page.url()).toContain(`zh/articles/${hits[1]?.id}.html`);
	});

	test('a new question gets a new answer in the same page, and its own address', async ({ open }) => {
		const site = inject('built').atRoot;
		const { page } = await open(site);
		const [first, second] = spread(
			[...hanRuns(articleLines())].filter(([, ids]) => ids.length === 1),
			2,
		);
		await ask(page, site, 'en', first?.[0] ?? '');
		await page.locator('main input[type="search"]').fill(second?.[0] ?? '');
		await page.keyboard.press('Enter');
		await page.waitForFunction(
			(id) => document.querySelector('#results [data-article]')?.getAttribute('data-article') === id,
			second?.[1][0],
		);
		expect(new URL(page.url()).searchParams.get('q')).toBe(second?.[0]);
		await page.goBack();
		await page.waitForFunction(
			(id) => document.querySelector('#results [data-article]')?.getAttribute('data-article') === id,
			first?.[1][0],
		);
	});

	test.for(TREES)('what is printed nowhere is said to be nowhere, with what to try (%s)', async (tree, { open }) => {
		const site = inject('built').atRoot;
		const { page } = await open(site);
		const { total, hits } = await ask(page, site, tree, NOWHERE);
		expect({ total, hits }).toEqual({ total: '0', hits: [] });
		expect(await page.locator('main').innerText()).toContain(NOWHERE);
	});

	test.for(TREES)('an index that does not come is said, and the search can be tried again (%s)', async (tree, { open }) => {
		const site = inject('built').atRoot;
		const { page, trouble } = await open(site);
		const query = [...hanRuns(articleLines()).keys()][0] ?? '';
		await page.route('**/search/**', (route) => route.abort());
		await page.goto(`${site}${tree}/search.html?q=${encodeURIComponent(query)}`);
		await page.locator('#results[aria-busy="false"]').waitFor();
		expect((await page.locator('[role="alert"], #results, [role="status"]').allInnerTexts()).join('').trim()).not.toBe('');
		expect(trouble.length).toBeGreaterThan(0);
		trouble.length = 0;
		await page.unroute('**/search/**');
		await page.locator('main input[type="search"]').press('Enter');
		expect((await results(page)).hits.length).toBeGreaterThan(0);
	});
});
