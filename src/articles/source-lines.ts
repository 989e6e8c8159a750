import type { Evidence } from '../model/evidence.ts';
import { readDay, readSourceLine, type Read } from '../segment/source-line.ts';
import type { Draft, PrintedLine } from './drafts.ts';
import { withOffset } from './time-zone.ts';

export interface Found {
	readonly value: string;
	readonly evidence: Evidence;
}

/** What a page prints for all its articles. */
export interface Printing {
	readonly folios: readonly PrintedLine[];
	readonly nameplates: readonly PrintedLine[];
}

const found = (line: PrintedLine, { value, start, end }: Read): Found => {
	const from = line.spans[0]?.start ?? 0;
	return { value, evidence: { rule: line.rule, start: from + start, end: from + end } };
};

/** The day (and time) that the article's source line prints, else the page's folio. */
export function printedDate(draft: Draft, page: Printing, timeZone: string): Found | null {
	for (const line of draft.sourceLines) {
		const date = readSourceLine(line.text)?.date;
		if (date) return found(line, { ...date, value: withOffset(date.value, timeZone) });
	}
	for (const line of page.folios) {
		const day = readDay(line.text);
		if (day) return found(line, day);
	}
	return null;
}

/** The paper or site that the source line names, else the page's nameplate. */
export function printedPublication(draft: Draft, page: Printing): Found | null {
	for (const line of draft.sourceLines) {
		const publication = readSourceLine(line.text)?.publication;
		if (publication) return found(line, publication);
	}
	const plate = page.nameplates[0];
	return plate ? found(plate, { value: plate.text.split(/\s/)[0] ?? plate.text, start: 0, end: plate.text.length }) : null;
}
