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
/** What `trim()` trims, and the byte order mark and zero-width space that saved pages carry. */
const OUTER = /^[\s\uFEFF\u200B]*|[\s\uFEFF\u200B]*$/g;

/** The lines of a text that print something, in order. Between them is only white space. */
export function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	let blankBefore = true;
	for (const { 0: line, index } of text.matchAll(LINE)) {
		if (line === '') continue;
		const [lead = ''] = line.match(OUTER) ?? [];
		const printed = line.replace(OUTER, '');
		if (printed === '') {
			blankBefore = true;
			continue;
		}
		const start = index + lead.length;
		blocks.push({ start, end: start + printed.length, text: printed, blankBefore });
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
