import type { PartId } from '../model/ids.ts';

/**
 * Where a word stands, best first; a term's postings lie in slots of this order. Headline writers put there what a story is about,
 * so one headline outweighs many mentions; the last slot is for what the archive knows and the article does not print.
 */
export const FIELDS = ['headline', 'head', 'aside', 'text', 'known'] as const;
export type Field = (typeof FIELDS)[number];

export function fieldOf(part: PartId): Exclude<Field, 'known'> {
	if (part === 'headline') return 'headline';
	if (part === 'kicker' || part.startsWith('deck')) return 'head';
	if (part === 'abstract' || /^[sc]\d/u.test(part)) return 'aside';
	return 'text';
}

// In mentions: a headline counts as much as eight paragraphs' worth, a kicker or deck as four. Set by hand on a small archive; a
// benchmark with judged queries should replace them, all three constants together.
const WEIGHTS: Readonly<Record<Field, number>> = { headline: 8, head: 4, aside: 2, text: 1, known: 0 };
/** BM25's k1: how soon more of the same stops counting. High, because the weights above are to be felt. */
const SATURATION = 4;
/** BM25's b: how much a long article must say more often what a short one says once. */
const LENGTH = 0.4;

/** How often each of the query's words stands in each field of one article. */
export type Counts = readonly Readonly<Record<Field, number>>[];

/**
 * BM25F without the weight of rare words: all words of a query must match, so every result has them all. `length` and `average`
 * are characters of printed text. From 0 up to the number of words.
 */
export function score(counts: Counts, length: number, average: number): number {
	const norm = 1 - LENGTH + LENGTH * (average > 0 ? length / average : 1);
	return counts.reduce((sum, count) => {
		const weight = FIELDS.reduce((total, field) => total + WEIGHTS[field] * count[field], 0) / norm;
		return sum + weight / (weight + SATURATION);
	}, 0);
}
