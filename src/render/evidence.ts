import type { Article } from '../model/article.ts';
import { paragraphsOf, printedParts } from '../model/article.ts';
import type { Basis, Evidence } from '../model/evidence.ts';
import type { ParagraphId } from '../model/ids.ts';
import type { Label } from '../model/labels.ts';
import type { Wording } from '../model/languages.ts';
import type { Source } from '../model/source.ts';
import type { LineIndex } from '../text/blocks.ts';
import { type Span, slice } from '../text/span.ts';
import { type Lines, linesOf, linesOfAll } from './lines.ts';
import { spanAt } from './partition.ts';

/** The fields whose evidence an article page gives, in its order. */
export const EVIDENT = ['published', 'publication', 'suppliedHeadline', 'credits', 'editorsNote', 'jump'] as const;
export type EvidentField = (typeof EVIDENT)[number];

/** Where the source was read: lines under one label. */
export interface Reading {
	readonly label: Label;
	readonly lines: readonly Lines[];
}

/** Why a field says what it says. */
export interface Reason {
	readonly field: EvidentField;
	readonly basis: Basis;
	/** In the order of the page, each label once; none where a record says it. */
	readonly readings: readonly Reading[];
	/** The editor's own words. */
	readonly why: Wording | null;
}

/** What a record says of a date has a basis of its own; of anything else, that the page does not print it. */
function basisOf(article: Article, field: EvidentField, evidence: Evidence): Basis {
	if (field === 'published' && article.publishedBasis) return article.publishedBasis;
	if (!('record' in evidence)) return 'printed';
	return field === 'suppliedHeadline' ? 'supplied' : 'inferred';
}

/** `index` is of the text of `source`. A field that the article lacks, or that nothing speaks for, is left out. */
export function reasons(article: Article, source: Pick<Source, 'text' | 'spans'>, index: LineIndex): readonly Reason[] {
	return EVIDENT.flatMap((field): Reason[] => {
		const evidence = article.evidence[field];
		const value = article[field];
		if (!evidence || value === null || (Array.isArray(value) && value.length === 0)) return [];
		const basis = basisOf(article, field, evidence);
		if ('record' in evidence) return [{ field, basis, readings: [], why: evidence.why }];
		return [{ field, basis, readings: readingsOf(spansRead(article, field, evidence, source), source, index), why: null }];
	});
}

/** Credits and jumps are read in several places, of which the evidence of the field names the first. */
function spansRead(article: Article, field: EvidentField, first: Span, source: Pick<Source, 'text' | 'spans'>): readonly Span[] {
	if (field === 'jump') return [article.jump?.from, article.jump?.to].flatMap((jump) => jump?.spans ?? []);
	return field === 'credits' ? [first, ...creditsRead(article, first, source)] : [first];
}

/** Labels under which names of those who made the article are printed. */
const CREDITED: ReadonlySet<Label> = new Set(['dateline', 'byline', 'credit', 'editor-line', 'source-line']);

/** The stretches of the article, after `first`, that print a name which it credits. */
function creditsRead(article: Article, first: Span, { text, spans }: Pick<Source, 'text' | 'spans'>): readonly Span[] {
	const names = article.credits.flatMap((credit) => credit.names).map(closed);
	const end = printedParts(article).reduce((most, part) => Math.max(most, part.spans.at(-1)?.end ?? 0), 0);
	const read: Span[] = [];
	for (let at = spanAt(spans, first.start) + 1; at < spans.length; at++) {
		const span = spans[at];
		if (!span || span.start >= end) break;
		if (!CREDITED.has(span.label)) continue;
		const printed = closed(slice(text, span));
		if (names.some((name) => printed.includes(name))) read.push(span);
	}
	return read;
}

/** Papers set a name of two characters with a space inside. */
const closed = (text: string): string => text.replace(/\s/gu, '');

function readingsOf(read: readonly Span[], { spans }: Pick<Source, 'spans'>, index: LineIndex): Reading[] {
	const labels = Map.groupBy(read, ({ start }) => spans[spanAt(spans, start)]?.label ?? 'unrecognised');
	return [...labels].map(([label, under]) => ({ label, lines: linesOfAll(index, under) }));
}

/** A paragraph that the page sets in several pieces, and the lines of each. */
export interface Joined {
	readonly paragraph: ParagraphId;
	readonly pieces: readonly Lines[];
}

/** Paragraphs whose pieces do not stand on the same or neighbouring lines. */
export const joinedParagraphs = (article: Article, index: LineIndex): readonly Joined[] =>
	paragraphsOf(article)
		.map((paragraph) => ({ paragraph: paragraph.id, pieces: linesOfAll(index, paragraph.spans) }))
		.filter(({ pieces }) => pieces.length > 1);

/** From the first line of an article to its last. */
export function extent(article: Article, index: LineIndex): Lines | null {
	const spans = printedParts(article).flatMap((part) => part.spans);
	if (spans.length === 0) return null;
	const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
	const end = spans.reduce((most, span) => Math.max(most, span.end), 0);
	return linesOf(index, { start, end });
}
