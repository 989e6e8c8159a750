import { parse } from '@edtf-ts/core';
import { z } from 'zod';

/** An EDTF string (ISO 8601-2, level 1): `2025-03-14T09:31:21+08:00`, `2022-07-28?`, `2023-21?`, `2026`. */
export const Edtf = z
	.string()
	.refine((value) => read(value) !== null, 'an EDTF date such as 2022-07-28, 2022-07-28?, 2023-21? (spring) or 2026')
	.brand<'Edtf'>();
export type Edtf = z.output<typeof Edtf>;

/** What a date says, in the wall time it was written in. */
export interface DateParts {
	readonly year: number;
	/** 1–12. */
	readonly month: number | null;
	/** 1 spring, 2 summer, 3 autumn, 4 winter. */
	readonly season: number | null;
	readonly day: number | null;
	/** `09:31`. */
	readonly time: string | null;
	readonly uncertain: boolean;
}

const FORM =
	/^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<time>\d{2}:\d{2}):\d{2}(?:Z|[+-]\d{2}:\d{2})?)?)?)?(?<doubt>[?~%]?)$/;

function read(value: string): DateParts | null {
	const found = FORM.exec(value)?.groups;
	if (!found || !parse(value).success) return null;
	const month = found['month'] === undefined ? null : Number(found['month']);
	const season = month !== null && month > 20 ? month - 20 : null;
	return {
		year: Number(found['year']),
		month: season === null ? month : null,
		season,
		day: found['day'] === undefined ? null : Number(found['day']),
		time: found['time'] ?? null,
		uncertain: found['doubt'] !== '',
	};
}

export function dateParts(date: Edtf): DateParts {
	const parts = read(date);
	if (!parts) throw new TypeError(`not an EDTF date: ${date}`);
	return parts;
}

/**
 * A string that sorts dates by their earliest day, in code unit order: seasons begin in March, June, September and December;
 * what is not known comes before what is.
 */
export function sortKey(date: Edtf): string {
	const { year, month, season, day, time } = dateParts(date);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${String(year).padStart(4, '0')}-${two(month ?? (season === null ? 0 : season * 3))}-${two(day ?? 0)}T${time ?? ''}`;
}
