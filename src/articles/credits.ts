import type { Credit } from '../model/article.ts';
import type { Evidence } from '../model/evidence.ts';
import type { LabelledSpan } from '../model/labels.ts';
import { readCredits } from '../segment/credits.ts';
import { readSourceLine } from '../segment/source-line.ts';
import { slice } from '../text/span.ts';
import type { Draft, PrintedLine } from './drafts.ts';
import type { Found } from './source-lines.ts';

/** Where credits are printed: in brackets of datelines and closing lines, in lines of their own, after captions. */
const CREDITED = new Set(['dateline', 'byline', 'credit', 'editor-line', 'source-line']);

/** Everyone the article credits, in printed order, each once a role; and the paper that a closing credit names. */
export function creditsOf(draft: Draft, text: string): { credits: Credit[]; first: Evidence | null; publication: Found | null } {
	const lines: PrintedLine[] = [...draft.sourceLines, ...draft.bylines];
	for (const item of draft.body) {
		if (item.type === 'paragraph') lines.push(...item.lines);
		if (item.type === 'image' && item.caption) lines.push(item.caption);
	}
	const spans = lines.flatMap(({ labelled }) => labelled).filter(({ label }) => CREDITED.has(label));
	spans.sort((a, b) => a.start - b.start);

	const credits: Credit[] = [];
	let first: Evidence | null = null;
	let publication: Found | null = null;
	for (const span of spans) {
		const found = readSpan(span, slice(text, span));
		if (found === null) continue;
		first ??= { rule: span.rule, start: span.start, end: span.end };
		if (found.publication !== null)
			publication ??= { value: found.publication, evidence: { rule: span.rule, start: span.start, end: span.end } };
		for (const credit of found.credits) {
			const names = credit.names.filter((name) => !credits.some((known) => known.role === credit.role && known.names.includes(name)));
			if (names.length > 0) credits.push({ ...credit, names });
		}
	}
	return { credits, first, publication };
}

function readSpan(span: LabelledSpan, printed: string): { publication: string | null; credits: readonly Credit[] } | null {
	if (span.label === 'source-line') {
		const line = readSourceLine(printed);
		return line && line.credits.length > 0 ? { publication: null, credits: line.credits } : null;
	}
	const bracket = /[(（【[]([^()（）【】[\]]+)[)）】\]]\s*$/.exec(printed)?.[1];
	return readCredits((bracket ?? printed).trim());
}
