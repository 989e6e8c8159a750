import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { ArticleId } from './ids.ts';
import { Language, Localised, Wording } from './languages.ts';

/** What an editor knows of one article and its page does not print. */
export const ArticleRecord = z.strictObject({
	/** How the article begins: its headline, or its first words where it has none. Without it, entries go by printed order. */
	at: z.string().min(2).optional(),
	id: ArticleId.optional(),
	suppliedHeadline: Wording.optional(),
	publication: z.strictObject({ value: z.string().min(1), why: Wording }).optional(),
	published: z.strictObject({ value: Edtf, basis: z.enum(['inferred', 'supplied']).default('inferred'), why: Wording }).optional(),
	language: Language.optional(),
});
export type ArticleRecord = z.output<typeof ArticleRecord>;

/** `NAME.record.yaml`, beside `NAME.txt`. Every field is optional. */
export const SourceRecord = z.strictObject({
	/** The site that the copy was saved from. */
	host: z.string().min(1).optional(),
	url: z.url().optional(),
	rights: Localised.optional(),
	/** What paragraphs over the first headline are: the story's own note, or the tail of another story. */
	aboveHeadline: z.enum(['editors-note', 'other-article']).optional(),
	articles: z.array(ArticleRecord).default([]),
});
export type SourceRecord = z.output<typeof SourceRecord>;
