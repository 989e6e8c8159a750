import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { launchOptions } from './browser.ts';

/** The three ways in which the same files are read. */
export const WAYS = [
	{ way: 'at the root', base: () => inject('built').atRoot },
	{ way: 'under a sub-path', base: () => inject('built').underPath },
	{ way: 'from disk', base: () => inject('built').fromDisk },
] as const;

/** A reader's tab, and everything that went wrong or left the site in it. */
export interface Visit {
	readonly page: Page;
	/** Emptied where a test expects some. */
	readonly trouble: string[];
	/** Every address asked for, in order. */
	readonly requests: string[];
}

type Open = (base: string, options?: BrowserContextOptions) => Promise<Visit>;

/**
 * `open` gives a fresh reader at one of the three addresses. When the test ends, whatever troubled any of its readers fails it:
 * an error in the console, an error thrown, an answer of 400 or more, a request outside the site.
 */
export const test = base
	// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures it needs: none.
	.extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
		const browser = await chromium.launch(launchOptions(inject('built').chromium));
		onCleanup(() => browser.close());
		return browser;
	})
	.extend('open', async ({ browser }: { browser: Browser }, { onCleanup }): Promise<Open> => {
		const visits: { visit: Visit; close: () => Promise<void> }[] = [];
		onCleanup(async () => {
			await Promise.all(visits.map(({ close }) => close()));
			expect(visits.flatMap(({ visit }) => visit.trouble)).toEqual([]);
		});
		return async (site, options) => {
			const context = await browser.newContext(options);
			const visit = watch(await context.newPage(), site);
			visits.push({ visit, close: () => context.close() });
			return visit;
		};
	});

function watch(page: Page, site: string): Visit {
	const trouble: string[] = [];
	const requests: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') trouble.push(`${page.url()}: console: ${message.text()}`);
	});
	page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error.message}`));
	page.on('request', (request) => {
		const url = request.url();
		requests.push(url);
		if (!url.startsWith(site) && !url.startsWith('data:')) trouble.push(`${page.url()}: asked outside the site for ${url}`);
	});
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? '';
		// A page left before it was read to its end.
		if (reason !== 'net::ERR_ABORTED') trouble.push(`${page.url()}: ${request.url()}: ${reason}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) trouble.push(`${page.url()}: ${response.url()}: ${response.status()}`);
	});
	return { page, trouble, requests };
}
