import { readFileSync } from 'node:fs';
import { readArticles } from '../../src/articles/articles.ts';
import type { Stray } from '../../src/articles/records.ts';
import { decode } from '../../src/decode/decode.ts';
import { sourceIdOf } from '../../src/decode/source-id.ts';
import { imagesOf, paragraphsOf, type Story, sectionsOf } from '../../src/model/article.ts';
import type { LabelledSpan } from '../../src/model/labels.ts';
import type { Problem } from '../../src/model/problems.ts';
import { SourceRecord } from '../../src/model/record.ts';
import type { SourceText } from '../../src/model/source.ts';
import { segment } from '../../src/segment/segment.ts';

export const SETTINGS = { language: 'zh-Hans', timeZone: 'Asia/Shanghai' };

export interface Reading {
	readonly source: SourceText;
	readonly spans: LabelledSpan[];
	readonly stories: Story[];
	readonly problems: Problem[];
	readonly strays: readonly Stray[];
}

/** Reads one page from its bytes, as the archive does, without writing anything. */
export function readPage(bytes: Uint8Array, file: string, record: unknown = {}): Reading {
	const decoded = decode(bytes);
	if (decoded.type === 'refused') throw new Error(decoded.message);
	const source: SourceText = {
		id: sourceIdOf(file),
		file,
		sha256: '',
		bytes: bytes.length,
		encoding: decoded.encoding,
		text: decoded.text,
	};
	const known = SourceRecord.parse(record);
	const spans = segment(source.text, { aboveHeadline: known.aboveHeadline });
	return { source, spans, ...readArticles(source, spans, known, SETTINGS) };
}

export const readPageFile = (url: URL, record?: unknown): Reading =>
	readPage(readFileSync(url), decodeURIComponent(url.pathname.split('/').at(-1) ?? ''), record);

/** A story in the words of INTERFACES.md, for comparison. */
export function told(story: Story) {
	return {
		kicker: story.kicker?.text ?? null,
		headline: story.headline?.text ?? null,
		deck: story.deck.map(({ text }) => text),
		abstract: story.abstract?.text ?? null,
		publication: story.publication,
		published: story.published as string | null,
		publishedBasis: story.publishedBasis as string | null,
		credits: story.credits.map(({ role, names }) => ({ role: role as string, names: [...names] })),
		images: imagesOf(story).map(({ file, caption }) => ({ file: file?.text ?? null, caption: caption?.text ?? null })),
		editorsNote: [...story.editorsNote] as string[],
		sections: sectionsOf(story).map((section) => ({
			heading: section.heading.map(({ text }) => text),
			beforeParagraph: nextParagraph(story, section.id),
		})),
		jump: story.jump && { from: story.jump.from?.text ?? null, to: story.jump.to?.text ?? null },
		paragraphs: paragraphsOf(story).map(({ text }) => text),
	};
}

function nextParagraph(story: Story, section: string): string | null {
	const at = story.body.findIndex(({ id }) => id === section);
	return story.body.slice(at).find(({ type }) => type === 'paragraph')?.id ?? null;
}
