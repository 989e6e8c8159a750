import { articlesPage, placesPage, searchPage, topicsPage } from '../model/addresses.ts';
import { TREES, type Tree } from '../model/languages.ts';
import { type PageBase, pageBase, topicCounts, topPlaces } from './listing.ts';
import { type Site, site } from './site.ts';

/** A query that has an answer, to try. */
export interface Example {
	readonly query: string;
	/** Of the names that it was taken from. */
	readonly tree: Tree;
	readonly count: number;
}

export interface SearchPageData extends PageBase {
	readonly examples: { readonly places: readonly Example[]; readonly topics: readonly Example[] };
	/** Where to browse instead, by name of the section. */
	readonly browse: readonly { readonly section: 'articles' | 'places' | 'topics'; readonly address: string }[];
}

const EXAMPLES = 5;

function searchPageOf(all: Site, tree: Tree): SearchPageData {
	const places = topPlaces(all)
		.map(({ id, name, short }) => ({ query: tree === 'zh' ? (short ?? name.zh) : name[tree], tree, count: all.articlesNaming(id).length }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.slice(0, EXAMPLES);
	const topics = topicCounts(all, tree)
		.slice(0, EXAMPLES)
		.map(({ name, count }) => ({ query: name, tree, count }));
	return {
		...pageBase(tree, searchPage),
		examples: { places, topics },
		browse: [
			{ section: 'articles', address: articlesPage(tree) },
			{ section: 'places', address: placesPage(tree) },
			{ section: 'topics', address: topicsPage(tree) },
		],
	};
}

export async function searchPaths() {
	const all = await site();
	return TREES.map((tree) => ({ params: { tree }, props: searchPageOf(all, tree) }));
}
