import { Edtf } from '../model/edtf.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Read, readDay, readSourceLine } from '../segment/source-line.ts';
import type { Draft, PrintedLine } from './drafts.ts';
import { withOffset } from './time-zone.ts';

export interface Found<T extends string = string> {
	readonly value: T;
	readonly evidence: Evidence;
}

/** What a page prints for all its articles. */
export interface Printing {
	readonly folios: readonly PrintedLine[];
	readonly nameplates: readonly PrintedLine[];
}

const found = <T extends string>(line: PrintedLine, { value, start, end }: Omit<Read, 'value'> & { readonly value: T }): Found<T> => {
	const from = line.spans[0]?.start ?? 0;
	return { value, evidence: { rule: line.rule, start: from + start, end: from + end } };
};

/** The day (and time; a day that no calendar has is none) that the article's source line prints, else the page's folio. */
export function printedDate(draft: Draft, page: Printing, timeZone: string | null): Found<Edtf> | null {
	for (const line of draft.sourceLines) {
		const date = readSourceLine(line.text)?.date;
		const value = date && Edtf.safeParse(withOffset(date.value, timeZone)).data;
		if (date && value) return found(line, { ...date, value });
	}
	for (const line of page.folios) {
		const day = readDay(line.text);
		const value = day && Edtf.safeParse(day.value).data;
		if (day && value) return found(line, { ...day, value });
	}
	return null;
}

const FOLIO_PAPER =
	/(?:^|[\s日版])(?<name>[\p{Script=Han}]{2,8}?(?:日报|晚报|早报|晨报|时报|商报|都市报|快报|周报|导报|青年报|新报|农民报|工人报))(?![\p{Script=Han}])/u;

/** The paper or site that the source line names, else the one in the folio or the page's nameplate. */
export function printedPublication(draft: Draft, page: Printing): Found | null {
	for (const line of draft.sourceLines) {
		const publication = readSourceLine(line.text)?.publication;
		if (publication) return found(line, publication);
	}
	for (const line of page.folios) {
		const name = FOLIO_PAPER.exec(line.text)?.groups?.['name'];
		if (name !== undefined) return found(line, { value: name, start: line.text.indexOf(name), end: line.text.indexOf(name) + name.length });
	}
	const plate = page.nameplates[0];
	return plate ? found(plate, { value: plate.text.split(/\s/)[0] ?? plate.text, start: 0, end: plate.text.length }) : null;
}
