import { z } from 'zod';
import { ArticleId, SourceId } from './ids.ts';
import { LabelledSpan } from './labels.ts';
import { Localised } from './languages.ts';
import { Problem } from './problems.ts';

export const ENCODINGS = ['utf-8', 'gb18030'] as const;
export const Encoding = z.enum(ENCODINGS);
export type Encoding = z.output<typeof Encoding>;

const textFields = {
	id: SourceId,
	/** Path below the collection's folder, with `/`. */
	file: z.string().min(1),
	/** SHA-256 of the bytes, 64 hex digits. */
	sha256: z.string(),
	bytes: z.int().nonnegative(),
	encoding: Encoding,
	text: z.string(),
};

/** One saved page, decoded. A byte order mark stays in `text`, so that the text encodes back to the same bytes. */
export const SourceText = z.strictObject(textFields).readonly();
export type SourceText = z.output<typeof SourceText>;

export const Source = z
	.strictObject({
		...textFields,
		/** A partition of `text`. */
		spans: z.array(LabelledSpan).readonly(),
		articles: z.array(ArticleId).readonly(),
		/** The site that the copy was saved from, and its address, where an editor knows them. */
		host: z.string().nullable(),
		url: z.string().nullable(),
		/** Where they differ from the collection's. */
		rights: Localised.nullable(),
		problems: z.array(Problem).readonly(),
	})
	.readonly();
export type Source = z.output<typeof Source>;
