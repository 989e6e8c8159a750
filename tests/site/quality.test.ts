import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { check, LinkState } from 'linkinator';
import { describe, expect, inject } from 'vitest';
import { fullestOfEachKind, pages } from './pages.ts';
import { test } from './visit.ts';

describe('the pages are good HTML, for every reader', () => {
	test('html-validate finds nothing on any page', async () => {
		const { dist } = inject('built');
		const validator = new HtmlValidate({
			root: true,
			extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
			rules: {
				// What Astro and its compressor write: allowed by HTML, and nobody's to change by hand.
				'doctype-style': 'off',
				'void-style': 'off',
				'attr-quotes': 'off',
				'no-inline-style': 'off',
				'long-title': 'off',
				// All scripts and styles are the site's own.
				'require-sri': ['error', { target: 'crossorigin' }],
			},
		});
		const found: string[] = [];
		for (const path of pages()) {
			const { results } = await validator.validateFile(`${dist}/${path}`);
			for (const { messages } of results) {
				for (const { ruleId, message, line, column } of messages) found.push(`${path}:${line}:${column}: ${message} (${ruleId})`);
			}
		}
		expect(found).toEqual([]);
	});

	test('linkinator finds no broken link and no dead fragment', async () => {
		const { links } = await check({
			path: '.',
			serverRoot: inject('built').dist,
			recurse: true,
			checkFragments: true,
			// Only what is in the site: the tests ask nobody else.
			linksToSkip: async (link) => !/^https?:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(link),
		});
		expect(links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent, status }) => ({ url, parent, status }))).toEqual([]);
		// Started at a wrong place it walks one page and is content.
		const walked = new Set(links.map(({ url }) => new URL(url, 'http://localhost/').pathname.slice(1)));
		const linked = pages().filter((path) => path !== '404.html');
		expect(linked.filter((path) => !walked.has(path) && !walked.has(path.replace(/index\.html$/, '')))).toEqual([]);
	});

	test.for(['light', 'dark'] as const)('axe finds nothing on any kind of page, %s', async (colorScheme, { open }) => {
		const site = inject('built').atRoot;
		const { page } = await open(site, { colorScheme, reducedMotion: 'reduce' });
		const found: string[] = [];
		for (const path of fullestOfEachKind()) {
			await page.goto(site + path);
			const { violations, passes } = await new AxeBuilder({ page }).analyze();
			expect(passes.length, path).toBeGreaterThan(5);
			for (const { id, help, nodes } of violations) {
				found.push(
					`${path}: ${id}: ${help}\n${nodes
						.slice(0, 3)
						.map(({ html }) => `    ${html.slice(0, 160)}`)
						.join('\n')}`,
				);
			}
		}
		expect(found).toEqual([]);
	});

	test.for([320, 390, 768, 1440])('no page runs over the edge of a window %i px wide', async (width, { open }) => {
		const site = inject('built').atRoot;
		const { page } = await open(site, { viewport: { width, height: 800 } });
		const wide: string[] = [];
		for (const path of fullestOfEachKind()) {
			await page.goto(site + path);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			if (over > 0) wide.push(`${path}: ${over} px`);
		}
		expect(wide).toEqual([]);
	});
});
