import { articlesPage, placesPage, searchPage, topicsPage } from '../model/addresses.ts';
import { TREES, type Tree } from '../model/languages.ts';
import { type PageBase, pageBase, topicCounts, topPlaces } from './listing.ts';
import { type Site, site } from './site.ts';

export interface SearchPageData extends PageBase {
	/** Queries that have an answer: names of this archive. */
	readonly examples: { readonly places: readonly string[]; readonly topics: readonly string[] };
	/** Where to browse instead, by name of the section. */
	readonly browse: readonly { readonly section: 'articles' | 'places' | 'topics'; readonly address: string }[];
}

const EXAMPLES = 5;

function searchPageOf(all: Site, tree: Tree): SearchPageData {
	const places = topPlaces(all)
		.map(({ id, name, short }) => ({ name: tree === 'zh' ? (short ?? name.zh) : name[tree], count: all.articlesNaming(id).length }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
	const names = (list: readonly { readonly name: string }[]) => list.slice(0, EXAMPLES).map(({ name }) => name);
	return {
		...pageBase(tree, searchPage),
		examples: { places: names(places), topics: names(topicCounts(all, tree)) },
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
