import type { Annotation } from '../model/annotation.ts';
import { type Article, printedParts } from '../model/article.ts';
import type { PartId, PlaceId, TopicId } from '../model/ids.ts';
import { fullWidth } from '../text/widths.ts';

/** A few words of an article around what an annotation found there. */
export interface Passage {
	readonly part: PartId;
	/** The place on the article's page, `#p3`; empty for what stands at its head. */
	readonly hash: string;
	readonly before: string;
	readonly match: string;
	readonly after: string;
}

/** Of characters, on either side of the match, where no sentence ends before. */
const REACH = 48;
const ANCHORED = /^[psc]\d+$/u;
/** The end of a sentence, with the marks that close it. */
const END = /[。！？!?][”’」』)）]*/gu;

/** The first passage that names the place or speaks of the topic: in the story if it is there, else at its head. */
export function passage(article: Article, type: Annotation['type'], id: PlaceId | TopicId): Passage | null {
	const found = article.annotations.filter((annotation) => annotation.type === type && annotation.id === id);
	for (const inStory of [true, false])
		for (const part of printedParts(article)) {
			if (ANCHORED.test(part.id) !== inStory) continue;
			const [first] = found.filter((annotation) => annotation.part === part.id).sort((a, b) => a.start - b.start);
			if (first) return around(part.id, fullWidth(part.text), first.start, first.end);
		}
	return null;
}

function around(part: PartId, text: string, start: number, end: number): Passage {
	const head = text.slice(0, start);
	const lastStop = [...head.matchAll(END)].at(-1);
	const sentence = lastStop ? lastStop.index + lastStop[0].length : 0;
	const from = Math.max(sentence, whole(text, start - REACH));
	const nextStop = sentenceEnd(text, end);
	const to = Math.min(nextStop, whole(text, end + REACH));
	return {
		part,
		hash: ANCHORED.test(part) ? `#${part}` : '',
		before: (from > sentence ? '……' : '') + text.slice(from, start).trimStart(),
		match: text.slice(start, end),
		after: text.slice(end, to).trimEnd() + (to < nextStop ? '……' : ''),
	};
}

/** Where the sentence that `at` is in ends, or the text. */
function sentenceEnd(text: string, at: number): number {
	const end = text.slice(at).matchAll(END).next().value;
	return end ? at + end.index + end[0].length : text.length;
}

/** Within the text, and not between the halves of one character. */
function whole(text: string, at: number): number {
	if (at <= 0) return 0;
	if (at >= text.length) return text.length;
	return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) && /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) ? at - 1 : at;
}
