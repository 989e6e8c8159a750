import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Language } from '../model/languages.ts';
import type { Span } from '../text/span.ts';

/**
 * A headline as its lines may break: first between the stretches, where the page prints a space, then between the words of one.
 * Joined, words by nothing and stretches by a space, it is the headline.
 */
export type Breakable = readonly (readonly string[])[];

/** Words are seen at build time only, for the eye: nothing is found or cited by them, so a browser's own dictionary has no say. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /\p{Script=Han}/u;
/** Marks that may not begin a line, and those that may not end one. */
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}…—]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;

/** `names` are stretches of `text` inside which no line breaks. Only Chinese is cut into words; other scripts have their spaces. */
export function breakable(text: string, language: Language, names: readonly Span[] = []): Breakable {
	const stretches: string[][] = [];
	for (const { 0: stretch, index } of text.matchAll(/\S+/gu)) {
		const inside = names.map(({ start, end }) => ({ start: start - index, end: end - index }));
		stretches.push(language.startsWith('zh') ? words(stretch, inside) : [stretch]);
	}
	return stretches;
}

function words(stretch: string, names: readonly Span[]): string[] {
	const segments = [...WORDS.segment(stretch)];
	const found: string[] = [];
	for (const [i, { segment, index }] of segments.entries()) {
		const last = found.at(-1);
		const named = names.some(({ start, end }) => start < index && index < end);
		if (last !== undefined && (named || clings(segments, i) || CLOSES.test(segment) || OPENS.test(last)))
			found[found.length - 1] = last + segment;
		else found.push(segment);
	}
	return found;
}

/**
 * Single characters in a row are words that the dictionary lacks, mostly of two. Where their number is odd, the first is rather
 * the tail of the word before them: 城市|群, 图书|馆|新馆.
 */
function clings(segments: readonly Intl.SegmentData[], i: number): boolean {
	const single = (n: number) => segments[n]?.segment.length === 1 && HAN.test(segments[n].segment);
	if (!single(i)) return false;
	let first = i;
	while (single(first - 1)) first--;
	let after = i;
	while (single(after)) after++;
	return i - first !== (after - first) % 2;
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
	type: 'element',
	tagName,
	properties,
	children,
});

/** Each stretch in a `.stretch`, a space between two, `<wbr>` between words. */
export const breakableHtml = (lines: Breakable): string =>
	toHtml(
		lines.flatMap((stretch, i): ElementContent[] => [
			...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
			element(
				'span',
				{ className: ['stretch'] },
				stretch.flatMap((word, n): ElementContent[] => [...(n > 0 ? [element('wbr', {}, [])] : []), { type: 'text', value: word }]),
			),
		]),
	);
