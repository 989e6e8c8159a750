import type { Story } from '../model/article.ts';
import type { LabelledSpan } from '../model/labels.ts';
import type { Problem, ProblemCode } from '../model/problems.ts';
import type { ArticleRecord, SourceRecord } from '../model/record.ts';
import type { SourceText } from '../model/source.ts';
import { LineIndex } from '../text/blocks.ts';
import { slice } from '../text/span.ts';
import { unpairedQuote } from '../text/stops.ts';
import { type Draft, type DraftParagraph, gather, isOpen, type PrintedLine, printedLines } from './drafts.ts';
import { pairRecords, type Stray } from './records.ts';
import { joined, readStory, type Settings } from './story.ts';

/** Where an article comes from: the record's entry (from 0) that speaks of it, and its first line on the page. */
export interface Origin {
	readonly entry: number | null;
	readonly line: number;
	readonly column: number;
}

/** One page's labelled spans and its editor's record → its articles in printed order, and what an archivist should look at. */
export function readArticles(
	source: SourceText,
	spans: readonly LabelledSpan[],
	record: SourceRecord,
	settings: Settings,
): { stories: Story[]; origins: readonly Origin[]; problems: Problem[]; strays: readonly Stray[] } {
	const index = new LineIndex(source.text);
	const problems: Problem[] = [];
	const report = (code: ProblemCode, message: string, at: number) => problems.push({ code, message, file: source.file, ...index.at(at) });

	const page = gather(printedLines(source.text, spans));
	const { records, strays } = pairRecords(page.drafts, record.articles);

	const stories = page.drafts.map((draft, i) => {
		const story = readStory(draft, source, page, records[i] ?? null, settings, i);
		const start = startOf(draft);
		for (const contradiction of contradictions(story, records[i] ?? null)) report('record-contradicts-page', contradiction, start);
		if (records[i]?.id === undefined)
			report('article-without-id', `The article has no id in a record; \`${story.id}\` was made from its date and headline.`, start);
		if (story.published === null) report('article-without-date', 'No date is printed, and no record gives one.', start);
		if (story.headline === null && story.suppliedHeadline === null)
			report('article-without-headline', 'No headline is printed, and no record supplies one.', start);
		for (const item of draft.body) if (item.type === 'paragraph') checkParagraph(item, report);
		return story;
	});
	if (stories.length === 0) report('no-article', 'No article was found on the page.', 0);
	for (const span of spans) {
		if (span.label === 'unrecognised')
			report('unrecognised-span', `Nothing claims “${slice(source.text, span).slice(0, 24)}”.`, span.start);
		if (span.rule === 'above-headline') {
			report('text-above-headline', 'Text stands above the headline; it was read as the story’s own note.', span.start);
			break;
		}
	}
	const origins = page.drafts.map((draft, i): Origin => {
		const own = records[i];
		return { entry: own ? record.articles.indexOf(own) : null, ...index.at(startOf(draft)) };
	});
	return { stories, origins, problems, strays };
}

function checkParagraph(paragraph: DraftParagraph, report: (code: ProblemCode, message: string, at: number) => void): void {
	const last = paragraph.lines.at(-1);
	const end = last?.spans.at(-1)?.end ?? 0;
	if (last && isOpen(last))
		report('open-paragraph', `The paragraph ends “${last.text.slice(-8)}” without a stop, and nothing closes it.`, end - 1);
	const { text } = joined(paragraph.lines);
	const quote = unpairedQuote(text);
	if (quote >= 0)
		report('unpaired-quote', `The mark ${text.charAt(quote)} has no partner in its paragraph.`, offsetInSource(paragraph.lines, quote));
}

function offsetInSource(lines: readonly PrintedLine[], offset: number): number {
	let left = offset;
	for (const { start, end } of lines.flatMap(({ spans }) => spans)) {
		if (left < end - start) return start + left;
		left -= end - start;
	}
	return 0;
}

function startOf(draft: Draft): number {
	const lines = [
		draft.kicker,
		draft.headline[0],
		draft.jumpFrom,
		...draft.body.flatMap((item) => (item.type === 'paragraph' ? item.lines : [])),
	];
	return Math.min(...lines.flatMap((line) => (line?.spans[0] ? [line.spans[0].start] : [])));
}

/** What the page prints is read from the page; a record that says otherwise is told so. */
function contradictions(story: Story, record: ArticleRecord | null): string[] {
	if (!record) return [];
	const said: string[] = [];
	const prints = (field: string) => story.evidence[field] !== undefined && 'rule' in (story.evidence[field] ?? {});
	if (record.published && prints('published') && record.published.value !== story.published)
		said.push(`The record dates the article ${record.published.value}; the page prints ${story.published}.`);
	if (record.publication && prints('publication') && record.publication.value !== story.publication)
		said.push(`The record names ${record.publication.value}; the page prints ${story.publication}.`);
	if (record.suppliedHeadline !== undefined && story.headline !== null)
		said.push(`The record supplies a headline; the page prints “${story.headline.text}”.`);
	return said;
}
