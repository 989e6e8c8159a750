import { defineCollection } from 'astro:content';
import { fromArchive } from './astro/loader.ts';
import { ArchiveRecord } from './model/archive.ts';
import { Article } from './model/article.ts';
import { Place, Topic } from './model/authorities.ts';
import { Source } from './model/source.ts';

/** The collection folder (SEEDS_DIR) as typed entries. */
export const collections = {
	archive: defineCollection({ loader: fromArchive(({ record }) => [{ id: 'archive', ...record }]), schema: ArchiveRecord }),
	sources: defineCollection({ loader: fromArchive(({ sources }) => sources), schema: Source }),
	articles: defineCollection({ loader: fromArchive(({ articles }) => articles), schema: Article }),
	places: defineCollection({ loader: fromArchive(({ places }) => places), schema: Place }),
	topics: defineCollection({ loader: fromArchive(({ topics }) => topics), schema: Topic }),
};
