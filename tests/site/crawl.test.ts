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

	test('an address that does not exist says so and leads back', async ({ open }) => {
		const site = base();
		if (!site.startsWith('http')) return; // A disk has no 404.html; there the browser itself says that a file is missing.
		const { page, trouble } = await open(site);
		const response = await page.goto(`${site}zh/articles/no/such/article.html`);
		expect(response?.status()).toBe(404);
		// The missing page itself is the one thing that may be missing.
		expect(trouble.filter((line) => !line.includes('404') || line.includes('.css') || line.includes('.js'))).toEqual([]);
		trouble.length = 0;
		const { links } = await page.evaluate(linksAndIds);
		const inside = links.filter((link) => link.startsWith(site)).map((link) => link.slice(site.length));
		expect(inside).toEqual(expect.arrayContaining(['zh/index.html', 'en/index.html']));
		await page.click('a[href$="zh/index.html"]');
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
