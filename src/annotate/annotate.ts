import type { Annotation } from '../model/annotation.ts';
import type { Part } from '../model/article.ts';
import type { PlaceId } from '../model/ids.ts';
import { byCode } from '../text/order.ts';
import type { Authorities } from './authorities.ts';
import { placeMentions } from './places.ts';
import { topicEvidence } from './topics.ts';

/**
 * The places and topics that an article's own parts name, part by part in the order given, in each by start, end and id.
 * What is not given is not read: the boilerplate around an article never counts.
 */
export function annotate(parts: readonly Part[], authorities: Authorities): readonly Annotation[] {
	const mentions = placeMentions(parts, authorities);
	return parts.flatMap((part, i) => [...(mentions[i] ?? []), ...topicEvidence(part, authorities)].sort(inOrder));
}

const inOrder = (a: Annotation, b: Annotation) => a.start - b.start || a.end - b.end || byCode(a.type, b.type) || byCode(a.id, b.id);

/** The places named, the most often named first, equals by id. Only what is named: a county does not bring its city along. */
export function placesOf(annotations: readonly Annotation[]): readonly PlaceId[] {
	const counts = new Map<PlaceId, number>();
	for (const { type, id } of annotations) if (type === 'place') counts.set(id, (counts.get(id) ?? 0) + 1);
	return [...counts].sort(([a, n], [b, m]) => m - n || byCode(a, b)).map(([id]) => id);
}
