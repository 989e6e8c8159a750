import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFiles } from '../export/data-files.ts';
import { articlePage, rawFile, relative } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import { LANG_OF_TREE, TREES } from '../model/languages.ts';
import { dateWords } from '../render/dates.ts';
import { searchDocuments } from '../search/gather.ts';
import { searchFiles } from '../search/write.ts';

/** Writes what no page template makes: data, saved pages, the search index, pages that lead from old ids to new ones. */
export function writeSiteFiles(archive: Archive, seeds: string, out: string): void {
	const write = (path: string, content: string | Uint8Array) => {
		const file = join(out, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	};
	for (const { path, text } of dataFiles(archive)) write(path, text);
	for (const { id, file } of archive.sources) write(rawFile(id), readFileSync(join(seeds, file)));
	const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
	for (const { path, text } of searchFiles(searchDocuments(archive, dateWords), sha256)) write(path, text);
	for (const [old, id] of Object.entries(archive.redirects))
		for (const tree of TREES) {
			const address = `${tree}/articles/${old}.html`;
			const href = relative(address, articlePage(tree, id));
			write(
				address,
				`<!doctype html>\n<html lang="${LANG_OF_TREE[tree]}">\n<meta charset="utf-8">\n<title>${id}</title>\n<meta http-equiv="refresh" content="0; url=${href}">\n<link rel="canonical" href="${href}">\n<p><a href="${href}">${id}</a></p>\n</html>\n`,
			);
		}
}
