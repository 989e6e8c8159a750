import { startsWithDash } from '../text/stops.ts';
import { labelHead } from './head.ts';
import { type Line, labelOwn, set } from './line.ts';

/** Lines over a story's first paragraph. */
export function labelHeadGroup(group: readonly Line[], gapped: boolean): void {
	const own = group.filter((line) => !labelOwn(line));
	// A column's name over nothing else is all the headline there is.
	const shorts = own.length > 0 ? own : group.filter(({ kind }) => kind === 'section').slice(-1);
	for (const line of shorts) set(line, 'unrecognised', 'none');
	for (const line of repeatsOfAnother(shorts)) set(line, 'boilerplate', 'repeated-title');
	for (const line of menuRun(shorts)) set(line, 'boilerplate', 'menu');
	const left = besideNote(
		group,
		shorts.filter(({ label }) => label === 'unrecognised'),
	);
	const signs = group.filter(({ kind }) => kind === 'source-line' || kind === 'byline');
	const firstSign = signs[0];
	const above = firstSign ? left.filter(({ start }) => start < firstSign.start) : left;
	const head =
		above.length > 0 ? above : left.filter((line) => signs.length === 0 || line.start < (signs.at(-1)?.start ?? 0) || left.length <= 4);
	const inHead = new Set(head);
	const below = left.filter((line) => !inHead.has(line));
	const kept = nearestText(head);
	for (const line of head) if (!kept.includes(line)) set(line, 'boilerplate', 'menu'); // `kept` has five at most
	const labels = labelHead(kept, gapped);
	for (const [i, line] of kept.entries()) set(line, labels[i] ?? 'deck', 'head');
	labelUnderHead(below, kept);
}

/** A note may stand over the head or under it. Under the source line or byline, and under no longer line, the head is above it. */
function besideNote(group: readonly Line[], shorts: readonly Line[]): readonly Line[] {
	const note = group.findLast(({ kind }) => kind === 'editors-note');
	if (!note) return shorts;
	const above = shorts.filter(({ start }) => start < note.start);
	const signedAbove = group.some(({ kind, start }) => start < note.start && (kind === 'source-line' || kind === 'byline'));
	const signedBelow = group.some(({ kind, start }) => start > note.start && (kind === 'source-line' || kind === 'byline'));
	if (above.length === shorts.length || signedAbove) return shorts;
	if (!signedBelow && above.some(({ text }) => text.length > LONGEST_MENU_WORD)) return shorts;
	for (const line of above) set(line, 'boilerplate', 'menu');
	return shorts.filter(({ start }) => start > note.start);
}

/** No head has more lines. */
const MOST_HEAD_LINES = 5;
/** Over five lines and more there is a menu; its words are shorter than any line of a head. */
const LONGEST_MENU_WORD = 6;

/** The lines of a head that stand next to the text: a site's menu may stand over them. */
function nearestText(lines: readonly Line[]): readonly Line[] {
	if (lines.length <= MOST_HEAD_LINES) return lines;
	const menu = lines.findLastIndex(({ text }, i) => i < lines.length - 1 && text.length <= LONGEST_MENU_WORD);
	return lines.slice(Math.max(menu + 1, lines.length - MOST_HEAD_LINES + 1));
}

/** Short lines between the source line and the text: a deck with its dash, else subheads of the first part. */
function labelUnderHead(lines: readonly Line[], head: readonly Line[]): void {
	const hasDeck = head.some(({ label }) => label === 'deck');
	for (const line of lines) {
		if (!hasDeck && startsWithDash(line.text)) set(line, 'deck', 'head');
		else if (lines.length <= 3) set(line, 'subhead', 'under-head');
		else set(line, 'paragraph', 'list');
	}
}

/** A title bar stands close over the headline; comparing every line of a long menu with every other would cost its square. */
const MOST_COMPARED = 40;

/** A page's title bar repeats the headline, alone or with the site's name behind it. */
function repeatsOfAnother(shorts: readonly Line[]): Line[] {
	const near = shorts.slice(-MOST_COMPARED);
	return near.filter((line, i) =>
		near.some(
			(other, j) =>
				j > i &&
				(other.text === line.text ||
					(line.text.startsWith(other.text) && /^[\s]*[-_|—–]/.test(line.text.slice(other.text.length)) && other.text.length >= 6)),
		),
	);
}

/** Three or more very short lines set close together are a menu. */
function menuRun(shorts: readonly Line[]): Line[] {
	const run: Line[] = [];
	for (const line of shorts) {
		if (line.text.length <= 5 && (run.length === 0 || !line.blankBefore || run.length > 0)) run.push(line);
		else break;
	}
	return run.length >= 3 ? run : [];
}
