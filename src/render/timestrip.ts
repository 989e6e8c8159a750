import type { Article } from '../model/article.ts';
import { type DateParts, dateParts } from '../model/edtf.ts';
import type { ArticleId } from '../model/ids.ts';

/** Articles of one date on the strip. `at` and `width` are per cent of the strip; a day has no width. */
export interface Mark {
	readonly kind: 'printed' | 'inferred' | 'span';
	readonly at: number;
	readonly width: number;
	readonly articles: readonly ArticleId[];
	/** The first of them, whose date the mark shows. */
	readonly first: Article;
	/** There is room for its date above it. */
	readonly labelled: boolean;
}

/** A month on the strip. `height` is per cent of the highest; `inferred` per cent of its own height. */
export interface Month {
	readonly year: number;
	readonly month: number;
	readonly at: number;
	readonly width: number;
	readonly count: number;
	readonly height: number;
	readonly inferred: number;
}

export interface Strip {
	readonly years: readonly number[];
	/** Of the years, every so many is named. */
	readonly step: number;
	readonly show:
		| { readonly type: 'marks'; readonly marks: readonly Mark[] }
		| { readonly type: 'months'; readonly months: readonly Month[]; readonly spans: number };
}

/** More dates than this touch one another at the width of a page, so they become monthly bars. */
const MARKS = 40;
/** Of the strip's width: a date of eight characters and its mark in small type. */
const LABEL = 9;
/** As many year names as stand side by side at the width of a phone. */
const YEARS = 7;

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Of its year, from 0 up to 1. Near enough for the eye: leap days are left out. */
const part = (month: number, day: number) => ((DAYS_BEFORE[month - 1] ?? 0) + day - 1) / 365;

/** When it begins and how long it lasts, in years; a winter ends in the next one. */
function stretch({ year, month, season, day }: DateParts): { start: number; length: number } {
	if (season !== null) return { start: year + part(season * 3, 1), length: 0.25 };
	if (month === null) return { start: year, length: 1 };
	if (day === null) return { start: year + part(month, 1), length: 1 / 12 };
	return { start: year + part(month, day), length: 0 };
}

const round = (n: number) => Math.round(n * 100) / 100;

/** Null where no article has a date. */
export function timestrip(articles: readonly Article[]): Strip | null {
	const dated = articles.flatMap((article) => (article.published ? [{ article, parts: dateParts(article.published) }] : []));
	if (dated.length === 0) return null;
	const all = dated.map(({ parts }) => parts.year);
	const from = all.reduce((a, b) => Math.min(a, b));
	const to = all.reduce((a, b) => Math.max(a, b));
	const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
	const percent = (time: number) => round(((time - from) / years.length) * 100);

	const dates = Map.groupBy(dated, ({ article }) => `${article.published} ${article.publishedBasis}`);
	const show: Strip['show'] =
		dates.size <= MARKS ? { type: 'marks', marks: marks([...dates.values()], percent) } : { type: 'months', ...months(dated, percent) };
	return { years, step: Math.ceil(years.length / YEARS), show };
}

type Dated = { readonly article: Article; readonly parts: DateParts };

function marks(dates: readonly (readonly Dated[])[], percent: (time: number) => number): Mark[] {
	const found = dates.flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const { start, length } = stretch(first.parts);
		const at = percent(start);
		const kind = length > 0 ? 'span' : first.article.publishedBasis === 'printed' ? 'printed' : 'inferred';
		const width = round(Math.min(percent(start + length), 100) - at);
		return [{ kind, at, width, articles: group.map(({ article }) => article.id), first: first.article } as const];
	});
	found.sort((a, b) => a.at - b.at || b.width - a.width);
	let free = Number.NEGATIVE_INFINITY;
	return found.map((mark) => {
		const labelled = mark.at >= free && mark.at + LABEL <= 100 + LABEL / 2;
		if (labelled) free = mark.at + LABEL;
		return { ...mark, labelled };
	});
}

function months(dated: readonly Dated[], percent: (time: number) => number): { months: Month[]; spans: number } {
	const inMonths = dated.filter(({ parts }) => parts.month !== null);
	const groups = [...Map.groupBy(inMonths, ({ parts }) => parts.year * 12 + (parts.month ?? 1) - 1)].sort(([a], [b]) => a - b);
	const most = groups.reduce((highest, [, { length }]) => Math.max(highest, length), 1);
	return {
		spans: dated.length - inMonths.length,
		months: groups.map(([n, group]) => {
			const year = Math.floor(n / 12);
			const month = (n % 12) + 1;
			return {
				year,
				month,
				at: percent(year + part(month, 1)),
				width: round(percent(year + part(month, 1) + 1 / 12) - percent(year + part(month, 1))),
				count: group.length,
				height: round((group.length / most) * 100),
				inferred: round((group.filter(({ article }) => article.publishedBasis !== 'printed').length / group.length) * 100),
			};
		}),
	};
}
