import { describe, expect, inject } from 'vitest';
import { filesIn } from '../files.ts';
import { pages } from './pages.ts';
import { test, WAYS } from './visit.ts';

interface Seen {
	readonly path: string;
	readonly links: readonly string[];
	readonly ids: readonly string[];
}

describe.each(WAYS)('$way', ({ base }) => {
	test('every page opens without an error and asks nobody else; every link and fragment leads somewhere', async ({ open }) => {
		const site = base();
		const { page } = await open(site);
		const seen: Seen[] = [];
		for (const path of pages()) {
			await page.goto(site + path, { waitUntil: 'load' });
			seen.push({ path, ...(await page.evaluate(linksAndIds)) });
		}
		expect(seen.length).toBeGreaterThan(40);
		expect(brokenLinks(site, seen)).toEqual([]);
	});
});

// From a disk the browser itself says that a file is missing.
describe.each(WAYS.filter(({ way }) => way !== 'from disk'))('$way', ({ base }) => {
	test('an address that does not exist says so and leads back', async ({ open }) => {
		const site = base();
		const { page, trouble } = await open(site);
		const response = await page.goto(`${site}zh/articles/no/such/article.html`);
		expect(response?.status()).toBe(404);
		// The missing page itself is missing: the answer, and what Chromium says of it in the console.
		expect(trouble.splice(0, 2)).toEqual([expect.stringMatching(/article\.html: 404$/), expect.stringContaining('status of 404')]);
		for (const tree of ['zh', 'en']) {
			const front = page.locator(`a[href$="${tree}/index.html"]`).first();
			expect(await front.evaluate((a: HTMLAnchorElement) => a.href)).toBe(`${site}${tree}/index.html`);
		}
		await page.locator('a[href$="zh/index.html"]').first().click();
		expect(page.url()).toBe(`${site}zh/index.html`);
	});
});

/** Runs in the page: addresses of everything it links to or shows, and every fragment that it has. */
function linksAndIds() {
	const links = [...document.querySelectorAll('a[href], link[href], area[href], img[src], script[src], form[action]')].map((element) => {
		const attribute = ['href', 'src', 'action'].find((name) => element.hasAttribute(name)) ?? '';
		return new URL(element.getAttribute(attribute) ?? '', document.baseURI).href;
	});
	return { links: [...new Set(links)], ids: [...document.querySelectorAll('[id]')].map(({ id }) => id) };
}

function brokenLinks(site: string, seen: readonly Seen[]): string[] {
	const ids = new Map(seen.map(({ path, ids }) => [path, new Set(ids)]));
	const files = new Set([...filesOfSite(), ...ids.keys()]);
	return seen.flatMap(({ path, links }) =>
		links.flatMap((link) => {
			if (link.startsWith('data:')) return [];
			if (!link.startsWith(site))
				return /^(?:https?|mailto):/.test(link) && !link.includes('127.0.0.1') ? [] : [`${path}: ${link} leaves the site`];
			const { pathname, hash } = new URL(link);
			// Without its file name a folder opens on a server and not from a disk.
			const target = decodeURIComponent(pathname.slice(new URL(site).pathname.length));
			if (!files.has(target)) return [`${path}: there is no ${target}`];
			const fragment = decodeURIComponent(hash.slice(1));
			const targetIds = ids.get(target);
			return fragment === '' || !targetIds || targetIds.has(fragment) ? [] : [`${path}: there is no #${fragment} in ${target}`];
		}),
	);
}

const filesOfSite = () => filesIn(inject('built').dist);
