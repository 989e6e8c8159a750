import type { ArticleId, SourceId } from './ids.ts';
import type { LabelledSpan } from './labels.ts';
import type { Problem } from './problems.ts';

export const ENCODINGS = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** One saved page, decoded. A byte order mark stays in `text`, so that the text encodes back to the same bytes. */
export interface SourceText {
	readonly id: SourceId;
	/** Path below the collection's folder, with `/`. */
	readonly file: string;
	/** SHA-256 of the bytes, 64 hex digits. */
	readonly sha256: string;
	readonly bytes: number;
	readonly encoding: Encoding;
	readonly text: string;
}

export interface Source extends SourceText {
	/** A partition of `text`. */
	readonly spans: readonly LabelledSpan[];
	readonly articles: readonly ArticleId[];
	/** The site that the copy was saved from, where an editor knows it. */
	readonly host: string | null;
	readonly problems: readonly Problem[];
}
