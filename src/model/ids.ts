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

const numbered = <P extends string>(prefix: P) => z.templateLiteral([z.literal(prefix), z.int().positive()]);

export const ParagraphId = numbered('p');
export type ParagraphId = z.output<typeof ParagraphId>;
export const SectionId = numbered('s');
export type SectionId = z.output<typeof SectionId>;
export const ImageId = numbered('c');
export type ImageId = z.output<typeof ImageId>;

/** Names one printed part of an article: a paragraph, a subhead, a caption, or one of its heads and lines. */
export const PartId = z.union([
	z.enum(['kicker', 'headline', 'abstract', 'jump-from', 'jump-to']),
	numbered('deck'),
	numbered('byline'),
	ParagraphId,
	SectionId,
	ImageId,
]);
export type PartId = z.output<typeof PartId>;
