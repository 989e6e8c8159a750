import type { PartId } from '../model/ids.ts';
import { byCode } from '../text/order.ts';
import type { Span } from '../text/span.ts';
import { type Known, knownOf, type SearchDocument } from './document.ts';
import { matches, merge, type Searchable, searchable } from './match.ts';
import { parseQuery, type Word } from './query.ts';
import { type Counts, FIELDS, type Field, fieldOf, score } from './rank.ts';
import { type Library, openLibrary, type ReadFile } from './read.ts';

/** A printed part with at least one match. */
export interface PartMatch {
	readonly id: PartId;
	readonly text: string;
	/** Marks: spans of `text`, in order and without overlaps. */
	readonly marks: readonly Span[];
	/** Which of the query's words stand here, by their place in the query. */
	readonly words: ReadonlySet<number>;
}

/** A name that matches though the article does not print the word. */
export interface KnownMatch extends Known {
	readonly marks: readonly Span[];
}

export interface Hit {
	readonly article: SearchDocument;
	/** `text`: the article prints every word of the query; `known`: for at least one of them only the archive knows that it belongs here. */
	readonly match: 'text' | 'known';
	readonly parts: readonly PartMatch[];
	/** Why it is here, for the words that it does not print. Empty for `text`. */
	readonly known: readonly KnownMatch[];
	/** How many matches are printed. */
	readonly count: number;
}

export type Outcome =
	/** The query holds no letter, character or number. */
	| { readonly type: 'blank' }
	/** Best first; those that print it before those that do not. `total` is exact. */
	| { readonly type: 'found'; readonly total: number; readonly hits: readonly Hit[] }
	/** How many articles each word has by itself. */
	| { readonly type: 'nothing'; readonly words: readonly { readonly typed: string; readonly total: number }[] };

export interface Search {
	/** Throws a `SearchProblem` where the index cannot be read; asking again tries again. */
	find(query: string): Promise<Outcome>;
}

/** Reads nothing before the first query. */
export function openSearch(read: ReadFile): Search {
	let opened: Promise<Library> | undefined;
	let failed = false;
	const prepared = new Map<SearchDocument, Prepared>();
	return {
		async find(query) {
			const words = parseQuery(query);
			if (words.length === 0) return { type: 'blank' };
			try {
				// After a failure the manifest is read past the cache: an old one names a folder that a new build has replaced.
				opened ??= openLibrary(read, failed);
				const library = await opened;
				const hits = await findAll(words, library, prepared);
				failed = false;
				if (hits.length > 0) return { type: 'found', total: hits.length, hits };
				const alone = words.length > 1 ? await Promise.all(words.map((word) => findAll([word], library, prepared))) : [[]];
				return { type: 'nothing', words: words.map(({ typed }, i) => ({ typed, total: alone[i]?.length ?? 0 })) };
			} catch (problem) {
				opened = undefined;
				failed = true;
				throw problem;
			}
		},
	};
}

/** An article whose texts are folded. */
interface Prepared {
	readonly parts: readonly Searchable[];
	readonly known: readonly { readonly known: Known; readonly text: Searchable }[];
	readonly length: number;
}

function prepare(article: SearchDocument): Prepared {
	return {
		parts: article.parts.map(({ text }) => searchable(text)),
		known: knownOf(article).map((known) => ({ known, text: searchable(known.name) })),
		length: article.parts.reduce((sum, { text }) => sum + text.length, 0),
	};
}

/**
 * The articles that hold every word. The index gives candidates: an article that has all pairs of characters of a word need not
 * have the word. So each is looked through, and what is counted, ranked and marked is what stands there.
 */
async function findAll(words: readonly Word[], library: Library, prepared: Map<SearchDocument, Prepared>): Promise<readonly Hit[]> {
	const numbers = await library.candidates([...new Set(words.flatMap(({ terms }) => terms))]);
	if (numbers.length === 0) return [];
	const articles = await library.articles();
	const average =
		articles.reduce((sum, { parts }) => sum + parts.reduce((length, { text }) => length + text.length, 0), 0) / articles.length;
	const found = numbers.flatMap((number) => {
		const article = articles[number];
		if (!article) return [];
		const ready = prepared.get(article) ?? prepare(article);
		prepared.set(article, ready);
		const hit = hitOf(article, ready, words);
		return hit ? [{ hit, score: score(hit.counts, ready.length, average) }] : [];
	});
	const rank = { text: 0, known: 1 };
	// Articles of one score: the newer first. A stable sort leaves the rest in FlexSearch's order.
	found.sort(
		(a, b) =>
			rank[a.hit.match] - rank[b.hit.match] || b.score - a.score || byCode(b.hit.article.date?.sort ?? '', a.hit.article.date?.sort ?? ''),
	);
	return found.map(({ hit }) => hit);
}

function hitOf(article: SearchDocument, ready: Prepared, words: readonly Word[]): (Hit & { counts: Counts }) | null {
	const counts = words.map((): Record<Field, number> => Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>);
	const parts = article.parts.flatMap(({ id, text }, p): PartMatch[] => {
		const folded = ready.parts[p];
		if (!folded) return [];
		const spans = words.map((word) => matches(folded, word));
		for (const [w, found] of spans.entries()) {
			const count = counts[w];
			if (count) count[fieldOf(id)] += found.length;
		}
		const marks = merge(spans.flat());
		return marks.length === 0 ? [] : [{ id, text, marks, words: new Set(spans.flatMap((found, w) => (found.length > 0 ? [w] : []))) }];
	});
	const unprinted = words.filter((_, w) => !parts.some((part) => part.words.has(w)));
	const known = unprinted.map((word) =>
		ready.known.flatMap(({ known, text }) => {
			const marks = matches(text, word);
			return marks.length > 0 ? [{ ...known, marks }] : [];
		}),
	);
	if (known.some((names) => names.length === 0)) return null;
	return {
		article,
		match: unprinted.length === 0 ? 'text' : 'known',
		parts,
		known: known.flat(),
		count: parts.reduce((sum, { marks }) => sum + marks.length, 0),
		counts,
	};
}
