import { type Folded, fold, unfold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { runs, type TokenRun } from '../text/tokens.ts';
import type { Word } from './query.ts';

/** A text made ready to be looked through for many words. */
export interface Searchable {
	readonly folded: Folded;
	/** Made when a whole word is first looked for. */
	readonly runs: () => readonly TokenRun[];
}

export function searchable(text: string): Searchable {
	const folded = fold(text);
	let found: readonly TokenRun[] | undefined;
	return {
		folded,
		runs: () => {
			found ??= runs(folded.text);
			return found;
		},
	};
}

/** Every place of `word` in the text, as spans of the original, in order and without overlaps. */
export function matches(text: Searchable, word: Word): readonly Span[] {
	const { folded } = text;
	const found: Span[] = [];
	for (let at = folded.text.indexOf(word.text); at >= 0; ) {
		const end = at + word.text.length;
		const fits = !word.whole || (!cuts(text.runs(), at) && !cuts(text.runs(), end));
		if (fits) found.push(unfold(folded, { start: at, end }));
		at = folded.text.indexOf(word.text, fits ? end : at + 1);
	}
	return found;
}

/** True when `at` is inside a word or number. */
function cuts(found: readonly TokenRun[], at: number): boolean {
	let low = 0;
	let high = found.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((found[middle]?.end ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return (found[low]?.start ?? at) < at;
}

/** Spans in order, those that overlap made one. */
export function merge(spans: readonly Span[]): readonly Span[] {
	const merged: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = merged.at(-1);
		if (last && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
		else merged.push(span);
	}
	return merged;
}
