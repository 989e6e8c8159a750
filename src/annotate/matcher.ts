import type { Span } from '../text/span.ts';

/** A word found in a text, with what it stands for. */
export interface Found<T> extends Span {
	readonly value: T;
}

interface Node<T> {
	readonly next: Map<number, Node<T>>;
	value: T | undefined;
}

/** Many words, found in one pass over a text. */
export interface Matcher<T> {
	/**
	 * Every occurrence of every word, also inside one another, by start and then by end. Time is linear in the text: each position
	 * walks at most the longest word. A Latin word is not found inside a longer one (AI in MAIN).
	 */
	findAll(text: string): Found<T>[];
}

/** A trie over UTF-16 code units. A word given twice keeps its last value. */
export function compileMatcher<T>(words: Iterable<readonly [string, T]>): Matcher<T> {
	const root: Node<T> = { next: new Map(), value: undefined };
	for (const [word, value] of words) {
		if (word === '') throw new TypeError('compileMatcher() needs words of at least one character');
		let node = root;
		for (let i = 0; i < word.length; i++) {
			const unit = word.charCodeAt(i);
			let child = node.next.get(unit);
			if (!child) {
				child = { next: new Map(), value: undefined };
				node.next.set(unit, child);
			}
			node = child;
		}
		node.value = value;
	}
	return { findAll: (text) => findAll(root, text) };
}

function findAll<T>(root: Node<T>, text: string): Found<T>[] {
	const found: Found<T>[] = [];
	for (let start = 0; start < text.length; start++) {
		let node = root.next.get(text.charCodeAt(start));
		if (!node || splitsLatin(text, start)) continue;
		for (let end = start + 1; node; node = node.next.get(text.charCodeAt(end)), end++) {
			if (node.value !== undefined && !splitsLatin(text, end)) found.push({ start, end, value: node.value });
			if (node.next.size === 0) break;
		}
	}
	return found;
}

/** ASCII letters and digits, and the accented letters of Latin-1 and Latin Extended-A and -B. */
const LATIN = /[0-9A-Za-zÀ-ɏ]/;

/** True when `at` lies between two characters of one Latin word or number. */
const splitsLatin = (text: string, at: number): boolean => LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at] ?? '');

/**
 * Of spans that overlap, the longest stay, of equally long ones the leftmost. In the order of the text.
 * `length` is the length of the text.
 */
export function longest<S extends Span>(spans: readonly S[], length: number): S[] {
	const taken = new Uint8Array(length);
	return spans
		.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
		.filter(({ start, end }) => {
			// A longer or equal span that overlaps this one covers one of its two ends.
			if (taken[start] === 1 || taken[end - 1] === 1) return false;
			taken.fill(1, start, end);
			return true;
		})
		.toSorted((a, b) => a.start - b.start);
}
