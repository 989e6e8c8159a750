import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { ArticleId, type PartId, PlaceId, TopicId } from '../../src/model/ids.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { fileAddress, RECEIVER } from '../../src/search/format.ts';
import { type ReadFile, SearchProblem } from '../../src/search/read.ts';
import { type Outcome, openSearch, type Search } from '../../src/search/search.ts';
import { type SearchFile, searchFiles } from '../../src/search/write.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** An article with the printed parts named; a list of texts is its paragraphs. */
export function article(
	id: string,
	parts: readonly string[] | Partial<Record<PartId, string>>,
	more: Partial<SearchDocument> = {},
): SearchDocument {
	const named = Array.isArray(parts) ? parts.map((text, i) => [`p${i + 1}`, text]) : Object.entries(parts);
	return {
		id: ArticleId.parse(id),
		language: 'zh-Hans',
		parts: named.map(([part, text]) => ({ id: part as PartId, text: String(text) })),
		suppliedHeadline: null,
		publication: null,
		date: null,
		places: [],
		topics: [],
		...more,
	};
}

export const place = (id: string, zh: string, short: string | null, en: string) => ({ id: PlaceId.parse(id), name: { zh, en }, short });
export const topic = (id: string, zh: string, en: string) => ({ id: TopicId.parse(id), name: { zh, en }, short: null });
export const dated = (sort: string): SearchDocument['date'] => ({ words: { zh: sort, en: sort }, basis: 'printed', sort });

/** Reads files as the browser does: each is run as a script, in a world that has the receiving function alone. */
export function readerOf(files: readonly SearchFile[]): ReadFile & { readonly asked: string[] } {
	const asked: string[] = [];
	const read: ReadFile = async (name) => {
		asked.push(name);
		const file = files.find(({ path }) => path === fileAddress(name));
		if (!file) throw new SearchProblem('missing', name, `no ${name}`);
		const received = new Map<string, unknown>();
		try {
			runInNewContext(file.text, { [RECEIVER]: (given: string, payload: unknown) => received.set(given, payload) });
		} catch {
			// A browser reports it and goes on.
		}
		if (!received.has(name)) throw new SearchProblem('broken', name, `${name} is not whole`);
		return received.get(name);
	};
	return Object.assign(read, { asked });
}

export const searchOf = (articles: readonly SearchDocument[]): Search => openSearch(readerOf(searchFiles(articles, sha256)));

/** Ids by the class of the match, in rank order. */
export function idsOf(outcome: Outcome): { text: string[]; known: string[] } {
	const hits = outcome.type === 'found' ? outcome.hits : [];
	const of = (match: 'text' | 'known') => hits.filter((hit) => hit.match === match).map((hit) => String(hit.article.id));
	return { text: of('text'), known: of('known') };
}
