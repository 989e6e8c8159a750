import type { Printed } from '../model/article.ts';
import type { Label, LabelledSpan } from '../model/labels.ts';
import { readDateline } from '../segment/dateline.ts';
import { EDITORS_NOTE } from '../segment/line-kinds.ts';
import { slice } from '../text/span.ts';
import { DIALOGUE, HEADING_NUMBER, ITEM_MARK, isClosed, startsWithDash } from '../text/stops.ts';

/** One printed line: spans that touch each other. `label` is that of its first span that is not a jump line. */
export interface PrintedLine extends Printed {
	readonly label: Label;
	readonly rule: string;
	readonly labelled: readonly LabelledSpan[];
}

export interface DraftParagraph {
	readonly type: 'paragraph';
	readonly lines: PrintedLine[];
	readonly isNote: boolean;
}

export interface DraftSection {
	readonly type: 'section';
	readonly heading: PrintedLine[];
}

export interface DraftImage {
	readonly type: 'image';
	file: PrintedLine | null;
	caption: PrintedLine | null;
}

/** An article while it is gathered: lines in their places, nothing interpreted yet. */
export interface Draft {
	kicker: PrintedLine | null;
	readonly headline: PrintedLine[];
	readonly deck: PrintedLine[];
	readonly abstract: PrintedLine[];
	readonly sourceLines: PrintedLine[];
	/** Bylines and editor lines, which stand outside paragraphs. */
	readonly bylines: PrintedLine[];
	readonly body: (DraftParagraph | DraftSection | DraftImage)[];
	jumpFrom: PrintedLine | null;
	jumpTo: PrintedLine | null;
}

const emptyDraft = (): Draft => ({
	kicker: null,
	headline: [],
	deck: [],
	abstract: [],
	sourceLines: [],
	bylines: [],
	body: [],
	jumpFrom: null,
	jumpTo: null,
});

/** The page's lines in order, without what is blank. A duplicate at a line's end is no part of the line. */
export function printedLines(text: string, spans: readonly LabelledSpan[]): PrintedLine[] {
	const lines: PrintedLine[] = [];
	let run: LabelledSpan[] = [];
	const close = () => {
		const own = run.filter(({ label }) => label !== 'duplicate' && label !== 'jump-line');
		const first = own[0] ?? run[0];
		if (first) {
			const kept = own.length > 0 ? own : run;
			const label = first.label === 'dateline' || first.label === 'byline' ? (kept[1]?.label ?? first.label) : first.label;
			lines.push({
				label,
				rule: first.rule,
				text: kept.map((span) => slice(text, span)).join(''),
				spans: kept.map(({ start, end }) => ({ start, end })),
				labelled: run,
			});
		}
		run = [];
	};
	for (const span of spans) {
		if (span.label === 'blank') close();
		else run.push(span);
	}
	close();
	return lines;
}

/** Labelled lines → articles in printed order, with what belongs to the page as a whole. */
export function gather(lines: readonly PrintedLine[]): { drafts: Draft[]; folios: PrintedLine[]; nameplates: PrintedLine[] } {
	const drafts: Draft[] = [];
	const folios: PrintedLine[] = [];
	const nameplates: PrintedLine[] = [];
	let draft = emptyDraft();
	let last: Label | null = null;
	const next = () => {
		drafts.push(draft);
		draft = emptyDraft();
	};
	for (const line of lines) {
		const inline = line.labelled.filter(({ label }) => label === 'jump-line');
		const tells = hasStory(draft);
		switch (line.label) {
			case 'kicker':
				if (tells || draft.headline.length > 0) next();
				draft.kicker = line;
				break;
			case 'headline':
				if (tells || (draft.headline.length > 0 && last !== 'headline')) next();
				draft.headline.push(line);
				break;
			case 'deck':
				draft.deck.push(line);
				break;
			case 'abstract':
				draft.abstract.push(line);
				break;
			case 'source-line':
				if (tells && draft.sourceLines.length > 0) next();
				draft.sourceLines.push(line);
				break;
			case 'byline':
			case 'editor-line':
				draft.bylines.push(line);
				break;
			case 'subhead':
				addSubhead(draft, line, last);
				break;
			case 'image':
			case 'caption':
				addImage(draft, line, last);
				break;
			case 'jump-line':
				if (opensJump(line.text)) {
					// A story that turned the page inside the file goes on here; any other begins.
					if (tells && draft.jumpTo === null) next();
					draft.jumpFrom = line;
				} else draft.jumpTo = line;
				break;
			case 'paragraph':
			case 'editors-note':
			case 'dateline':
				if (line.labelled[0]?.label === 'dateline' && hasReport(draft)) next();
				// 编者按 on a line of its own names the note below and is no part of it.
				if (line.label === 'editors-note' && line.text.replace(EDITORS_NOTE, '') === '') break;
				addParagraph(draft, line);
				for (const span of inline) {
					const jump: PrintedLine = { label: 'jump-line', rule: span.rule, text: '', spans: [span], labelled: [span] };
					if (span.start < (line.spans[0]?.start ?? 0)) draft.jumpFrom = jump;
					else draft.jumpTo = jump;
				}
				break;
			case 'folio':
				folios.push(line);
				break;
			case 'nameplate':
				nameplates.push(line);
				break;
			default:
				break;
		}
		last = line.label;
	}
	drafts.push(draft);
	return { drafts: drafts.filter((each) => each.body.length > 0 || each.headline.length > 0), folios, nameplates };
}

