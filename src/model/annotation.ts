import type { Span } from '../text/span.ts';
import type { PartId, PlaceId, TopicId } from './ids.ts';

/** A claim beside the text. `start` and `end` count UTF-16 code units of the text of `part`; `rule` says how it was found. */
export type Annotation = PlaceMention | TopicEvidence;

export interface PlaceMention extends Span {
	readonly type: 'place';
	readonly id: PlaceId;
	readonly part: PartId;
	readonly rule: string;
}

export interface TopicEvidence extends Span {
	readonly type: 'topic';
	readonly id: TopicId;
	readonly part: PartId;
	readonly rule: string;
}
