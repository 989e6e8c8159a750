import { readFileSync } from 'node:fs';
import { describe, expect, inject } from 'vitest';
import { articleLines, kindOf, PROMISED, pages } from './pages.ts';
import { test } from './visit.ts';

describe('what programs may rely on in the pages (INTERFACES.md)', () => {
	test('every kind of page that is promised is there', () => {
		const kinds = new Set(pages().map(kindOf));
		expect(PROMISED.filter((kind) => !kinds.has(kind))).toEqual([]);
	});

	test('each article has a page in each tree, which names it and has its paragraphs by number, in order', async ({ open }) => {
		const site = inject('built').atRoot;
		const { page } = await open(site);
		const articles = articleLines();
		expect(articles.length).toBeGreaterThan(0);
		for (const article of articles) {
			expect(article.pages).toMatchObject({ zh: `zh/articles/${article.id}.html`, en: `en/articles/${article.id}.html` });
			for (const path of Object.values(article.pages)) {
				await page.goto(site + path);
				const hooks = await page.evaluate(() => ({
					articles: [...document.querySelectorAll('article[data-article]')].map((element) => element.getAttribute('data-article')),
					paragraphs: [...document.querySelectorAll('article[data-article] [id]')].map(({ id }) => id).filter((id) => /^p\d+$/.test(id)),
				}));
				expect({ path, ...hooks }).toEqual({ path, articles: [article.id], paragraphs: article.paragraphs.map(({ id }) => id) });
			}
		}
	});

	test('every page of a tree has its language, and a text in another language has its own', async ({ open }) => {
		const site = inject('built').atRoot;
		const { page } = await open(site);
		const wrong: string[] = [];
		for (const path of pages()) {
			await page.goto(site + path, { waitUntil: 'domcontentloaded' });
			const lang = await page.getAttribute('html', 'lang');
			const expected = path.startsWith('en/') ? 'en' : path.startsWith('zh/') ? 'zh-Hans' : lang;
			if (!lang || lang !== expected) wrong.push(`${path}: ${lang}`);
			const han = await page.evaluate(chineseMarkedEnglish);
			if (han.length > 0) wrong.push(`${path}: Chinese in an element marked as English: ${han.slice(0, 3).join(' | ')}`);
		}
		expect(wrong).toEqual([]);
	});

	test('alternates name each other, and themselves', () => {
		const { dist } = inject('built');
		const alternates = new Map(pages().map((path) => [path, alternatesIn(path, readFileSync(`${dist}/${path}`, 'utf8'))]));
		const wrong: string[] = [];
		for (const [path, named] of alternates) {
			const tree = /^(zh|en)\//.exec(path)?.[1];
			if (!tree) continue;
			const own = tree === 'zh' ? 'zh-Hans' : 'en';
			if (named.get(own) !== path) wrong.push(`${path} does not name itself`);
			if (named.size < 2) wrong.push(`${path} names no other language`);
			for (const [language, other] of named) {
				if (alternates.get(other)?.get(own) !== path) wrong.push(`${path} names ${other} as ${language}, which does not name it back`);
			}
		}
		expect(wrong).toEqual([]);
	});
});

/** Runs in the page: visible texts that are Chinese though the nearest `lang` says English. */
function chineseMarkedEnglish(): string[] {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const found: string[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement;
		const text = node.nodeValue ?? '';
		if (
			element &&
			/\p{Script=Han}/u.test(text) &&
			!element.closest('script, style') &&
			element.closest('[lang]')?.getAttribute('lang') === 'en'
		) {
			found.push(text.trim().slice(0, 40));
		}
	}
	return found;
}

/** By hreflang, the path below the root that each `<link rel="alternate">` names. */
function alternatesIn(path: string, html: string): ReadonlyMap<string, string> {
	const links = html.match(/<link\b[^>]*\brel="alternate"[^>]*>/g) ?? [];
	return new Map(
		links.flatMap((link) => {
			const language = /\bhreflang="([^"]+)"/.exec(link)?.[1];
			const href = /\bhref="([^"]+)"/.exec(link)?.[1];
			if (!language || language === 'x-default' || !href) return [];
			return [[language, new URL(href, `http://site/${path}`).pathname.slice(1)] as const];
		}),
	);
}
