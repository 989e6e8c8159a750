import { z } from 'zod';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = () => z.string().max(96).regex(SLUG, 'an id has only a-z, 0-9 and single hyphens between them');

export const ArticleId = slug().brand<'ArticleId'>();
export type ArticleId = z.output<typeof ArticleId>;

export const SourceId = slug().brand<'SourceId'>();
export type SourceId = z.output<typeof SourceId>;

export const PlaceId = slug().brand<'PlaceId'>();
export type PlaceId = z.output<typeof PlaceId>;

export const TopicId = slug().brand<'TopicId'>();
export type TopicId = z.output<typeof TopicId>;

export type ParagraphId = `p${number}`;
export type SectionId = `s${number}`;
export type ImageId = `c${number}`;

/** Names one printed part of an article: a paragraph, a subhead, a caption, or one of its heads and lines. */
export type PartId =
	| 'kicker'
	| 'headline'
	| `deck${number}`
	| 'abstract'
	| `byline${number}`
	| 'jump-from'
	| 'jump-to'
	| ParagraphId
	| SectionId
	| ImageId;
