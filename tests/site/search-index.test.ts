import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, inject, test } from 'vitest';
import { fileAddress, RECEIVER } from '../../src/search/format.ts';
import { openSearch } from '../../src/search/search.ts';
import { articleLines } from './pages.ts';
import { hanRuns } from './printed.ts';

/** Reads the built files of the index as a browser does: each hands its payload to one global function. */
async function readBuilt(name: string): Promise<unknown> {
	let received: unknown;
	runInNewContext(readFileSync(join(inject('built').dist, fileAddress(name)), 'utf8'), {
		[RECEIVER]: (_: string, payload: unknown) => {
			received = payload;
		},
	});
	return received;
}

test('every run of 2 to 4 Han characters that is printed finds all the articles that print it, and no other', async () => {
	const runs = hanRuns(articleLines());
	expect(runs.size).toBeGreaterThan(5000);
	const search = openSearch(readBuilt);
	const wrong: string[] = [];
	for (const [run, printing] of runs) {
		const outcome = await search.find(run);
		const found =
			outcome.type === 'found' ? outcome.hits.filter(({ match }) => match === 'text').map(({ article }) => String(article.id)) : [];
		if (found.sort().join() !== printing.join()) wrong.push(`${run}: found [${found}], printed in [${printing}]`);
	}
	expect(wrong.slice(0, 20)).toEqual([]);
});
