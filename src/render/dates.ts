import { type DateParts, dateParts, type Edtf } from '../model/edtf.ts';
import type { Tree } from '../model/languages.ts';

/** How each language says a date. A year alone and a day within a year are separate, since lists set them apart. */
interface Manner {
	year(parts: DateParts): string;
	/** Season, month or day, without the year; null where only the year is known. */
	within(parts: DateParts): string | null;
	whole(parts: DateParts): string;
}

const ZH_SEASONS = ['春', '夏', '秋', '冬'];
const EN_SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const EN_MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** The word for a number from 1 on. */
const word = (words: readonly string[], n: number): string => words[n - 1] ?? String(n);

const zh: Manner = {
	year: ({ year }) => `${year}年`,
	within: ({ season, month, day }) =>
		season !== null ? word(ZH_SEASONS, season) : month === null ? null : day === null ? `${month}月` : `${month}月${day}日`,
	whole: (parts) => zh.year(parts) + (zh.within(parts) ?? ''),
};

const en: Manner = {
	year: ({ year }) => String(year),
	within: ({ season, month, day }) =>
		season !== null
			? word(EN_SEASONS, season)
			: month === null
				? null
				: day === null
					? word(EN_MONTHS, month)
					: `${day} ${word(EN_MONTHS, month)}`,
	whole: (parts) => [en.within(parts), en.year(parts)].filter((part) => part !== null).join(' '),
};

const MANNERS = { zh, en } as const satisfies Record<Tree, Manner>;

/** `2022年7月28日`, `28 July 2022`. Whether it is printed or inferred is for the caller to mark; the hour is left to `dateParts`. */
export const dateWords = (date: Edtf, tree: Tree): string => MANNERS[tree].whole(dateParts(date));

/** `7月28日`, `28 July`, `spring`; null where only the year is known. */
export const dayWords = (date: Edtf, tree: Tree): string | null => MANNERS[tree].within(dateParts(date));

/** `2022年7月`, `July 2022`. */
export const monthWords = (year: number, month: number, tree: Tree): string =>
	MANNERS[tree].whole({ year, month, season: null, day: null, time: null, uncertain: false });

/** The value of `<time datetime>`. HTML knows no doubt and no season, so a season is its year. */
export function dateTime(date: Edtf): string {
	const { year, season } = dateParts(date);
	return season === null ? date.replace(/[?~%]$/, '') : String(year).padStart(4, '0');
}
