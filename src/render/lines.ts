import type { LineIndex } from '../text/blocks.ts';
import type { Span } from '../text/span.ts';

/** Lines of a source, counted from 1. Both ends are in it. */
export interface Lines {
	readonly first: number;
	readonly last: number;
}

/** Lines that print something or have a line end: an end at the very end of a text begins no other line. */
export const lineCount = (index: LineIndex, text: string): number =>
	index.lines > 1 && index.startOf(index.lines) === text.length ? index.lines - 1 : index.lines;

export const linesOf = (index: LineIndex, { start, end }: Span): Lines => ({
	first: index.at(start).line,
	last: index.at(Math.max(start, end - 1)).line,
});

/** The lines of several stretches, in the order given; stretches on the same or neighbouring lines are one. */
export function linesOfAll(index: LineIndex, spans: readonly Span[]): readonly Lines[] {
	const found: { first: number; last: number }[] = [];
	for (const span of spans) {
		const { first, last } = linesOf(index, span);
		const before = found.at(-1);
		if (before && first >= before.first && first <= before.last + 1) before.last = Math.max(before.last, last);
		else found.push({ first, last });
	}
	return found;
}
