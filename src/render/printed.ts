import type { Printed } from '../model/article.ts';
import type { Span } from '../text/span.ts';

/** Code units `[text, text + length)` of a printed part are code units `[source, source + length)` of its source. */
export interface Run {
	readonly text: number;
	readonly source: number;
	readonly length: number;
}

/** What the segmenter counts as outer white space. */
const SPACE = /[\s\ufeff\u200b]/;

/**
 * Where a printed part stands in its source. White space may be in one of the two only: lines of one headline are joined by a
 * space, and outer white space is left out of a part. Anything else that differs is an error, for then no offset would hold.
 */
export function runsOf({ text, spans }: Printed, source: string): readonly Run[] {
	const runs: Run[] = [];
	let at = 0;
	let start = 0;
	let length = 0;
	const flush = () => {
		if (length > 0) runs.push({ text: at - length, source: start, length });
		length = 0;
	};
	for (const span of spans) {
		for (let i = span.start; i < span.end; ) {
			const [printed, saved] = [text.charAt(at), source.charAt(i)];
			if (printed === saved) {
				if (length === 0 || start + length !== i) {
					flush();
					start = i;
				}
				length++;
				at++;
				i++;
			} else if (SPACE.test(saved)) {
				flush();
				i++;
			} else if (SPACE.test(printed)) {
				flush();
				at++;
			} else throw new TypeError(`the text differs from its source at ${at}: "${text.slice(at, at + 12)}" is not what stands at ${i}`);
		}
	}
	flush();
	if (text.slice(at).trim() !== '') throw new TypeError(`no span holds the text from ${at}: "${text.slice(at, at + 12)}"`);
	return runs;
}

/** The stretches of the source that a stretch of the text is made of, in reading order; neighbours are one. */
export function toSource(runs: readonly Run[], { start, end }: Span): readonly Span[] {
	const found: { start: number; end: number }[] = [];
	for (const run of runs) {
		const from = Math.max(start, run.text);
		const to = Math.min(end, run.text + run.length);
		if (from >= to) continue;
		const stretch = { start: run.source + from - run.text, end: run.source + to - run.text };
		const last = found.at(-1);
		if (last?.end === stretch.start) last.end = stretch.end;
		else found.push(stretch);
	}
	return found;
}

/** The stretch of the text that a stretch of the source became, or null where none of it is in the text. */
export function fromSource(runs: readonly Run[], { start, end }: Span): Span | null {
	let found: { start: number; end: number } | null = null;
	for (const run of runs) {
		const from = Math.max(start, run.source);
		const to = Math.min(end, run.source + run.length);
		if (from >= to) continue;
		const stretch = { start: run.text + from - run.source, end: run.text + to - run.source };
		found = found ? { start: Math.min(found.start, stretch.start), end: Math.max(found.end, stretch.end) } : stretch;
	}
	return found;
}
