import type { Archive } from '../model/archive.ts';
import { type Article, printedParts } from '../model/article.ts';
import { type Edtf, sortKey } from '../model/edtf.ts';
import { TREES, type Tree } from '../model/languages.ts';
import type { SearchDocument } from './document.ts';

export type DateWords = (date: Edtf, tree: Tree) => string;

/** `dateWords` says a date in the language of a tree; dates are words before they are shipped, so a browser needs no calendar. */
export function searchDocuments(archive: Archive, dateWords: DateWords): SearchDocument[] {
	const places = new Map(archive.places.map(({ id, name, short }) => [id, { id, name, short }]));
	const topics = new Map(archive.topics.map(({ id, name }) => [id, { id, name, short: null }]));
	return archive.articles.map((article) => ({
		id: article.id,
		language: article.language,
		parts: printedParts(article).map(({ id, text }) => ({ id, text })),
		suppliedHeadline: article.suppliedHeadline,
		publication: publicationOf(article),
		date: dateOf(article, dateWords),
		places: article.places.flatMap((id) => places.get(id) ?? []),
		topics: article.topics.flatMap((id) => topics.get(id) ?? []),
	}));
}

function publicationOf({ publication, evidence }: Article): SearchDocument['publication'] {
	if (publication === null) return null;
	const source = evidence['publication'];
	return { name: publication, inferred: source !== undefined && 'record' in source };
}

function dateOf({ published, publishedBasis }: Article, dateWords: DateWords): SearchDocument['date'] {
	if (published === null) return null;
	const [zh, en] = TREES.map((tree) => dateWords(published, tree));
	return { words: { zh: zh ?? '', en: en ?? '' }, basis: publishedBasis ?? 'supplied', sort: sortKey(published) };
}
