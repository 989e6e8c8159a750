import type { BodyItem, Jump, Printed, Story } from '../model/article.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ImageId, ParagraphId, SectionId } from '../model/ids.ts';
import { type Language, treeOf, wordingIn } from '../model/languages.ts';
import type { ArticleRecord } from '../model/record.ts';
import type { SourceText } from '../model/source.ts';
import { slice } from '../text/span.ts';
import { creditsOf } from './credits.ts';
import type { Draft, PrintedLine } from './drafts.ts';
import { madeId } from './ids.ts';
import { type Printing, printedDate, printedPublication } from './source-lines.ts';

export interface Settings {
	readonly language: Language;
	/** IANA name; null leaves printed times without an offset. */
	readonly timeZone: string | null;
}

export const joined = (lines: readonly PrintedLine[], by = ''): Printed => ({
	text: lines.map(({ text }) => text).join(by),
	spans: lines.flatMap(({ spans }) => spans),
});

const printed = (line: PrintedLine | null): Printed | null => line && { text: line.text, spans: line.spans };

const evidenceOf = (line: PrintedLine): Evidence => ({
	rule: line.rule,
	start: line.spans[0]?.start ?? 0,
	end: line.spans.at(-1)?.end ?? 0,
});

/** One gathered draft, its page and its editor's record → a story. `position` is its place on the page, from 0. */
export function readStory(
	draft: Draft,
	source: SourceText,
	page: Printing,
	record: ArticleRecord | null,
	settings: Settings,
	position: number,
): Story {
	const evidence: Record<string, Evidence> = {};
	const note = (field: string, line: PrintedLine | null | undefined) => {
		if (line) evidence[field] = evidenceOf(line);
	};
	const headline = draft.headline.length === 0 ? null : joined(draft.headline, ' ');
	note('kicker', draft.kicker);
	note('headline', draft.headline[0]);
	note('deck', draft.deck[0]);
	// The tag [摘要] stands in the line and not in the abstract.
	const summary = draft.abstract.map((line) => withoutTag(line, source.text)).filter(({ text }) => text !== '');
	note('abstract', draft.abstract[0]);

	const { credits, first: signed, publication: signedFor } = creditsOf(draft, source.text);
	if (signed) evidence['credits'] = signed;

	const ids = { p: 0, s: 0, c: 0 };
	const editorsNote: ParagraphId[] = [];
	const place = (item: Draft['body'][number]): BodyItem => {
		switch (item.type) {
			case 'paragraph': {
				const id: ParagraphId = `p${++ids.p}`;
				if (item.isNote) {
					editorsNote.push(id);
					evidence['editorsNote'] ??=
						item.lines[0]?.rule === 'record' ? { record: true, why: null } : evidenceOf(item.lines[0] ?? signedLine);
				}
				return { type: 'paragraph', id, ...joined(item.lines) };
			}
			case 'section': {
				const id: SectionId = `s${++ids.s}`;
				note('sections', evidence['sections'] ? null : item.heading[0]);
				return { type: 'section', id, heading: item.heading.map(({ text, spans }) => ({ text, spans })) };
			}
			case 'image': {
				const id: ImageId = `c${++ids.c}`;
				note('images', evidence['images'] ? null : (item.file ?? item.caption));
				return { type: 'image', id, file: printed(item.file), caption: printed(item.caption) };
			}
		}
	};
	const body = draft.body.map(place);

	const day = printedDate(draft, page, settings.timeZone);
	const published = day?.value ?? record?.published?.value ?? null;
	const paper = printedPublication(draft, page) ?? signedFor;
	if (day) evidence['published'] = day.evidence;
	else if (record?.published) evidence['published'] = { record: true, why: record.published.why };
	if (paper) evidence['publication'] = paper.evidence;
	else if (record?.publication) evidence['publication'] = { record: true, why: record.publication.why };
	if (headline === null && record?.suppliedHeadline !== undefined) evidence['suppliedHeadline'] = { record: true, why: null };

	const jump: Jump | null =
		draft.jumpFrom || draft.jumpTo ? { from: jumpText(draft.jumpFrom, source.text), to: jumpText(draft.jumpTo, source.text) } : null;
	if (jump) evidence['jump'] = evidenceOf(draft.jumpFrom ?? draft.jumpTo ?? signedLine);
	const firstWords = draft.body.find((item) => item.type === 'paragraph')?.lines[0]?.text ?? '';
	const language = record?.language ?? settings.language;
	const supplied = record?.suppliedHeadline ?? null;
	const title = headline?.text ?? (supplied && wordingIn(supplied, treeOf(language)));
	return {
		id: record?.id ?? madeId(published, title, source.id, position, firstWords),
		sourceId: source.id,
		file: source.file,
		language,
		kicker: printed(draft.kicker),
		headline,
		suppliedHeadline: headline === null ? supplied : null,
		deck: draft.deck.map(({ text, spans }) => ({ text, spans })),
		abstract: summary.length === 0 ? null : joined(summary),
		publication: paper?.value ?? record?.publication?.value ?? null,
		published,
		publishedBasis: day ? 'printed' : (record?.published?.basis ?? null),
		credits,
		bylines: draft.bylines.map(({ text, spans }) => ({ text, spans })),
		body,
		editorsNote,
		jump,
		evidence,
	};
}

const signedLine: PrintedLine = { label: 'unrecognised', rule: 'none', text: '', spans: [], labelled: [] };

function jumpText(line: PrintedLine | null, text: string): Printed | null {
	const span = line?.labelled.find(({ label }) => label === 'jump-line');
	return span ? { text: slice(text, span).trim(), spans: [{ start: span.start, end: span.end }] } : null;
}

function withoutTag(line: PrintedLine, text: string): PrintedLine {
	const spans = line.labelled.filter(({ rule }) => rule !== 'abstract/tag');
	return { ...line, text: spans.map((span) => slice(text, span)).join(''), spans: spans.map(({ start, end }) => ({ start, end })) };
}
