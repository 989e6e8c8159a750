/**
 * A stretch of one text. `start` and `end` count UTF-16 code units; half-open, so
 * `text.slice(start, end)` is what stands there.
 */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** What stands in `span`. */
export const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

/** True when the spans cover `[0, length)` in order, without a gap, an overlap or an empty span. */
export function isPartition(spans: readonly Span[], length: number): boolean {
	let at = 0;
	for (const { start, end } of spans) {
		if (start !== at || end <= start) return false;
		at = end;
	}
	return at === length;
}
