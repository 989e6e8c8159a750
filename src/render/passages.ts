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

/** Of characters, on either side of the match; a cut is made at the pause nearest within it. */
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
	const stop = [...text.slice(0, start).matchAll(END)].at(-1);
	const first = stop ? stop.index + stop[0].length : 0;
	const last = sentenceEnd(text, end);
	const from = start - first <= REACH ? first : pauseAfter(text, start - REACH, start);
	const to = last - end <= REACH ? last : pauseBefore(text, end, end + REACH);
	return {
		part,
		hash: ANCHORED.test(part) ? `#${part}` : '',
		before: (from > first ? '……' : '') + text.slice(from, start).trimStart(),
		match: text.slice(start, end),
		after: text.slice(end, to).trimEnd() + (to < last ? '……' : ''),
	};
}

/** Where the sentence that `at` is in ends, or the text. */
function sentenceEnd(text: string, at: number): number {
	const end = text.slice(at).matchAll(END).next().value;
	return end ? at + end.index + end[0].length : text.length;
}

const PAUSE = /[，,；;：:、]/gu;

/** Behind the first pause from `from` on; without one, at `from`. */
function pauseAfter(text: string, from: number, to: number): number {
	const pause = text.slice(from, to).matchAll(PAUSE).next().value;
	return pause ? from + pause.index + 1 : whole(text, from);
}

/** Before the last pause up to `to`; without one, at `to`. */
function pauseBefore(text: string, from: number, to: number): number {
	const pause = [...text.slice(from, to).matchAll(PAUSE)].at(-1);
	return pause ? from + pause.index : whole(text, to);
}

/** Not between the halves of one character. */
const whole = (text: string, at: number): number =>
	/[\uDC00-\uDFFF]/u.test(text.charAt(at)) && /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) ? at - 1 : at;
