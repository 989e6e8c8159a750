import { z } from 'zod';
import type { Article } from './article.ts';
import type { Place, Topic } from './authorities.ts';
import { ArticleId } from './ids.ts';
import { Language, Localised } from './languages.ts';
import type { Problem } from './problems.ts';
import type { Source } from './source.ts';

/** `archive.yaml`: what a collection says of itself. */
export const ArchiveRecord = z.strictObject({
	name: Localised,
	/** A few words under the name. */
	motto: Localised,
	/** A paragraph for the front page's metadata and the colophon. */
	description: Localised,
	/** Of texts whose record does not say otherwise. */
	language: Language,
	/** IANA name; a printed time is of this zone. Without one it stays a wall time, without an offset. */
	timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Asia/Shanghai').nullable().default(null),
	rights: Localised,
	contact: z.strictObject({ email: z.email().optional(), issues: z.url().optional() }).default({}),
	/** Articles that lead the front page, the first largest. Without it the newest leads. */
	lead: z.array(ArticleId).default([]),
});
export type ArchiveRecord = z.output<typeof ArchiveRecord>;

/** Stands in for a missing or faulty `archive.yaml`. */
export const UNTITLED: ArchiveRecord = ArchiveRecord.parse({
	name: { zh: '未题名', en: 'Untitled' },
	motto: { zh: '新闻档案', en: 'An archive of news' },
	description: { zh: '一份尚未写明来历的新闻档案。', en: 'An archive of news that does not yet say where it comes from.' },
	language: 'zh-Hans',
	rights: { zh: '原文版权归原载报刊及作者所有。', en: 'The articles belong to those who published and wrote them.' },
});

function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}

/** A whole collection, read and understood. Every list is sorted by id, in code unit order. */
export interface Archive {
	readonly record: ArchiveRecord;
	readonly sources: readonly Source[];
	readonly articles: readonly Article[];
	readonly places: readonly Place[];
	readonly topics: readonly Topic[];
	/** Ids that were published once, and the articles they lead to now. */
	readonly redirects: Readonly<Record<string, ArticleId>>;
	/** What an archivist should look at; nothing fatal, or there would be no Archive. */
	readonly warnings: readonly Problem[];
}
