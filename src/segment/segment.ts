import type { LabelledSpan } from '../model/labels.ts';
import { blocksOf } from '../text/blocks.ts';
import { hasInnerStop, isClosed } from '../text/stops.ts';
import { readDateline } from './dateline.ts';
import { findDuplicates } from './duplicates.ts';
import { labelHeadGroup } from './head-group.ts';
import { type Line, set } from './line.ts';
import { EDITORS_NOTE, exclaims, isNumberedHeading, kindOf } from './line-kinds.ts';
import { paint } from './paint.ts';
import { hasHeadline, headStart, opensStory } from './story-bounds.ts';
import { labelInside, labelTail } from './story-lines.ts';
import { joinWrapped } from './wrapped.ts';

/** What an editor knows where rules cannot decide. */
export interface Hints {
	/** Paragraphs over the first headline: the story's own note, or the tail of another story. */
	readonly aboveHeadline?: 'editors-note' | 'other-article' | undefined;
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
	joinWrapped(lines);
	notesUnderTheirWord(lines);
	headlinesOfAnyForm(lines);
	captionsUnderImages(lines);
	brokenByPictures(lines);
	datesUnderStories(lines);
	const gapped = blocks.filter(({ blankBefore }) => blankBefore).length * 2 > blocks.length;
	labelLines(lines, gapped, hints);
	const prose = lines.filter(({ label, text: { length } }) => (label === 'paragraph' || label === 'editors-note') && length > 0);
	return paint(text, lines, findDuplicates(prose));
}

/** 编者按 on a line of its own: over a headline all paragraphs down to it are the note, inside a story the next one is. */
function notesUnderTheirWord(lines: Line[]): void {
	const tag = lines.findIndex(({ kind, text }) => kind === 'editors-note' && text.replace(EDITORS_NOTE, '') === '');
	if (tag < 0) return;
	const below = lines.findIndex(({ kind }, i) => i > tag && kind !== 'prose');
	const headBelow =
		below > tag + 1 &&
		lines[below]?.kind === 'short' &&
		!lines.slice(0, tag).some(({ kind }) => kind === 'source-line' || kind === 'byline' || kind === 'prose');
	const end = headBelow ? below : Math.min(tag + 2, lines.length);
	for (let i = tag + 1; i < end; i++) {
		const line = lines[i];
		if (line?.kind === 'prose') lines[i] = { ...line, kind: 'editors-note' };
	}
}

/** Headlines of meetings and documents run to a hundred characters; over a source line nothing else can be meant. */
const LONGEST_HEADLINE = 120;

/** Over the source line, any line without a full stop belongs to the head; over the first paragraph, one that ends in ! or ? does. */
function headlinesOfAnyForm(lines: Line[]): void {
	const sign = lines.findIndex(({ kind }) => kind === 'source-line' || kind === 'byline');
	const above = sign < 0 ? [] : lines.slice(0, sign);
	const isHead =
		lines[sign]?.kind === 'source-line' &&
		above.every(({ kind, text }) => kind !== 'prose' || (text.length <= LONGEST_HEADLINE && !/[。；]/.test(text)));
	for (const [i, line] of lines.entries()) {
		if (i === sign) return;
		if (line.kind !== 'prose') continue;
		if (!isHead && !exclaims(line.text)) return;
		lines[i] = { ...line, kind: 'short' };
	}
}

/** Right under a picture: a short line is its caption, unless the story's head is still to come; so is one sentence where the picture breaks an open paragraph. */
function captionsUnderImages(lines: Line[]): void {
	const headEnds = lines.findIndex(({ kind }) => kind === 'source-line' || kind === 'byline');
	const firstShort = lines.findIndex(({ kind }) => kind === 'short');
	const firstProse = lines.findIndex(({ kind }) => kind === 'prose');
	let proseAbove: Line | null = null;
	for (const [i, line] of lines.entries()) {
		if (lines[i - 1]?.kind === 'image') {
			const headIsAbove = firstShort >= 0 && firstShort < i && (headEnds < 0 || headEnds < i || firstProse < i);
			const breaks = proseAbove !== null && !isClosed(proseAbove.text) && lines[i + 1]?.kind === 'prose';
			if ((line.kind === 'short' && headIsAbove) || (breaks && isOneSentence(line))) lines[i] = { ...line, kind: 'caption' };
		}
		if (lines[i]?.kind === 'prose') proseAbove = line;
	}
}

/** Inside a story a short line with a comma over a picture is prose that the picture breaks: a subhead has none, and stands over text. */
function brokenByPictures(lines: Line[]): void {
	let inStory = false;
	for (const [i, line] of lines.entries()) {
		const below = lines[i + 1]?.kind;
		const broken = inStory && line.kind === 'short' && /[,，、；]/.test(line.text) && (below === 'caption' || below === 'image');
		if (broken && proseBelowPictures(lines, i + 1)) lines[i] = { ...line, kind: 'prose' };
		inStory ||= line.kind === 'prose';
	}
}

/** A break has one picture and its caption, rarely two; more are a gallery. */
const MOST_PICTURE_LINES = 4;

function proseBelowPictures(lines: readonly Line[], from: number): boolean {
	const below = lines.slice(from, from + MOST_PICTURE_LINES + 1).find(({ kind }) => kind !== 'caption' && kind !== 'image');
	return below?.kind === 'prose';
}

/** A bare date under a story's text dates its signature and not the page. */
function datesUnderStories(lines: Line[]): void {
	let inStory = false;
	for (const [i, line] of lines.entries()) {
		if (inStory && line.kind === 'source-line' && isBareDate(line.text)) lines[i] = { ...line, kind: 'contact' };
		if (line.kind === 'prose') inStory = true;
		if (line.kind === 'tail') inStory = false;
	}
}

const isBareDate = (text: string): boolean => /^[(（]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[)）]?$/.test(text);

const isOneSentence = ({ kind, text }: Line): boolean => kind === 'prose' && text.length <= 60 && !hasInnerStop(text);

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
			Object.assign(state, {
				inTail: false,
				hasHead: true,
				signed: group.slice(cut).some(({ kind }) => kind === 'byline' || kind === 'source-line'),
			});
		} else if (next === null || state.inTail || group.some(({ kind }) => kind === 'tail')) {
			labelTail(group, state);
		} else {
			labelInside(group, state.above, next);
		}
		if (next === null) break;
		if (state.inTail) {
			set(next, 'boilerplate', 'tail');
		} else {
			set(next, 'paragraph', next.kind === 'contact' ? 'list' : next.kind);
			if (!state.hasHead) paragraphsAbove.push(next);
			if (readDateline(next.text)) Object.assign(state, { signed: true, hasHead: true });
			state.hasBody = true;
			state.above = next;
		}
		at++;
	}
}

/** A paragraph, but not a numbered heading that ends in a full stop: 3 lines 一、…。 in a row are a list, one over prose is a heading. */
function isProse(lines: readonly Line[], at: number): boolean {
	const line = lines[at];
	if (line?.kind === 'contact' || line?.kind === 'wrapped') return true;
	if (line?.kind !== 'prose') return false;
	if (!isNumberedHeading(line.text) || !isClosed(line.text) || /[:：;；]$/.test(line.text)) return true;
	const below = lines[at + 1];
	return below?.kind !== 'prose' || isNumberedHeading(below.text);
}
