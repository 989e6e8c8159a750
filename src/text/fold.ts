import { notations } from './notations.ts';
import type { Span } from './span.ts';

/**
 * A text as search compares it, and the way back. The unit `text[i]` was made of the original's
 * UTF-16 code units from `starts[i]` to `ends[i]`; both have the length of `text`.
 */
export interface Folded {
	readonly text: string;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** One step: what folding leaves as it is (most of any Chinese text), white space, or a character with its combining marks. */
const STEP = /(?<same>[\u4e00-\u9fff0-9a-z]+(?!\p{M}))|(?<space>\s+)|\P{M}\p{M}*|\p{M}+/gu;
/** Latin, Greek and Cyrillic diacritics. The vowel signs of other scripts are marks too, but letters to their readers. */
const DIACRITICS = /[\u0300-\u036f]/gu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** NFKC leaves quotation marks apart that a keyboard and a newspaper write differently. */
const QUOTES: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‟': '"', '‘': "'", '’': "'", '‚': "'", '‛': "'" };

/**
 * One character with its marks. Down, up and down again, so that ẞ and ß are ss and ς is σ; diacritics go where NFD shows them, then NFC
 * puts the rest together again (Hangul, kana).
 */
const foldCharacter = (character: string): string =>
	QUOTES[character] ??
	character
		.normalize('NFKC')
		.toLowerCase()
		.toUpperCase()
		.toLowerCase()
		.normalize('NFD')
		.replace(DIACRITICS, '')
		.replace(UNSEEN, '')
		.normalize('NFC');

/**
 * NFKC, lower case, without diacritics (Lüliang is luliang), without invisible characters, white space as one space,
 * `PM_{2.5}` as pm2.5.
 */
export function fold(original: string): Folded {
	const signs = notations(original);
	const opening = new Set(signs.flatMap(({ outer }) => [outer.start, outer.start + 1]));
	const closing = new Set(signs.map(({ inner }) => inner.end));
	const starts: number[] = [];
	const ends: number[] = [];
	let text = '';
	/** Where a notation has just been opened: its first character stands for the opening too, as its last does for the brace. */
	let opened: number | undefined;
	const add = (start: number, end: number) => {
		starts.push(opened ?? start);
		ends.push(end);
	};
	for (const { 0: step, index, groups } of original.matchAll(STEP)) {
		if (opening.has(index)) {
			opened ??= index;
			continue;
		}
		if (closing.has(index)) {
			if (opened === undefined) ends[ends.length - 1] = index + step.length;
			opened = undefined;
			continue;
		}
		if (groups?.['same'] !== undefined) {
			for (let i = index; i < index + step.length; i++) {
				add(i, i + 1);
				opened = undefined;
			}
			text += step;
			continue;
		}
		const folded = groups?.['space'] === undefined ? foldCharacter(step) : ' ';
		for (let i = 0; i < folded.length; i++) add(index, index + step.length);
		if (folded.length > 0) opened = undefined;
		text += folded;
	}
	return { text, starts, ends };
}

/** Where in the original the stretch `[start, end)` of the folded text stands. Never empty for a stretch that is not. */
export function unfold({ starts, ends }: Folded, { start, end }: Span): Span {
	const from = starts[start];
	const to = ends[end - 1];
	if (from === undefined || to === undefined || end <= start) throw new RangeError(`no stretch ${start}–${end} in the folded text`);
	return { start: from, end: to };
}
