import { HEADING_NUMBER } from '../text/stops.ts';
import { readDateline } from './dateline.ts';
import type { Line, State } from './line.ts';

const isHeadline = ({ kind, text }: Line): boolean => (kind === 'short' || kind === 'menu') && !HEADING_NUMBER.test(text);
export const hasHeadline = (group: readonly Line[]): boolean => group.some(({ kind }) => kind === 'short' || kind === 'section');

/** Whether a group of lines is the head of a new story, rather than subheads inside one or the page's end. */
export function opensStory(group: readonly Line[], next: Line | null, state: State): boolean {
	if (next === null) return false;
	const dateline = readDateline(next.text) !== null;
	if (!state.hasBody && !state.inTail) return group.length > 0;
	if (!hasHeadline(group)) return false;
	if (dateline) return true;
	const firstShort = group.findIndex(isHeadline);
	if (firstShort < 0) return false;
	const below = group.slice(firstShort);
	if (below.some(({ kind }) => kind === 'source-line')) return true;
	const byline = below.findIndex(({ kind }) => kind === 'byline');
	if (byline > 0) return true;
	// A byline that closes the story above leaves the lines under it to the next one.
	return group[0]?.kind === 'byline' && !state.inTail && !state.signed && group.length > 1;
}

/** Where the head of the next story begins in a group that stands after another one. */
export function headStart(group: readonly Line[], inTail: boolean): number {
	const isSite = ({ kind }: Line) =>
		kind === 'tail' || kind === 'line' || kind === 'editor-line' || kind === 'jump-line' || kind === 'end-mark';
	const lastSite = group.findLastIndex(isSite);
	let start = lastSite + 1;
	// Captions, pictures and a closing byline belong to the story above.
	while (start < group.length && ['caption', 'image', 'byline', 'menu'].includes(group[start]?.kind ?? '')) start++;
	if (inTail || group.slice(0, start).some(({ kind }) => kind === 'tail')) {
		// After a list of links the head is what stands right over the source line or the text; four lines hold any head.
		const end = group.findIndex(({ kind }, i) => i >= start && (kind === 'source-line' || kind === 'byline'));
		start = Math.max(start, (end < 0 ? group.length : end) - 4);
	}
	return start;
}
