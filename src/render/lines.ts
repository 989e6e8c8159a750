import type { Span } from '../text/span.ts';

/** Lines of a source, counted from 1. Both ends are in it. */
export interface Lines {
	readonly first: number;
	readonly last: number;
}

/** Where each line of a text begins. CRLF, CR and LF end a line; an end at the very end of the text begins no other. */
export function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) {
		if (index + end.length < text.length) starts.push(index + end.length);
	}
	return starts;
}

/** The line, counted from 1, that the code unit at `offset` stands in. */
export function lineAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle;
	}
	return low + 1;
}

export const linesOf = (starts: readonly number[], { start, end }: Span): Lines => ({
	first: lineAt(starts, start),
	last: lineAt(starts, Math.max(start, end - 1)),
});

/** The lines of several stretches, in the order given; stretches on the same or neighbouring lines are one. */
export function linesOfAll(starts: readonly number[], spans: readonly Span[]): readonly Lines[] {
	const found: { first: number; last: number }[] = [];
	for (const span of spans) {
		const { first, last } = linesOf(starts, span);
		const before = found.at(-1);
		if (before && first >= before.first && first <= before.last + 1) before.last = Math.max(before.last, last);
		else found.push({ first, last });
	}
	return found;
}
