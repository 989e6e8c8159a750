import type { Label, LabelledSpan } from '../model/labels.ts';
import { type Block, blocksOf } from '../text/blocks.ts';
import { HEADING_NUMBER, isClosed, ITEM_MARK, startsWithDash } from '../text/stops.ts';
import { readDateline } from './dateline.ts';
import { findDuplicates } from './duplicates.ts';
import { labelHead } from './head.ts';
import { isNumberedHeading, isShort, kindOf, type LineKind } from './lines.ts';
import { paint } from './paint.ts';

/** What an editor knows where rules cannot decide. */
export interface Hints {
	/** Paragraphs over the first headline: the story's own note, or the tail of another story. */
	readonly aboveHeadline?: 'editors-note' | 'other-article' | undefined;
}

/** One line and the label it gets. `rule` names the recogniser. */
export interface Line extends Block {
	readonly kind: LineKind;
	label: Label;
	rule: string;
}

/**
 * A saved page → a partition of its text into labelled spans: in order, no gap, no overlap, joined they are the text.
 * Works by position, length, punctuation, brackets, set phrases and repetition; knows no page by name. Linear in the length.
 */
export function segment(text: string, hints: Hints = {}): LabelledSpan[] {
	const blocks = blocksOf(text);
	const lines: Line[] = blocks.map((block) => {
		const kind = kindOf(block.text);
		return { ...block, kind, label: 'unrecognised', rule: 'none' };
	});
	captionsUnderImages(lines);
	const gapped = blocks.filter(({ blankBefore }) => blankBefore).length * 2 > blocks.length;
	labelLines(lines, gapped, hints);
	const prose = lines.filter(({ label, text: { length } }) => (label === 'paragraph' || label === 'editors-note') && length > 0);
	return paint(text, lines, findDuplicates(prose));
}

/** A short line under a picture is its caption, unless the story's head is still to come. */
function captionsUnderImages(lines: Line[]): void {
	const firstProse = lines.findIndex(({ kind }) => kind === 'prose');
	const headEnds = lines.findIndex(({ kind }) => kind === 'source-line' || kind === 'byline');
	for (const [i, line] of lines.entries()) {
		const above = lines[i - 1];
		if (line.kind !== 'short' || above?.kind !== 'image') continue;
		const headIsAbove = lines.slice(0, i).some(({ kind }) => kind === 'short');
		if (headIsAbove && (headEnds >= 0 ? headEnds < i || firstProse < i : true)) lines[i] = { ...line, kind: 'caption' };
	}
}

/** Walks the page from one paragraph to the next; between them stands a group of other lines, which belongs to what is above or below it. */
function labelLines(lines: Line[], gapped: boolean, hints: Hints): void {
	let at = 0;
	const state = { inTail: false, hasBody: false, hasHead: false, signed: false, above: null as Line | null };
	const paragraphsAbove: Line[] = [];
	let jumpedIn = false;
	while (at < lines.length) {
		const from = at;
		while (at < lines.length && !isProse(lines, at)) at++;
		const group = lines.slice(from, at);
		const next = lines[at] ?? null;
		if (group.some(({ kind }) => kind === 'jump-line') && !state.hasBody) jumpedIn = true;
		const opens = opensStory(group, next, state);
		if (opens) {
			const cut = state.hasBody || state.inTail ? headStart(group, state.inTail) : 0;
			labelTail(group.slice(0, cut), state);
			if (state.hasBody && !state.hasHead && hasHeadline(group.slice(cut))) {
				const note = hints.aboveHeadline === undefined ? !jumpedIn : hints.aboveHeadline === 'editors-note';
				if (note) for (const line of paragraphsAbove) set(line, 'editors-note', hints.aboveHeadline ? 'record' : 'above-headline');
			}
			labelHeadGroup(group.slice(cut), gapped);
			Object.assign(state, { inTail: false, hasHead: true, signed: group.slice(cut).some(({ kind }) => kind === 'byline' || kind === 'source-line') });
		} else if (next === null || state.inTail || group.some(({ kind }) => kind === 'tail')) {
			labelTail(group, state);
		} else {
			labelInside(group, state.above, next);
		}
		if (next === null) break;
		if (state.inTail) {
			set(next, 'boilerplate', 'tail');
		} else {
			set(next, 'paragraph', next.kind === 'prose' ? 'prose' : 'list');
			if (!state.hasHead) paragraphsAbove.push(next);
			if (readDateline(next.text)) Object.assign(state, { signed: true, hasHead: true });
			state.hasBody = true;
			state.above = next;
		}
		at++;
	}
}

