import { z } from 'zod';
import type { Span } from '../text/span.ts';
import { PartId, PlaceId, TopicId } from './ids.ts';

const spanFields = { start: z.int().nonnegative(), end: z.int().positive() };
export const SpanSchema: z.ZodType<Span> = z.strictObject(spanFields).readonly();

export const PlaceMention = z
	.strictObject({ type: z.literal('place'), id: PlaceId, part: PartId, rule: z.string().min(1), ...spanFields })
	.readonly();
export type PlaceMention = z.output<typeof PlaceMention>;

export const TopicEvidence = z
	.strictObject({ type: z.literal('topic'), id: TopicId, part: PartId, rule: z.string().min(1), ...spanFields })
	.readonly();
export type TopicEvidence = z.output<typeof TopicEvidence>;

/** A claim beside the text. `start` and `end` count UTF-16 code units of the text of `part`; `rule` says how it was found. */
export const Annotation = z.discriminatedUnion('type', [PlaceMention, TopicEvidence]);
export type Annotation = z.output<typeof Annotation>;
