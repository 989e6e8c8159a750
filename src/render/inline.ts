import type { ElementContent, Properties } from 'hast';
import { notations } from '../text/notations.ts';
import type { Span } from '../text/span.ts';
import { fullWidth } from '../text/widths.ts';
import { element } from './markup.ts';

/** An element around a stretch of text. */
export interface Mark extends Span {
	readonly tag: string;
	readonly properties: Properties;
}

interface Script extends Mark {
	/** Code units at its start and end that stand for the element and are not shown. */
	readonly opening: number;
	readonly closing: number;
}

const scripts = (text: string): Script[] =>
	notations(text).map(({ level, outer, inner }) => ({
		...outer,
		tag: level,
		properties: {},
		opening: inner.start - outer.start,
		closing: outer.end - inner.end,
	}));

/**
 * Printed text as pages show it: widths normalised, sub- and superscripts set as such, marks as elements. Every offset counts
 * code units of `text` as saved. Of two marks that cross, the later is left out: its text stays, without its element.
 */
export function inline(text: string, marks: readonly Mark[] = []): ElementContent[] {
	const shown = fullWidth(text);
	const root: Level = { children: [], end: text.length, closing: 0 };
	const open: Level[] = [root];
	let at = 0;

	const top = (): Level => open[open.length - 1] ?? root;
	const writeUntil = (end: number) => {
		if (end > at) top().children.push({ type: 'text', value: shown.slice(at, end) });
		at = Math.max(at, end);
	};
	const closeUntil = (start: number) => {
		while (open.length > 1 && top().end <= start) {
			const { end, closing } = top();
			writeUntil(end - closing);
			at = end;
			open.pop();
		}
	};

	for (const mark of [...marks, ...scripts(text)].sort((a, b) => a.start - b.start || b.end - a.end)) {
		closeUntil(mark.start);
		if (mark.end <= mark.start || mark.end > top().end - top().closing || mark.start < at) continue;
		writeUntil(mark.start);
		const made = element(mark.tag, mark.properties);
		const { opening, closing } = isScript(mark) ? mark : { opening: 0, closing: 0 };
		top().children.push(made);
		at += opening;
		open.push({ children: made.children, end: mark.end, closing });
	}
	closeUntil(text.length);
	writeUntil(text.length);
	return root.children;
}

/** An element that is being filled, up to the `closing` code units before `end`. */
interface Level {
	readonly children: ElementContent[];
	readonly end: number;
	readonly closing: number;
}

const isScript = (mark: Mark): mark is Script => 'opening' in mark;
