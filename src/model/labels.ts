import { z } from 'zod';

/** What a stretch of a saved page is, in the words of the newspaper trade. The order is the order of legends. */
export const LABELS = [
	'nameplate',
	'folio',
	'section',
	'kicker',
	'headline',
	'deck',
	'source-line',
	'abstract',
	'editors-note',
	'byline',
	'dateline',
	'subhead',
	'paragraph',
	'caption',
	'credit',
	'image',
	'editor-line',
	'jump-line',
	'boilerplate',
	'duplicate',
	'blank',
	'unrecognised',
] as const;

export const Label = z.enum(LABELS);
export type Label = z.output<typeof Label>;

/** A span with its label. Never empty. `rule` names the recogniser that claimed it. */
export const LabelledSpan = z
	.strictObject({ start: z.int().nonnegative(), end: z.int().positive(), label: Label, rule: z.string().min(1) })
	.readonly();
export type LabelledSpan = z.output<typeof LabelledSpan>;
