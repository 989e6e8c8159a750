import { isClosed } from '../text/stops.ts';
import type { Line } from './line.ts';

/** A narrower column than this is a list, not a paragraph (UTF-16 code units). */
const NARROWEST = 14;
/** Lines of one column differ by a mark or two that may not begin a line. */
const RAGGED = 2;
/** Of the lines of wrapped prose few end in a mark; of verse and lists most do. */
const MOST_MARKED = 0.4;

/**
 * Paragraphs that were saved line by line as printed: three and more lines without a gap, as wide as each other but for the last,
 * which ends the sentence. Their first line becomes prose and the others its continuation; so do two lines of the same width.
 */
export function joinWrapped(lines: Line[]): void {
	const runs = runsOf(lines);
	const widths = runs.filter((run) => run.length >= 3 && isWrapped(run)).map((run) => run[0]?.line.text.length ?? 0);
	if (widths.length === 0) return;
	const width = Math.max(...widths.slice(0, 1_000));
	for (const run of runs) {
		const [first, second] = run;
		const two =
			run.length === 2 &&
			first &&
			second &&
			Math.abs(first.line.text.length - width) <= RAGGED &&
			!isClosed(first.line.text) &&
			ends(second.line);
		if (!two && !(run.length >= 3 && isWrapped(run))) continue;
		for (const [i, { line, at }] of run.entries()) lines[at] = { ...line, kind: i === 0 ? 'prose' : 'wrapped' };
	}
}

interface Placed {
	readonly line: Line;
	readonly at: number;
}

/** Prose and short lines that follow each other without a gap. */
function runsOf(lines: readonly Line[]): Placed[][] {
	const runs: Placed[][] = [];
	for (const [at, line] of lines.entries()) {
		if (line.kind !== 'prose' && line.kind !== 'short') continue;
		const run = runs.at(-1);
		if (run && !line.blankBefore && run.at(-1)?.at === at - 1) run.push({ line, at });
		else runs.push([{ line, at }]);
	}
	return runs;
}

const ends = ({ text }: Line): boolean => isClosed(text) && !/[:：;；]$/.test(text);

function isWrapped(run: readonly Placed[]): boolean {
	const full = run.slice(0, -1).map(({ line }) => line.text);
	const last = run.at(-1)?.line;
	const widest = full.reduce((most, { length }) => Math.max(most, length), 0);
	const even = full.every(({ length }) => length >= NARROWEST && length >= widest - RAGGED);
	const marked = full.filter((text) => /[，,。；;：:！!？?]$/.test(text)).length;
	return even && last !== undefined && last.text.length <= widest + RAGGED && ends(last) && marked <= full.length * MOST_MARKED;
}
