import type { Span } from './span.ts';

/** A subscript or superscript as a saved page writes it: `PM_{2.5}` holds `_{2.5}`, whose inner part is `2.5`. */
export interface Notation {
	readonly level: 'sub' | 'sup';
	readonly outer: Span;
	readonly inner: Span;
}

const NOTATION = /(?<sign>[_^])\{(?<inner>[^{}\n]{1,24})\}/gu;

/** In order, without overlaps. Short ones only: a brace in a text is more often a brace. */
export function notations(text: string): readonly Notation[] {
	return [...text.matchAll(NOTATION)].map(({ 0: whole, index, groups }) => ({
		level: groups?.['sign'] === '_' ? 'sub' : 'sup',
		outer: { start: index, end: index + whole.length },
		inner: { start: index + 2, end: index + whole.length - 1 },
	}));
}
