import type { BodyItem, Credit, Jump, Printed, Story } from '../model/article.ts';
import { Edtf } from '../model/edtf.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ImageId, ParagraphId, SectionId } from '../model/ids.ts';
import type { Language } from '../model/languages.ts';
import type { LabelledSpan } from '../model/labels.ts';
import type { Problem, ProblemCode } from '../model/problems.ts';
import type { ArticleRecord, SourceRecord } from '../model/record.ts';
import type { SourceText } from '../model/source.ts';
import { LineIndex } from '../text/blocks.ts';
import { slice } from '../text/span.ts';
import { unpairedQuote } from '../text/stops.ts';
import { creditsOf } from './credits.ts';
import { type Draft, type DraftParagraph, gather, isOpen, type PrintedLine, printedLines } from './drafts.ts';
import { madeId } from './ids.ts';
import { pairRecords } from './records.ts';
import { type Printing, printedDate, printedPublication } from './source-lines.ts';

export interface Settings {
	readonly language: Language;
	/** IANA name. */
	readonly timeZone: string;
}

/** One page's labelled spans and its editor's record → its articles in printed order, and what an archivist should look at. */
export function readArticles(
	source: SourceText,
	spans: readonly LabelledSpan[],
	record: SourceRecord,
	settings: Settings,
): { stories: Story[]; problems: Problem[] } {
	const index = new LineIndex(source.text);
	const problems: Problem[] = [];
	const report = (code: ProblemCode, message: string, at: number) => problems.push({ code, message, file: source.file, ...index.at(at) });

	const page = gather(printedLines(source.text, spans));
	const { records, strays } = pairRecords(page.drafts, record.articles);
	for (const stray of strays) report('record-no-such-article', stray, 0);

	const stories = page.drafts.map((draft, i) => {
		const story = readDraft(draft, source, page, records[i] ?? null, settings, i);
		const start = startOf(draft);
		for (const contradiction of contradictions(story, records[i] ?? null)) report('record-contradicts-page', contradiction, start);
		if (records[i]?.id === undefined) report('article-without-id', `The article has no id in a record; \`${story.id}\` was made from its date and headline.`, start);
		if (story.published === null) report('article-without-date', 'No date is printed, and no record gives one.', start);
		if (story.headline === null && story.suppliedHeadline === null) report('article-without-headline', 'No headline is printed, and no record supplies one.', start);
		for (const item of draft.body) if (item.type === 'paragraph') checkParagraph(item, report);
		return story;
	});
	if (stories.length === 0) report('no-article', 'No article was found on the page.', 0);
	for (const span of spans) {
		if (span.label === 'unrecognised') report('unrecognised-span', `Nothing claims “${slice(source.text, span).slice(0, 24)}”.`, span.start);
		if (span.rule === 'above-headline') {
			report('text-above-headline', 'Text stands above the headline; it was read as the story’s own note.', span.start);
			break;
		}
	}
	return { stories, problems };
}

function checkParagraph(paragraph: DraftParagraph, report: (code: ProblemCode, message: string, at: number) => void): void {
	const last = paragraph.lines.at(-1);
	const end = last?.spans.at(-1)?.end ?? 0;
	if (last && isOpen(last)) report('open-paragraph', `The paragraph ends “${last.text.slice(-8)}” without a stop, and nothing closes it.`, end - 1);
	const { text } = joined(paragraph.lines);
	const quote = unpairedQuote(text);
	if (quote >= 0) report('unpaired-quote', `The mark ${text.charAt(quote)} has no partner in its paragraph.`, offsetInSource(paragraph.lines, quote));
}

function offsetInSource(lines: readonly PrintedLine[], offset: number): number {
	let left = offset;
	for (const { start, end } of lines.flatMap(({ spans }) => spans)) {
		if (left < end - start) return start + left;
		left -= end - start;
	}
	return 0;
}

const joined = (lines: readonly PrintedLine[], by = ''): Printed => ({ text: lines.map(({ text }) => text).join(by), spans: lines.flatMap(({ spans }) => spans) });

const printed = (line: PrintedLine | null): Printed | null => line && { text: line.text, spans: line.spans };