type State = { inTail: boolean; hasBody: boolean; hasHead: boolean; signed: boolean; above: Line | null };

const set = (line: Line, label: Label, rule: string): void => {
	line.label = label;
	line.rule = rule;
};

/** A paragraph, but not a numbered heading that ends in a full stop: 3 lines 一、…。 in a row are a list, one over prose is a heading. */
function isProse(lines: readonly Line[], at: number): boolean {
	const line = lines[at];
	if (line?.kind !== 'prose') return false;
	if (!isNumberedHeading(line.text) || !isClosed(line.text) || /[:：;；]$/.test(line.text)) return true;
	const below = lines[at + 1];
	return below?.kind !== 'prose' || isNumberedHeading(below.text);
}

const isHeadline = ({ kind, text }: Line): boolean => (kind === 'short' || kind === 'menu') && !HEADING_NUMBER.test(text);
const hasHeadline = (group: readonly Line[]): boolean => group.some(({ kind }) => kind === 'short');

/** Whether a group of lines is the head of a new story, rather than subheads inside one or the page's end. */
function opensStory(group: readonly Line[], next: Line | null, state: State): boolean {
	if (next === null) return false;
	const dateline = readDateline(next.text) !== null;
	if (!state.hasBody && !state.inTail) return group.length > 0;
	if (!hasHeadline(group)) return false;
	if (dateline) return true;
	const firstShort = group.findIndex(isHeadline);
	if (firstShort < 0) return false;
	const below = group.slice(firstShort);
	if (below.some(({ kind }) => kind === 'source-line')) return true;
	const byline = below.findIndex(({ kind }) => kind === 'byline');
	if (byline > 0) return true;
	// A byline that closes the story above leaves the lines under it to the next one.
	return group[0]?.kind === 'byline' && !state.inTail && !state.signed && group.length > 1;
}

/** Where the head of the next story begins in a group that stands after another one. */
function headStart(group: readonly Line[], inTail: boolean): number {
	const isSite = ({ kind }: Line) => kind === 'tail' || kind === 'line' || kind === 'editor-line' || kind === 'jump-line' || kind === 'end-mark';
	const lastSite = group.findLastIndex(isSite);
	let start = lastSite + 1;
	// Captions, pictures and a closing byline belong to the story above.
	while (start < group.length && ['caption', 'image', 'byline', 'menu'].includes(group[start]?.kind ?? '')) start++;
	if (inTail || group.slice(0, start).some(({ kind }) => kind === 'tail')) {
		// After a list of links the head is what stands right over the source line or the text; four lines hold any head.
		const end = group.findIndex(({ kind }, i) => i >= start && (kind === 'source-line' || kind === 'byline'));
		start = Math.max(start, (end < 0 ? group.length : end) - 4);
	}
	return start;
}

const OWN_LABEL: Partial<Record<LineKind, Label>> = {
	'jump-line': 'jump-line',
	image: 'image',
	'editor-line': 'editor-line',
	abstract: 'abstract',
	'editors-note': 'editors-note',
	folio: 'folio',
	nameplate: 'nameplate',
	'source-line': 'source-line',
	byline: 'byline',
	caption: 'caption',
	tail: 'boilerplate',
	line: 'boilerplate',
	menu: 'boilerplate',
	'end-mark': 'boilerplate',
};

/** Labels a line by its own look; false for a short line, whose place decides. */
function labelOwn(line: Line): boolean {
	const label = OWN_LABEL[line.kind];
	if (label === undefined) return false;
	set(line, label, line.kind);
	return true;
}

