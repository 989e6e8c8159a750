import type { Block } from '../text/blocks.ts';
import type { Span } from '../text/span.ts';
import { isClosed } from '../text/stops.ts';

/** Shorter repeats happen in any prose; a column set twice is longer (UTF-16 code units). */
const SHORTEST = 20;
/** Whole paragraphs of a standing form (the same notice under two stories) repeat rightly; from this length they were set twice. */
const SHORTEST_WHOLE = 40;
const KEY = 12;

/**
 * Text set twice by the scan or the page, as spans of the copy that does not belong to the story:
 * the end of an open block that equals another whole open block, an open block that a later block begins with,
 * and a paragraph that an earlier one equals. Not the longest repeat: an abstract may repeat inside the text.
 * Linear: blocks are looked up by their first or last characters.
 */
export function findDuplicates(blocks: readonly Block[]): { span: Span; rule: string }[] {
	const found: { span: Span; rule: string }[] = [];
	const open = blocks.filter(({ text }) => text.length >= SHORTEST && !isClosed(text));
	const byEnd = Map.groupBy(open, ({ text }) => text.slice(-KEY));
	const byStart = Map.groupBy(blocks, ({ text }) => text.slice(0, KEY));
	const seen = new Map<string, Block>();
	for (const block of blocks) {
		const { text, start, end } = block;
		if (text.length >= SHORTEST_WHOLE) {
			if (seen.has(text)) {
				found.push({ span: { start, end }, rule: 'duplicate/whole' });
				continue;
			}
			seen.set(text, block);
		}
		if (text.length < SHORTEST || isClosed(text)) continue;
		const copied = longest(byEnd.get(text.slice(-KEY)), (other) => other.text.length < text.length && text.endsWith(other.text));
		if (copied) {
			found.push({ span: { start: end - copied.text.length, end }, rule: 'duplicate/end-of-open-block' });
			continue;
		}
		const later = longest(
			byStart.get(text.slice(0, KEY)),
			(other) => other.start > start && other.text.length > text.length && other.text.startsWith(text),
		);
		if (later) found.push({ span: { start, end }, rule: 'duplicate/start-of-later-block' });
	}
	return found;
}

/** Of few candidates; more than this many alike are a standing form, not a scan's fault. */
const MOST_CANDIDATES = 64;

function longest(candidates: readonly Block[] | undefined, fits: (block: Block) => boolean): Block | undefined {
	let best: Block | undefined;
	for (const block of candidates?.slice(0, MOST_CANDIDATES) ?? [])
		if (fits(block) && block.text.length > (best?.text.length ?? 0)) best = block;
	return best;
}
