import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject } from 'vitest';
import { filesIn } from '../files.ts';
import { LOOKS_LIKE_HTML, NAMES, OTHER_COLLECTION } from './other-collection.ts';
import { articleLines, sourceLines } from './pages.ts';
import { test } from './visit.ts';

const other = () => inject('built').other;
const site = () => `${pathToFileURL(other()).href}/`;

describe('another SEEDS_DIR is another archive', () => {
	test('its pages have its name, and nothing of this collection is in any file', () => {
		const texts = filesIn(other())
			.filter((path) => /\.(?:html|js|json|jsonl|txt|xml|css|svg)$/.test(path))
			.map((path) => ({ path, text: readFileSync(join(other(), path), 'utf8') }));
		expect(texts.find(({ path }) => path === 'zh/index.html')?.text).toContain('沧澜旧闻');
		expect(texts.find(({ path }) => path === 'en/index.html')?.text).toContain('Canglan Papers');
		// Jinwen is also the program's name, and its colophon may say so.
		const ours = /太原|晋中|忻州|吕梁|阳泉|山西|晋闻|Taiyuan|Jinzhong|Shanxi/;
		expect(texts.flatMap(({ path, text }) => ours.exec(text)?.map((found) => `${path}: ${found}`) ?? [])).toEqual([]);
	});

	test('every file is a source under its own name, whatever characters are in it', () => {
		expect(
			sourceLines(other())
				.map(({ file }) => file)
				.sort(),
		).toEqual([...NAMES].sort());
		for (const { id } of sourceLines(other())) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
	});

	test('its raw files are the saved bytes', () => {
		for (const { id, file } of sourceLines(other())) {
			expect(readFileSync(join(other(), `data/sources/${id}.txt`), 'utf8')).toBe(OTHER_COLLECTION[file]);
		}
	});

	test('an article without a headline, a date and a record is still an article', () => {
		const [plain] = articleLines(other()).filter(({ source }) => source === NAMES[4]);
		expect(plain).toMatchObject({ headline: null, published: null, publishedBasis: null });
		expect(plain?.paragraphs).toHaveLength(1);
	});

	test('a printed time has the collection’s own time zone', () => {
		const [bridge] = articleLines(other()).filter(({ source }) => source === NAMES[0]);
		expect(bridge).toMatchObject({ published: '2021-03-04T08:15:00+09:00', publishedBasis: 'printed' });
	});

	test('all its pages open and link to each other', async ({ open }) => {
		const { page } = await open(site());
		const files = new Set(filesIn(other()));
		const broken: string[] = [];
		for (const path of [...files].filter((path) => path.endsWith('.html'))) {
			await page.goto(site() + path);
			const links = await page.evaluate(() =>
				[...document.querySelectorAll('a[href]')].map((a) => new URL(a.getAttribute('href') ?? '', location.href).href),
			);
			for (const link of links.filter((link) => !link.startsWith('mailto:'))) {
				const target = decodeURIComponent(link.slice(site().length).replace(/[?#].*$/, ''));
				if (!files.has(target)) broken.push(`${path}: ${link}`);
			}
		}
		expect(broken).toEqual([]);
	});

	test('a text that looks like HTML or a script is shown as text, in the story, in its source and in a search', async ({ open }) => {
		const { page } = await open(site());
		const [article] = articleLines(other()).filter(({ source }) => source === NAMES[1]);
		const [source] = sourceLines(other()).filter(({ file }) => file === NAMES[1]);
		// The story shows some marks full-width; the source view shows what was saved.
		await page.goto(`${site()}zh/articles/${article?.id}.html`);
		expect(await page.locator('#p1').innerText()).toContain('<script>document.title="改了"</script>与<b>粗</b>');
		await page.goto(`${site()}zh/sources/${source?.id}.html`);
		expect(await page.locator('main').innerText()).toContain(LOOKS_LIKE_HTML);
		await page.goto(`${site()}zh/search.html?q=${encodeURIComponent('告示写着')}`);
		await page.locator('#results[aria-busy="false"] [data-article]').waitFor();
		expect(await page.locator('#results').innerText()).toContain('<script>');
		expect(await page.title()).not.toBe('改了');
	});
});
