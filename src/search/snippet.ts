import type { PartId } from '../model/ids.ts';
import type { Span } from '../text/span.ts';
import { matches, merge, searchable } from './match.ts';
import { parseQuery } from './query.ts';
import type { Hit, PartMatch } from './search.ts';

/** A stretch of one printed part to show, and what to mark in it. All spans are of `text`. */
export interface Snippet {
	readonly part: PartId;
	readonly text: string;
	readonly shown: Span;
	readonly marks: readonly Span[];
}

/** UTF-16 code units in one snippet, about three lines; Latin letters are half as wide as Han characters. */
const LONGEST = { wide: 110, narrow: 240 };
/** Of these, at most so many stand before the first match. */
const BEFORE = { wide: 36, narrow: 80 };
const MOST_SNIPPETS = 3;

const SENTENCE_END = /[。！？!?；;][”’」』）)]*|\.(?=\s)/gu;
const CLAUSE_END = /[，,、：:。！？!?；;][”’」』）)]*|\s+/gu;

/**
 * The parts that together show every printed word of the query, the best first: the one with most of the words, then with most
 * matches, then the earliest. Of a name that the article prints otherwise (太原 for Taiyuan), where it prints it so. Where only
 * the headline has the words, or nothing printed has, the opening paragraph without marks.
 */
export function snippets(hit: Hit): readonly Snippet[] {
	const { article } = hit;
	const parts = hit.parts.length > 0 ? hit.parts : ownNames(hit);
	const left = new Set(parts.flatMap(({ words }) => [...words]));
	let pool = parts.filter(({ id }) => id !== 'headline');
	const chosen: PartMatch[] = [];
	while (chosen.length < MOST_SNIPPETS && (left.size > 0 || chosen.length === 0)) {
		const gain = ({ words }: PartMatch) => (chosen.length === 0 ? words.size : [...words].filter((word) => left.has(word)).length);
		const [best] = [...pool].sort((a, b) => gain(b) - gain(a) || b.marks.length - a.marks.length);
		if (!best || (chosen.length > 0 && gain(best) === 0)) break;
		chosen.push(best);
		pool = pool.filter((part) => part !== best);
		for (const word of best.words) left.delete(word);
	}
	if (chosen.length > 0) return chosen.map(({ id, text, marks }) => cut(id, text, marks));
	const opening = article.parts.find(({ id }) => /^p\d/u.test(id));
	return opening ? [cut(opening.id, opening.text, [])] : [];
}

function ownNames({ article, known }: Hit): readonly PartMatch[] {
	const [first] = known.flatMap(({ own }) => (own === null ? [] : parseQuery(`"${own}"`)));
	if (!first) return [];
	return article.parts.flatMap(({ id, text }) => {
		const marks = merge(matches(searchable(text), first));
		return marks.length > 0 ? [{ id, text, marks, words: new Set([0]) }] : [];
	});
}

function cut(part: PartId, text: string, marks: readonly Span[]): Snippet {
	const width = /\p{Script=Han}/u.test(text.slice(marks[0]?.start ?? 0)) ? 'wide' : 'narrow';
	const longest = LONGEST[width];
	const first = densest(marks, longest - BEFORE[width]) ?? { start: 0, end: 0 };
	// Near the end of a part, what is missing after the match is shown before it.
	const start = stopBefore(text, first.start, Math.max(BEFORE[width], longest - (text.length - first.start)));
	const end = stopAfter(text, first.end, start + Math.max(longest, first.end - start));
	const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
	return { part, text, shown: { start, end }, marks: inside };
}

/** From the first to the last match of the stretch of at most `size` that holds most of them. */
function densest(marks: readonly Span[], size: number): Span | undefined {
	let best: { start: number; end: number; count: number } | undefined;
	for (const [i, { start, end }] of marks.entries()) {
		const inside = marks.slice(i).filter((mark) => mark.end - start <= size);
		const found = { start, end: inside.at(-1)?.end ?? end, count: Math.max(inside.length, 1) };
		if (!best || found.count > best.count) best = found;
	}
	return best;
}

/** Where to begin, at most `reach` before `at`: after a sentence's end, else after a clause's, else there. */
function stopBefore(text: string, at: number, reach: number): number {
	const from = Math.max(0, at - reach);
	if (from === 0) return 0;
	const before = text.slice(from, at);
	for (const stop of [SENTENCE_END, CLAUSE_END]) {
		const [found] = before.matchAll(stop);
		if (found) return from + found.index + found[0].length;
	}
	return whole(text, from);
}

/** Where to end, between `at` and `limit`: after the last sentence's end, else before the last clause's stop, else at `limit`. */
function stopAfter(text: string, at: number, limit: number): number {
	if (limit >= text.length) return text.length;
	const after = text.slice(at, limit);
	const late = ({ index }: { readonly index: number }) => index >= after.length / 2;
	const sentence = [...after.matchAll(SENTENCE_END)].filter(late).at(-1);
	if (sentence) return at + sentence.index + sentence[0].length;
	const clause = [...after.matchAll(CLAUSE_END)].filter(late).at(-1);
	return clause ? at + clause.index : Math.max(at, whole(text, limit));
}

/** Not between the halves of one character. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at);
