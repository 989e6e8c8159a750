import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePostings, encodePostings, type Slots } from '../../src/search/format.ts';
import { SearchProblem } from '../../src/search/read.ts';
import { openSearch } from '../../src/search/search.ts';
import { candidatesFrom } from '../../src/search/storage.ts';
import { searchFiles } from '../../src/search/write.ts';
import { article, idsOf, readerOf, sha256 } from './invented.ts';

const ARTICLES = [article('a', ['轻轨通车']), article('b', ['轻轨开工'])];
const files = searchFiles(ARTICLES, sha256);
const folder = files[0]?.path.split('/')[1] ?? '';

describe('the files', () => {
	test('are one manifest and one folder named by the digest of the rest', () => {
		expect(folder).toMatch(/^[0-9a-f]{16}$/u);
		expect(files.map(({ path }) => path)).toEqual([
			`search/${folder}/terms.js`,
			`search/${folder}/characters.js`,
			`search/${folder}/articles.js`,
			'search/manifest.js',
		]);
	});

	test('are the same for the same articles, and lie elsewhere for others', () => {
		expect(searchFiles(ARTICLES, sha256)).toEqual(files);
		expect(searchFiles([article('a', ['轻轨通车']), article('b', ['轻轨开工。'])], sha256)[0]?.path).not.toBe(files[0]?.path);
	});

	test('postings come back as they were written', () => {
		const slots = fc.array(
			fc.uniqueArray(fc.nat(), { maxLength: 5 }).map((ids) => ids.toSorted((a, b) => a - b)),
			{ minLength: 1, maxLength: 5 },
		);
		fc.assert(
			fc.property(fc.dictionary(fc.stringMatching(/^[a-z晋中]{1,3}$/u), slots), (record) => {
				const postings = new Map<string, Slots>(Object.entries(record).map(([term, list]) => [term, [...list, [7]]]));
				expect(new Map([...decodePostings(encodePostings(postings))].sort())).toEqual(new Map([...postings].sort()));
			}),
		);
		expect(decodePostings('')).toEqual(new Map());
		expect(() => decodePostings('晋中')).toThrow('no term');
		expect(() => decodePostings('晋中\t?')).toThrow('other than numbers');
	});
});

test('FlexSearch, mounted on any postings, gives the articles that hold all terms, ordered by the worst of their slots', async () => {
	const postings = new Map<string, Slots>([
		['轻轨', [[4], [], [1], [2, 3], [9]]],
		['通车', [[3], [1], [], [4]]],
	]);
	const candidates = await candidatesFrom({ get: async (term) => postings.get(term) ?? [] }, 10);
	expect(await candidates(['轻轨'])).toEqual([4, 1, 2, 3, 9]);
	expect(await candidates(['通车', '轻轨'])).toEqual([1, 4, 3]);
	expect(await candidates(['轻轨', '大桥'])).toEqual([]);
	expect(await candidates(['大桥'])).toEqual([]);
});

describe('reading', () => {
	test('nothing before the first query, then each file once, single characters only when one is asked for', async () => {
		const read = readerOf(files);
		const search = openSearch(read);
		expect(await search.find('  ')).toEqual({ type: 'blank' });
		expect(read.asked).toEqual([]);
		await search.find('轻轨');
		await search.find('通车');
		expect(read.asked).toEqual(['manifest', `${folder}/terms`, `${folder}/articles`]);
		await search.find('车');
		expect(read.asked.slice(3)).toEqual([`${folder}/characters`]);
	});

	test.each([
		['a file that is not there', 'missing', files.filter(({ path }) => !path.endsWith('terms.js'))],
		[
			'a file that was cut short',
			'broken',
			files.map(({ path, text }) => ({ path, text: path.endsWith('articles.js') ? text.slice(0, -9) : text })),
		],
		[
			'a manifest that is something else',
			'broken',
			files.map(({ path, text }) => ({ path, text: path.endsWith('manifest.js') ? '<!doctype html>' : text })),
		],
		['another tokenizer', 'version', files.map(({ path, text }) => ({ path, text: text.replace('"bigram-1"', '"bigram-0"') }))],
	] as const)('%s is a clear problem (%s), never an empty answer', async (_, kind, broken) => {
		const problem = await openSearch(readerOf(broken))
			.find('轻轨')
			.catch((thrown: unknown) => thrown);
		expect(problem).toBeInstanceOf(SearchProblem);
		expect(problem).toMatchObject({ kind });
	});

	test('asking again after a failure tries again, past the caches', async () => {
		const read = readerOf(files);
		const asked: [string, boolean | undefined][] = [];
		let offline = true;
		const search = openSearch(async (name, fresh) => {
			asked.push([name, fresh]);
			if (offline && name !== 'manifest') throw new SearchProblem('missing', name, 'offline');
			return read(name);
		});
		await expect(search.find('轻轨')).rejects.toThrow('offline');
		offline = false;
		expect(idsOf(await search.find('轻轨')).text.toSorted()).toEqual(['a', 'b']);
		expect(asked.filter(([name]) => name === 'manifest')).toEqual([
			['manifest', false],
			['manifest', true],
		]);
	});
});

test('an archive without articles answers nothing', async () => {
	expect(await openSearch(readerOf(searchFiles([], sha256))).find('轻轨')).toMatchObject({ type: 'nothing' });
});
