import type { Span } from './span.ts';

/**
 * One printed line without the white space around it. `blankBefore` is true when an empty line (or the start of the text)
 * stands above it.
 */
export interface Block extends Span {
	readonly text: string;
	readonly blankBefore: boolean;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
/** White space as `trim()` knows it (the byte order mark too), and the zero-width space that saved pages carry. */
const isOuter = (character: string): boolean => /[\s\uFEFF\u200B]/.test(character);

/** The lines of a text that print something, in order. Between them is only white space. */
export function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	let blankBefore = true;
	for (const { 0: line, index } of text.matchAll(LINE)) {
		if (line === '') continue;
		let start = 0;
		let end = line.length;
		// Walked, not matched: a pattern for trailing space is quadratic on a line with much space inside.
		while (start < end && isOuter(line.charAt(start))) start++;
		while (end > start && isOuter(line.charAt(end - 1))) end--;
		if (start === end) {
			blankBefore = true;
			continue;
		}
		blocks.push({ start: index + start, end: index + end, text: line.slice(start, end), blankBefore });
		blankBefore = false;
	}
	return blocks;
}

/** Turns offsets into lines and columns, both from 1. `\r\n`, `\r` and `\n` each end a line. */
export class LineIndex {
	readonly #starts: number[] = [0];

	constructor(text: string) {
		for (const { 0: line, index } of text.matchAll(LINE)) if (/[\r\n]$/.test(line)) this.#starts.push(index + line.length);
	}

	get lines(): number {
		return this.#starts.length;
	}

	/** Column counts UTF-16 code units. */
	at(offset: number): { line: number; column: number } {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
	}

	/** Offset of the first character of a line (from 1). */
	startOf(line: number): number {
		const start = this.#starts[line - 1];
		if (start === undefined) throw new RangeError(`no line ${line}`);
		return start;
	}
}
