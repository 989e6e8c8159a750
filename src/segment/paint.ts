import type { Label, LabelledSpan } from '../model/labels.ts';
import type { Span } from '../text/span.ts';
import { readClosingCredits, readDateline } from './dateline.ts';
import type { Line } from './line.ts';
import { ABSTRACT, JUMP, photoCreditAt } from './line-kinds.ts';

interface Stretch extends Span {
	readonly label: Label;
	readonly rule: string;
}

/** Lays the lines' labels over the whole text: what no line claims is blank; datelines, credits, jump lines and duplicates inside a line get spans of their own. */
export function paint(text: string, lines: readonly Line[], duplicates: readonly { span: Span; rule: string }[]): LabelledSpan[] {
	const copies = new Map(duplicates.map((found) => [found.span.end, found]));
	const spans: LabelledSpan[] = [];
	let at = 0;
	const add = (start: number, end: number, label: Label, rule: string) => {
		if (end > start) spans.push({ start, end, label, rule });
	};
	for (const line of lines) {
		add(at, line.start, 'blank', 'white-space');
		const copy = copies.get(line.end);
		const end = copy ? copy.span.start : line.end;
		let inside = line.start;
		for (const stretch of end > line.start ? stretchesOf(line, end - line.start) : []) {
			add(inside, stretch.start, line.label, line.rule);
			add(stretch.start, stretch.end, stretch.label, stretch.rule);
			inside = stretch.end;
		}
		add(inside, end, line.label, line.rule);
		if (copy) add(copy.span.start, line.end, 'duplicate', copy.rule);
		at = line.end;
	}
	add(at, text.length, 'blank', 'white-space');
	return spans;
}

/** The parts of a line that are something of their own, in order, as spans of the whole text. */
function stretchesOf(line: Line, length: number): Stretch[] {
	const text = line.text.slice(0, length);
	const at = (start: number, end: number, label: Label, rule: string): Stretch => ({
		start: line.start + start,
		end: line.start + end,
		label,
		rule,
	});
	if (line.label === 'caption') {
		const credit = photoCreditAt(text);
		return credit > 0 ? [at(credit, text.length, 'credit', 'photo-credit')] : [];
	}
	if (line.label === 'abstract') {
		const tag = ABSTRACT.exec(text)?.[0].length ?? 0;
		return tag > 0 && tag < text.length ? [at(0, tag, 'abstract', 'abstract/tag')] : [];
	}
	if (line.label !== 'paragraph' && line.label !== 'editors-note') return [];
	const found: Stretch[] = [];
	const head = /^[(（]/.test(text) ? JUMP.exec(text.slice(0, 20)) : null;
	const from = head?.index === 0 ? head[0].length + (/^\s*/.exec(text.slice(head[0].length))?.[0].length ?? 0) : 0;
	if (from > 0) found.push(at(0, from, 'jump-line', 'jump-line/inline'));
	const dateline = from > 0 ? null : readDateline(text);
	if (dateline) found.push(at(0, dateline.length, 'dateline', dateline.rule));
	const bracket = /[)）】]$/.test(text) ? text.lastIndexOf(text.endsWith('】') ? '【' : text.endsWith(')') ? '(' : '（') : -1;
	const jump =
		bracket > from && text.length - bracket < 24 && JUMP.test(text.slice(bracket)) ? text.slice(0, bracket).trimEnd().length : -1;
	if (jump > 0) found.push(at(jump, text.length, 'jump-line', 'jump-line/inline'));
	const closing = jump > 0 ? null : readClosingCredits(text);
	if (closing && closing.start > (dateline?.length ?? 0)) found.push(at(closing.start, text.length, 'byline', 'closing-credits'));
	return found;
}
