import { z } from 'zod';
import type { Span } from '../text/span.ts';

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
export interface LabelledSpan extends Span {
	readonly label: Label;
	readonly rule: string;
}
