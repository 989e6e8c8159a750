import type { ElementContent } from 'hast';
import { type Article, printedParts } from '../model/article.ts';
import type { ArticleId, ImageId, ParagraphId, SectionId } from '../model/ids.ts';
import { LABELS, type Label } from '../model/labels.ts';
import type { Problem } from '../model/problems.ts';
import type { Source } from '../model/source.ts';
import { LineIndex } from '../text/blocks.ts';
import { extent, joinedParagraphs } from './evidence.ts';
import { lineCount, linesOfAll } from './lines.ts';
import { element } from './markup.ts';

/** What of one span stands on one line, its line end left out. */
export interface Piece {
	readonly text: string;
	readonly label: Label;
}

/** A part of an article that has an anchor on the article's page. */
export interface AnchoredPart {
	readonly article: ArticleId;
	readonly id: ParagraphId | SectionId | ImageId;
}

export interface TextLine {
	readonly type: 'text';
	readonly number: number;
	readonly pieces: readonly Piece[];
	/** False only for a last line without a line end. */
	readonly ended: boolean;
	readonly parts: readonly AnchoredPart[];
	/** A paragraph goes on from here to another line, or comes from one. */
	readonly joins: readonly { readonly way: 'to' | 'from'; readonly line: number }[];
	readonly problems: readonly Problem[];
}

/** Lines of white space only; `text` is all of it. */
export interface BlankLines {
	readonly type: 'blank';
	readonly first: number;
	readonly last: number;
	readonly text: string;
	readonly problems: readonly Problem[];
}

/** Stands before the line on which the source's `nth` article begins, from 1. */
export interface ArticleOpening {
	readonly type: 'opening';
	readonly article: ArticleId;
	readonly nth: number;
}

export type SourceRow = TextLine | BlankLines | ArticleOpening;

const ANCHORED = /^[psc]\d+$/;
const isAnchored = (id: string): id is AnchoredPart['id'] => ANCHORED.test(id);

/** A saved page line by line. `articles` are those of the source, in any order. Every character of the text is in one row. */
export function sourceRows(source: Source, articles: readonly Article[]): readonly SourceRow[] {
	const { text } = source;
	const index = new LineIndex(text);
	const notes = lineNotes(source, articles, index);
	const rows: SourceRow[] = [];
	let span = 0;
	const last = lineCount(index, text);
	for (let number = 1; number <= last; number++) {
		const start = index.startOf(number);
		const end = number < index.lines ? index.startOf(number + 1) : text.length;
		const content = start + text.slice(start, end).replace(/\r\n?$|\n$/, '').length;
		const pieces: Piece[] = [];
		let blank = true;
		while ((source.spans[span]?.end ?? Number.POSITIVE_INFINITY) <= start) span++;
		for (let k = span; ; k++) {
			const at = source.spans[k];
			if (!at || at.start >= end) break;
			blank &&= at.label === 'blank';
			const piece = text.slice(Math.max(start, at.start), Math.min(content, at.end));
			if (piece !== '' || at.label !== 'blank') pieces.push({ text: piece, label: at.label });
		}
		for (const opening of notes.openings.get(number) ?? []) rows.push(opening);
		const problems = notes.problems.get(number) ?? [];
		const before = rows.at(-1);
		if (!blank) {
			const [parts, joins] = [notes.parts.get(number) ?? [], notes.joins.get(number) ?? []];
			rows.push({ type: 'text', number, pieces, ended: content < end, parts, joins, problems });
		} else if (before?.type === 'blank') {
			rows[rows.length - 1] = {
				...before,
				last: number,
				text: before.text + text.slice(start, end),
				problems: [...before.problems, ...problems],
			};
		} else rows.push({ type: 'blank', first: number, last: number, text: text.slice(start, end), problems });
	}
	return rows;
}

