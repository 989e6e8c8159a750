import { getCollection } from 'astro:content';
import type { ArchiveRecord } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import type { Place, Topic } from '../model/authorities.ts';
import { sortKey } from '../model/edtf.ts';
import type { ArticleId, PlaceId, SourceId, TopicId } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import { byCode } from '../text/order.ts';

/** The collections, as pages need them: sorted, and looked up by id and by what an article names. */
export interface Site {
	readonly record: ArchiveRecord;
	/** Newest first; without a date last. */
	readonly articles: readonly Article[];
	/** By file name. */
	readonly sources: readonly Source[];
	readonly places: readonly Place[];
	readonly topics: readonly Topic[];
	article(id: ArticleId): Article;
	source(id: SourceId): Source;
	place(id: PlaceId): Place;
	topic(id: TopicId): Topic;
	/** Newest first. */
	articlesNaming(id: PlaceId): readonly Article[];
	/** Newest first. */
	articlesOn(id: TopicId): readonly Article[];
	childrenOf(id: PlaceId | null): readonly Place[];
}

const newestFirst = (a: Article, b: Article) =>
	byCode(b.published === null ? '' : sortKey(b.published), a.published === null ? '' : sortKey(a.published)) || byCode(a.id, b.id);

let made: Promise<Site> | null = null;

/** Reads the collections, once a build; while one develops they may change under us. */
export function site(): Promise<Site> {
	if (made === null || import.meta.env.DEV) made = make();
	return made;
}

async function make(): Promise<Site> {
	const [record] = (await getCollection('archive')).map(({ data }) => data);
	if (!record) throw new Error('The collection has no record.');
	const articles = (await getCollection('articles')).map(({ data }) => data).sort(newestFirst);
	const sources = (await getCollection('sources')).map(({ data }) => data).sort((a, b) => byCode(a.file, b.file));
	const places = (await getCollection('places')).map(({ data }) => data).sort((a, b) => byCode(a.code, b.code));
	const topics = (await getCollection('topics')).map(({ data }) => data).sort((a, b) => byCode(a.id, b.id));
	const children = Map.groupBy(places, ({ parent }) => parent);
	return {
		record,
		articles,
		sources,
		places,
		topics,
		article: finder('article', articles),
		source: finder('source', sources),
		place: finder('place', places),
		topic: finder('topic', topics),
		articlesNaming: inverted(articles, (article) => article.places),
		articlesOn: inverted(articles, (article) => article.topics),
		childrenOf: (id) => children.get(id) ?? [],
	};
}

function finder<Id extends string, T extends { readonly id: Id }>(kind: string, things: readonly T[]): (id: Id) => T {
	const byId = new Map(things.map((thing) => [thing.id, thing]));
	return (id) => {
		const thing = byId.get(id);
		if (!thing) throw new Error(`There is no ${kind} ${id}.`);
		return thing;
	};
}

function inverted<Id>(articles: readonly Article[], idsOf: (article: Article) => readonly Id[]): (id: Id) => readonly Article[] {
	const lists = new Map<Id, Article[]>();
	for (const article of articles)
		for (const id of idsOf(article)) {
			const list = lists.get(id);
			if (list) list.push(article);
			else lists.set(id, [article]);
		}
	return (id) => lists.get(id) ?? [];
}
