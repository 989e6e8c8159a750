import type { ArchiveRecord } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import type { Place, Topic } from '../model/authorities.ts';
import type { ArticleId, PlaceId, SourceId, TopicId } from '../model/ids.ts';
import type { Source } from '../model/source.ts';

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

/** Reads the collections once a build. */
export declare function site(): Promise<Site>;
