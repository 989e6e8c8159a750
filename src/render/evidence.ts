import type { Article } from '../model/article.ts';
import { paragraphsOf, printedParts } from '../model/article.ts';
import type { Basis, Reason as EditorsReason, Evidence } from '../model/evidence.ts';
import type { ParagraphId } from '../model/ids.ts';
import type { Label } from '../model/labels.ts';
import type { Source } from '../model/source.ts';
import type { LineIndex } from '../text/blocks.ts';
import { type Lines, linesOf, linesOfAll } from './lines.ts';
import { spanAt } from './partition.ts';

/** The fields whose evidence an article page gives, in its order. */
export const EVIDENT = ['published', 'publication', 'suppliedHeadline', 'credits', 'editorsNote'] as const;
export type EvidentField = (typeof EVIDENT)[number];

/** Why a field says what it says. `lines` are where the source was read; an editor's record has none. */
export interface Reason {
	readonly field: EvidentField;
	readonly basis: Basis;
	/** The rule that read the page and the label of what it read; null where a record says it. */
	readonly rule: { readonly name: string; readonly label: Label } | null;
	/** The editor's own words. */
	readonly why: EditorsReason | null;
	readonly lines: readonly Lines[];
}

/** What a record says of a date has a basis of its own; of anything else, that the page does not print it. */
function basisOf(article: Article, field: EvidentField, evidence: Evidence): Basis {
	if (field === 'published' && article.publishedBasis) return article.publishedBasis;
	if (!('record' in evidence)) return 'printed';
	return field === 'suppliedHeadline' ? 'supplied' : 'inferred';
}

/** `index` is of the text of `source`. A field that the article lacks, or that nothing speaks for, is left out. */
export function reasons(article: Article, source: Pick<Source, 'spans'>, index: LineIndex): readonly Reason[] {
	return EVIDENT.flatMap((field): Reason[] => {
		const evidence = article.evidence[field];
		const value = article[field];
		if (!evidence || value === null || value.length === 0) return [];
		const basis = basisOf(article, field, evidence);
		if ('record' in evidence) return [{ field, basis, rule: null, why: evidence.why, lines: [] }];
		const label = source.spans[spanAt(source.spans, evidence.start)]?.label ?? 'unrecognised';
		return [{ field, basis, rule: { name: evidence.rule, label }, why: null, lines: [linesOf(index, evidence)] }];
	});
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