export const opensJump = (text: string): boolean => /[上紧]接/.test(text) || /^[(（]接/.test(text);

/** A report under a dateline of its own, and more of it than the dateline: the next dateline opens another one, though no headline stands over it. */
const hasReport = (draft: Draft): boolean =>
	draft.body.some(
		(item) =>
			item.type === 'paragraph' &&
			item.lines.some(({ labelled }) => labelled[0]?.label === 'dateline' && labelled.length > 1 && lengthOf(item) > SHORTEST_REPORT),
	);

/** Of the briefest brief, in UTF-16 code units. */
const SHORTEST_REPORT = 40;
const lengthOf = ({ lines }: DraftParagraph): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Text that is more than a note over a headline: the next headline opens another article. */
const hasStory = (draft: Draft): boolean =>
	draft.body.some((item) => item.type === 'paragraph' && !item.isNote) || (draft.headline.length > 0 && draft.body.length > 0);

function addSubhead(draft: Draft, line: PrintedLine, last: Label | null): void {
	const above = draft.body.at(-1);
	// Two lines are one subhead; a numbered heading under another one is a level of its own.
	if (last === 'subhead' && above?.type === 'section' && !HEADING_NUMBER.test(line.text)) above.heading.push(line);
	else draft.body.push({ type: 'section', heading: [line] });
}

/** A picture inside a broken paragraph stands before it. */
function addImage(draft: Draft, line: PrintedLine, last: Label | null): void {
	const previous = draft.body.findLast((item) => item.type === 'image');
	if (line.label === 'caption' && last === 'image' && previous && previous.caption === null) {
		previous.caption = line;
		return;
	}
	const image: DraftImage = { type: 'image', file: line.label === 'image' ? line : null, caption: line.label === 'caption' ? line : null };
	const at = openParagraph(draft);
	if (at < 0) draft.body.push(image);
	else draft.body.splice(at, 0, image);
}

function addParagraph(draft: Draft, line: PrintedLine): void {
	const last = draft.body.at(-1);
	const at = openParagraph(draft);
	const open = at < 0 ? undefined : draft.body[at];
	if (line.rule === 'wrapped' && last?.type === 'paragraph') last.lines.push(line);
	else if (open?.type === 'paragraph' && continues(line)) open.lines.push(line);
	else draft.body.push({ type: 'paragraph', lines: [line], isNote: line.label === 'editors-note' });
}

/** Where the paragraph stands that the next one may close, or -1. Only pictures may stand after it. */
function openParagraph(draft: Draft): number {
	const at = draft.body.findLastIndex((item) => item.type !== 'image');
	const item = draft.body[at];
	if (item?.type !== 'paragraph') return -1;
	const end = item.lines.at(-1);
	return end && isOpen(end) ? at : -1;
}

/** Prose that stops without closing punctuation. A closing bracket of credits or a remark after the last stop is its end. */
export function isOpen(line: PrintedLine): boolean {
	if (line.rule === 'list' || line.rule === 'unstopped-last-line' || line.labelled.at(-1)?.label === 'byline') return false;
	const end = line.text.slice(-160);
	return !isClosed(end) && !isClosed(end.replace(/\s*[(（【[][^()（）【】[\]]{1,120}[)）】\]]$/, ''));
}

const continues = (line: PrintedLine): boolean =>
	line.label === 'paragraph' &&
	line.rule === 'prose' &&
	!startsWithDash(line.text) &&
	!HEADING_NUMBER.test(line.text) &&
	!ITEM_MARK.test(line.text) &&
	!DIALOGUE.test(line.text) &&
	readDateline(line.text) === null;
