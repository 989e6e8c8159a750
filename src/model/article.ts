import { z } from 'zod';
import { Annotation, SpanSchema } from './annotation.ts';
import { Edtf } from './edtf.ts';
import { Basis, Evidence } from './evidence.ts';
import { ArticleId, ImageId, ParagraphId, type PartId, PlaceId, SectionId, SourceId, TopicId } from './ids.ts';
import { Language, Wording } from './languages.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** Printed text and the spans of the source it is made of, in reading order. */
const printedFields = { text: z.string().min(1), spans: list(SpanSchema) };
export const Printed = z.strictObject(printedFields).readonly();
export type Printed = z.output<typeof Printed>;

export const ROLES = ['reporter', 'correspondent', 'photographer', 'editor', 'author', 'translator', 'other'] as const;
export const Role = z.enum(ROLES);
export type Role = z.output<typeof Role>;

/** Who made it, under the word the page prints for the role (记者, 图 / 记者, 摄 …). */
export const Credit = z.strictObject({ role: Role, printed: z.string().min(1), names: list(z.string().min(1)) }).readonly();
export type Credit = z.output<typeof Credit>;

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), id: ParagraphId, ...printedFields }).readonly();
export type Paragraph = z.output<typeof Paragraph>;

/** A subhead of one or more printed lines. */
export const Section = z.strictObject({ type: z.literal('section'), id: SectionId, heading: list(Printed) }).readonly();
export type Section = z.output<typeof Section>;

/** A picture as the page has it: a file name, a caption with its credit, or both. */
export const Image = z
	.strictObject({ type: z.literal('image'), id: ImageId, file: Printed.nullable(), caption: Printed.nullable() })
	.readonly();
export type Image = z.output<typeof Image>;

/** The story in reading order. A picture that interrupts a paragraph stands before it. */
export const BodyItem = z.discriminatedUnion('type', [Paragraph, Section, Image]);
export type BodyItem = z.output<typeof BodyItem>;

/** Where the story comes from and goes on: (上接第1版), (下转第4版). */
export const Jump = z.strictObject({ from: Printed.nullable(), to: Printed.nullable() }).readonly();
export type Jump = z.output<typeof Jump>;

const storyFields = {
	id: ArticleId,
	sourceId: SourceId,
	/** The source's path below the collection's folder. */
	file: z.string().min(1),
	language: Language,
	kicker: Printed.nullable(),
	/** Lines of one headline are joined by a space. */
	headline: Printed.nullable(),
	suppliedHeadline: Wording.nullable(),
	deck: list(Printed),
	abstract: Printed.nullable(),
	publication: z.string().min(1).nullable(),
	published: Edtf.nullable(),
	publishedBasis: Basis.nullable(),
	credits: list(Credit),
	/** Lines that print credits and stand outside paragraphs and captions: bylines, editor lines. */
	bylines: list(Printed),
	body: list(BodyItem),
	editorsNote: list(ParagraphId),
	jump: Jump.nullable(),
	/** By field name, as in `data/articles.jsonl`. */
	evidence: z.record(z.string(), Evidence).readonly(),
};

/** What the page alone says: the result of `articles/`, before the authorities and the translations. */
export const Story = z.strictObject(storyFields).readonly();
export type Story = z.output<typeof Story>;

export const Article = z
	.strictObject({
		...storyFields,
		annotations: list(Annotation),
		/** Named in the text, most often named first. */
		places: list(PlaceId),
		/** Most supported first. */
		topics: list(TopicId),
		translations: list(Language),
	})
	.readonly();
export type Article = z.output<typeof Article>;

export const paragraphsOf = (story: Story): readonly Paragraph[] => story.body.filter((item) => item.type === 'paragraph');
export const sectionsOf = (story: Story): readonly Section[] => story.body.filter((item) => item.type === 'section');
export const imagesOf = (story: Story): readonly Image[] => story.body.filter((item) => item.type === 'image');

/** One printed part and its name. */
export interface Part extends Printed {
	readonly id: PartId;
}

/** Everything the article prints, each part once, heads first and then in reading order. What search and annotation read. */
export function printedParts(story: Story): readonly Part[] {
	const parts: Part[] = [];
	const add = (id: PartId, printed: Printed | null | undefined) => {
		if (printed) parts.push({ id, text: printed.text, spans: printed.spans });
	};
	add('kicker', story.kicker);
	add('headline', story.headline);
	for (const [i, line] of story.deck.entries()) add(`deck${i + 1}`, line);
	add('abstract', story.abstract);
	add('jump-from', story.jump?.from);
	for (const item of story.body) {
		switch (item.type) {
			case 'paragraph':
				add(item.id, item);
				break;
			case 'section':
				add(item.id, { text: item.heading.map(({ text }) => text).join(' '), spans: item.heading.flatMap(({ spans }) => spans) });
				break;
			case 'image':
				add(item.id, item.caption);
				break;
		}
	}
	add('jump-to', story.jump?.to);
	for (const [i, line] of story.bylines.entries()) add(`byline${i + 1}`, line);
	return parts;
}
