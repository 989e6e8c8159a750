import type { Span } from '../text/span.ts';
import type { Annotation } from './annotation.ts';
import type { Edtf } from './edtf.ts';
import type { Basis, Evidence } from './evidence.ts';
import type { ArticleId, ImageId, ParagraphId, PartId, PlaceId, SectionId, SourceId, TopicId } from './ids.ts';
import type { Language } from './languages.ts';

/** Printed text and the spans of the source it is made of, in reading order. */
export interface Printed {
	readonly text: string;
	readonly spans: readonly Span[];
}

export const ROLES = ['reporter', 'correspondent', 'photographer', 'editor', 'author', 'translator', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** Who made it, under the word the page prints for the role (记者, 图 / 记者, 摄 …). */
export interface Credit {
	readonly role: Role;
	readonly printed: string;
	readonly names: readonly string[];
}

export interface Paragraph extends Printed {
	readonly type: 'paragraph';
	readonly id: ParagraphId;
}

/** A subhead of one or more printed lines. */
export interface Section {
	readonly type: 'section';
	readonly id: SectionId;
	readonly heading: readonly Printed[];
}

/** A picture as the page has it: a file name, a caption with its credit, or both. */
export interface Image {
	readonly type: 'image';
	readonly id: ImageId;
	readonly file: Printed | null;
	readonly caption: Printed | null;
}

/** The story in reading order. A picture that interrupts a paragraph stands before it. */
export type BodyItem = Paragraph | Section | Image;

export interface Jump {
	readonly from: Printed | null;
	readonly to: Printed | null;
}

/** What the page alone says: the result of `articles/`, before the authorities and the translations. */
export interface Story {
	readonly id: ArticleId;
	readonly sourceId: SourceId;
	/** The source's path below the collection's folder. */
	readonly file: string;
	readonly language: Language;
	readonly kicker: Printed | null;
	/** Lines of one headline are joined by a space. */
	readonly headline: Printed | null;
	readonly suppliedHeadline: string | null;
	readonly deck: readonly Printed[];
	readonly abstract: Printed | null;
	readonly publication: string | null;
	readonly published: Edtf | null;
	readonly publishedBasis: Basis | null;
	readonly credits: readonly Credit[];
	/** Lines that print credits and stand outside paragraphs and captions: bylines, editor lines. */
	readonly bylines: readonly Printed[];
	readonly body: readonly BodyItem[];
	readonly editorsNote: readonly ParagraphId[];
	readonly jump: Jump | null;
	/** By field name, as in `data/articles.jsonl`. */
	readonly evidence: Readonly<Record<string, Evidence>>;
}

export interface Article extends Story {
	readonly annotations: readonly Annotation[];
	/** Named in the text, most often named first. */
	readonly places: readonly PlaceId[];
	/** Most supported first. */
	readonly topics: readonly TopicId[];
	readonly translations: readonly Language[];
}

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