/** What stands in the margin, by line. */
function lineNotes(source: Source, articles: readonly Article[], index: LineIndex) {
	const parts = new Map<number, AnchoredPart[]>();
	const joins = new Map<number, TextLine['joins'][number][]>();
	const problems = new Map<number, Problem[]>();
	const openings = new Map<number, ArticleOpening[]>();
	for (const problem of source.problems) add(problems, problem.line, problem);
	for (const article of articles) {
		for (const { id, spans } of printedParts(article)) {
			if (!isAnchored(id)) continue;
			for (const { first, last } of linesOfAll(index, spans)) {
				for (let line = first; line <= last; line++) add(parts, line, { article: article.id, id });
			}
		}
		for (const { pieces } of joinedParagraphs(article, index)) {
			for (const [i, piece] of pieces.entries()) {
				const next = pieces[i + 1];
				if (!next) continue;
				add(joins, piece.last, { way: 'to', line: next.first });
				add(joins, next.first, { way: 'from', line: piece.last });
			}
		}
	}
	const beginnings = articles.flatMap((article) => {
		const lines = extent(article, index);
		return lines ? [{ article: article.id, line: lines.first }] : [];
	});
	for (const [i, { article, line }] of beginnings.sort((a, b) => a.line - b.line).entries())
		add(openings, line, { type: 'opening', article, nth: i + 1 });
	for (const list of joins.values()) list.sort((a, b) => a.line - b.line);
	return { parts, joins, problems, openings };
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

/** How many spans have each label; labels that the source lacks are left out. */
export function labelCounts({ spans }: Pick<Source, 'spans'>): readonly { readonly label: Label; readonly count: number }[] {
	const counts = new Map<Label, number>();
	for (const { label } of spans) counts.set(label, (counts.get(label) ?? 0) + 1);
	return LABELS.flatMap((label) => {
		const count = counts.get(label);
		return count === undefined ? [] : [{ label, count }];
	});
}

/** What stands within a line of another label, where it does not fill it. */
const INNER: ReadonlySet<Label> = new Set(['dateline', 'byline', 'credit', 'jump-line', 'duplicate']);

/** The labels on a line, each once, white space apart; the line's own comes first. */
export function labelsOn({ pieces }: TextLine): readonly Label[] {
	const labels = new Set(pieces.map(({ label }) => label).filter((label) => label !== 'blank'));
	return [...labels].sort((a, b) => Number(INNER.has(a)) - Number(INNER.has(b)));
}

/**
 * The text of a line as it is saved, nothing normalised. A piece under another label than the line's own stands in an element
 * with that label's class and, in `data-label`, its name, which a style sheet writes before it: so the text copies as saved.
 */
export function lineContent(line: TextLine, nameOf: (label: Label) => string): ElementContent[] {
	const [own] = labelsOn(line);
	return line.pieces.map(({ text, label }): ElementContent => {
		if (label === own) return { type: 'text', value: text };
		if (label === 'blank') return element('span', { className: ['l-blank'] }, [text]);
		return element('span', { className: ['s', `l-${label}`], dataLabel: nameOf(label) }, [text]);
	});
}

/** White space made visible: ↵ for a line end, ⇥ for a tab, ␣ for any other; a byte order mark is named. */
export const visibleSpace = (text: string): string =>
	text
		.replace(/\r\n?|\n/g, '↵')
		.replace(/\t/g, '⇥')
		.replace(/\ufeff/g, 'BOM')
		.replace(/\s/g, '␣')
		.replace(/↵(?=.)/gu, '↵ ');

/** How many line ends of each kind a text has; kinds that it lacks are left out. */
export function lineEnds(text: string): readonly { readonly kind: 'CRLF' | 'LF' | 'CR'; readonly count: number }[] {
	const counts = { CRLF: 0, LF: 0, CR: 0 };
	for (const { 0: end } of text.matchAll(/\r\n?|\n/g)) counts[end === '\n' ? 'LF' : end === '\r' ? 'CR' : 'CRLF']++;
	return (['CRLF', 'LF', 'CR'] as const).flatMap((kind) => (counts[kind] === 0 ? [] : [{ kind, count: counts[kind] }]));
}
