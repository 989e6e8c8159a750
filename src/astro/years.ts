import { articlesPage } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { dateParts } from '../model/edtf.ts';
import type { Tree } from '../model/languages.ts';
import type { Counted } from '../render/entries.ts';
import { LIST_SIZE } from './listing.ts';
import type { Site } from './site.ts';

export const yearOf = ({ published }: Article): number | null => (published ? dateParts(published).year : null);

/** Each year that has articles, newest first, with the place in the list of articles where it begins. */
export function yearCounts(site: Site, tree: Tree): readonly Counted[] {
	const years = new Map<number, { count: number; page: number }>();
	for (const [i, article] of site.articles.entries()) {
		const year = yearOf(article);
		if (year === null) continue;
		const { count, page } = years.get(year) ?? { count: 0, page: Math.floor(i / LIST_SIZE) + 1 };
		years.set(year, { count: count + 1, page });
	}
	return [...years].map(([year, { count, page }]) => ({
		name: String(year),
		address: `${articlesPage(tree, page)}#y${year}`,
		count,
	}));
}
