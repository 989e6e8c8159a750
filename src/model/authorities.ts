import { z } from 'zod';
import { PlaceId, TopicId } from './ids.ts';
import { Localised } from './languages.ts';

export const PLACE_KINDS = ['province', 'prefecture', 'district', 'county', 'county-level-city'] as const;

/** A row of `authorities/places.yaml`. */
export const Place = z.strictObject({
	id: PlaceId,
	kind: z.enum(PLACE_KINDS),
	/** GB/T 2260, six digits. */
	code: z.string().regex(/^\d{6}$/, 'a GB/T 2260 code has six digits'),
	parent: PlaceId.nullable(),
	name: Localised,
	/** The name without its generic (太原 of 太原市); null where the generic belongs to it (祁县, 城区). */
	short: z.string().min(1).nullable(),
	/** The short name (or a full name such as 城区) is also a common word: it counts only in a context that makes it a place. */
	commonWord: z.boolean().default(false),
	/** Longer words that hold a name of the place and do not mean it (五台山 for 五台): where one is printed, the name in it does not count. */
	notIn: z.array(z.string().min(2)).default([]),
});
export type Place = z.output<typeof Place>;
export const Places = z.array(Place);

/** A row of `authorities/topics.yaml`. */
export const Topic = z.strictObject({
	id: TopicId,
	name: Localised,
	definition: Localised,
	/** Words that speak of the topic. Longest match first. */
	terms: z.array(z.string().min(2)).min(1),
});
export type Topic = z.output<typeof Topic>;
export const Topics = z.array(Topic);