const evidenceOf = (line: PrintedLine): Evidence => ({ rule: line.rule, start: line.spans[0]?.start ?? 0, end: line.spans.at(-1)?.end ?? 0 });

function startOf(draft: Draft): number {
	const lines = [draft.kicker, draft.headline[0], draft.jumpFrom, ...draft.body.flatMap((item) => (item.type === 'paragraph' ? item.lines : []))];
	return Math.min(...lines.flatMap((line) => (line?.spans[0] ? [line.spans[0].start] : [])));
}

function readDraft(draft: Draft, source: SourceText, page: Printing, record: ArticleRecord | null, settings: Settings, position: number): Story {
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
	const body = draft.body.map((item): BodyItem => {
		switch (item.type) {
			case 'paragraph': {
				const id: ParagraphId = `p${++ids.p}`;
				if (item.isNote) {
					editorsNote.push(id);
					evidence['editorsNote'] ??= item.lines[0]?.rule === 'record' ? { record: true, why: null } : evidenceOf(item.lines[0] ?? signedLine);
				}
				return { type: 'paragraph', id, ...joined(item.lines) };
			}
			case 'section': {
				const id: SectionId = `s${++ids.s}`;
				note(`sections`, evidence['sections'] ? null : item.heading[0]);
				return { type: 'section', id, heading: item.heading.map(({ text, spans }) => ({ text, spans })) };
			}
			case 'image': {
				const id: ImageId = `c${++ids.c}`;
				note('images', evidence['images'] ? null : (item.file ?? item.caption));
				return { type: 'image', id, file: printed(item.file), caption: printed(item.caption) };
			}
		}
	});

	const day = printedDate(draft, page, settings.timeZone);
	const paper = printedPublication(draft, page) ?? signedFor;
	if (day) evidence['published'] = day.evidence;
	else if (record?.published) evidence['published'] = { record: true, why: record.published.why };
	if (paper) evidence['publication'] = paper.evidence;
	else if (record?.publication) evidence['publication'] = { record: true, why: record.publication.why };
	if (headline === null && record?.suppliedHeadline !== undefined) evidence['suppliedHeadline'] = { record: true, why: null };

	const jump: Jump | null = draft.jumpFrom || draft.jumpTo ? { from: jumpText(draft.jumpFrom, source.text), to: jumpText(draft.jumpTo, source.text) } : null;
	if (jump) evidence['jump'] = evidenceOf(draft.jumpFrom ?? draft.jumpTo ?? signedLine);
	const published = day ? Edtf.parse(day.value) : (record?.published?.value ?? null);
	const firstWords = draft.body.find((item) => item.type === 'paragraph')?.lines[0]?.text ?? '';
	return {
		id: record?.id ?? madeId(published, headline?.text ?? record?.suppliedHeadline ?? null, source.id, position, firstWords),
		sourceId: source.id,
		file: source.file,
		language: record?.language ?? settings.language,
		kicker: printed(draft.kicker),
		headline,
		suppliedHeadline: headline === null ? (record?.suppliedHeadline ?? null) : null,
		deck: draft.deck.map(({ text, spans }) => ({ text, spans })),
		abstract: summary.length === 0 ? null : joined(summary),
		publication: paper?.value ?? record?.publication?.value ?? null,
		published,
		publishedBasis: day ? 'printed' : (record?.published?.basis ?? null),
		credits: credits satisfies readonly Credit[],
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

/** What the page prints is read from the page; a record that says otherwise is told so. */
function contradictions(story: Story, record: ArticleRecord | null): string[] {
	if (!record) return [];
	const said: string[] = [];
	const prints = (field: string) => story.evidence[field] !== undefined && 'rule' in (story.evidence[field] ?? {});
	if (record.published && prints('published') && record.published.value !== story.published) said.push(`The record dates the article ${record.published.value}; the page prints ${story.published}.`);
	if (record.publication && prints('publication') && record.publication.value !== story.publication) said.push(`The record names ${record.publication.value}; the page prints ${story.publication}.`);
	if (record.suppliedHeadline !== undefined && story.headline !== null) said.push(`The record supplies a headline; the page prints “${story.headline.text}”.`);
	return said;
}