/** Lines over a story's first paragraph. */
function labelHeadGroup(group: readonly Line[], gapped: boolean): void {
	const shorts = group.filter((line) => !labelOwn(line));
	for (const line of repeatsOfAnother(shorts)) set(line, 'boilerplate', 'repeated-title');
	for (const line of menuRun(shorts)) set(line, 'boilerplate', 'menu');
	const left = shorts.filter(({ label }) => label === 'unrecognised');
	const signs = group.filter(({ kind }) => kind === 'source-line' || kind === 'byline');
	const firstSign = signs[0];
	const above = firstSign ? left.filter(({ start }) => start < firstSign.start) : left;
	const head = above.length > 0 ? above : left.filter((line) => signs.length === 0 || line.start < (signs.at(-1)?.start ?? 0) || left.length <= 4);
	const below = left.filter((line) => !head.includes(line));
	// Without a source line nothing tells four heads from a list of links; the lines nearest the text are the head.
	for (const line of head.slice(0, -5)) set(line, 'boilerplate', 'menu');
	const kept = head.slice(-5);
	const labels = labelHead(kept, gapped);
	for (const [i, line] of kept.entries()) set(line, labels[i] ?? 'deck', 'head');
	labelUnderHead(below, kept);
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

/** A page's title bar repeats the headline, alone or with the site's name behind it. */
function repeatsOfAnother(shorts: readonly Line[]): Line[] {
	return shorts.filter((line, i) =>
		shorts.some((other, j) => j > i && (other.text === line.text || (line.text.startsWith(other.text) && /^[\s]*[-_|—–]/.test(line.text.slice(other.text.length)) && other.text.length >= 6))),
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

/** Lines inside a story: captions, subheads, lists. */
function labelInside(group: readonly Line[], above: Line | null, next: Line): void {
	let run: Line[] = [];
	const close = () => {
		labelRun(run, above, next);
		run = [];
	};
	for (const line of group) {
		if (line.kind === 'menu' || line.kind === 'short' || line.kind === 'prose') run.push(line);
		else {
			close();
			labelOwn(line);
		}
	}
	close();
}

/** A subhead has one line or two, after a numbered one up to two more; a longer run, or one that a colon announces, is a list. */
function labelRun(run: readonly Line[], above: Line | null, next: Line | null): void {
	const announced = above !== null && /[:：]$/.test(above.text);
	const numbered = run.filter(({ text }) => HEADING_NUMBER.test(text)).length;
	const items = run.filter(({ text }) => ITEM_MARK.test(text)).length;
	const first = run[0];
	const freed = first && HEADING_NUMBER.test(first.text) ? run.length - numbered : run.length;
	const list = next === null || (announced && numbered !== run.length) || items >= 2 || freed > 2;
	for (const line of run) set(line, list && !(HEADING_NUMBER.test(line.text) && !announced) ? 'paragraph' : 'subhead', list ? 'list' : 'subhead');
}

/** Lines after a story's last paragraph, up to the next head or the page's end. */
function labelTail(group: readonly Line[], state: State): void {
	let first = true;
	const ends = group.findIndex(({ kind }) => kind === 'tail' || kind === 'editor-line');
	const loose = group.slice(0, ends < 0 ? group.length : ends).filter(({ kind }) => kind === 'short' || kind === 'prose');
	for (const line of group) {
		if (line.kind === 'tail' || line.kind === 'editor-line') state.inTail = true;
		if (labelOwn(line)) continue;
		if (state.inTail) set(line, 'boilerplate', 'tail');
		else if (state.hasBody && isLastOfBody(line, loose, state, first)) set(line, 'paragraph', loose.length > 1 ? 'list' : 'unstopped-last-line');
		first = false;
	}
}

/** A last line without its stop is still the story's; so is a closing list that a colon announces or that carries item marks. */
function isLastOfBody(line: Line, loose: readonly Line[], state: State, first: boolean): boolean {
	if (!isShort(line.text) && line.kind === 'prose') return true;
	const announced = state.above !== null && /[:：]$/.test(state.above.text);
	if (announced || loose.every(({ text }) => ITEM_MARK.test(text))) return true;
	return first && loose.length === 1 && line.text.length >= 6 && /\p{Script=Han}{3}/u.test(line.text);
}
