import { articlesPage } from '../model/addresses.ts';
import type { Tree } from '../model/languages.ts';
import type { Counted, ListedArticle } from '../render/entries.ts';
import { pagesOf } from '../render/paging.ts';
import { LIST_SIZE, listed, type PageBase, pageBase } from './listing.ts';
import type { Site } from './site.ts';
import { yearCounts, yearOf } from './years.ts';

/** The articles of one year that a page of the list holds; null for those without a date. */
interface YearGroup {
	readonly year: number | null;
	readonly items: readonly ListedArticle[];
}

export interface ArticleList extends PageBase {
	readonly groups: readonly YearGroup[];
	readonly count: number;
	readonly page: number;
	readonly pages: number;
	/** Every year that has articles. */
	readonly byYear: readonly Counted[];
}

/** All articles, newest first, in pages. */
export function articleListsOf(site: Site, tree: Tree): readonly ArticleList[] {
	const byYear = yearCounts(site, tree);
	return pagesOf(site.articles, LIST_SIZE).map(({ items, number, total }) => ({
		...pageBase(tree, (other) => articlesPage(other, number)),
		groups: [...Map.groupBy(items, yearOf)].map(([year, group]) => ({
			year,
			items: group.map((article) => listed(article, tree)),
		})),
		count: site.articles.length,
		page: number,
		pages: total,
		byYear,
	}));
}
