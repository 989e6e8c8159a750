import { placePage, topicPage } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Place, Topic } from '../model/authorities.ts';
import { TREES, type Tree } from '../model/languages.ts';
import { type Counted, entry, type ListedArticle, opening } from '../render/entries.ts';
import { passage } from '../render/passages.ts';
import type { Site } from './site.ts';

/** Articles a page of a list: enough to look through, little enough for a slow line. */
export const LIST_SIZE = 50;
/** Of an opening, in characters: two lines of a list. */
const OPENING = 84;
/** Related names beside a list. */
const RELATED = 12;

/** What every page of a tree is given. */
export interface PageBase {
	readonly tree: Tree;
	/** The page's own path below the root. */
	readonly address: string;
	readonly alternates: readonly { readonly tree: Tree; readonly address: string }[];
}

/** A page that both trees have, at the address that `at` gives. */
export const pageBase = (tree: Tree, at: (tree: Tree) => string): PageBase => ({
	tree,
	address: at(tree),
	alternates: TREES.map((other) => ({ tree: other, address: at(other) })),
});

export const listed = (article: Article, tree: Tree): ListedArticle => ({
	entry: entry(article, tree),
	opening: opening(article, OPENING),
	passage: null,
});

/** With the passage that names the place or speaks of the topic. */
export const listedFor = (article: Article, tree: Tree, type: 'place' | 'topic', id: Place['id'] | Topic['id']): ListedArticle => ({
	...listed(article, tree),
	passage: passage(article, type, id),
});

const most = (a: Counted, b: Counted) => b.count - a.count;

export const countedPlace = (site: Site, place: Place, tree: Tree): Counted => ({
	name: place.name[tree],
	address: placePage(tree, place.id),
	count: site.articlesNaming(place.id).length,
});

export const countedTopic = (site: Site, topic: Topic, tree: Tree): Counted => ({
	name: topic.name[tree],
	address: topicPage(tree, topic.id),
	count: site.articlesOn(topic.id).length,
});

/** Most articles first; a name without any is left out. */
export const topicCounts = (site: Site, tree: Tree): readonly Counted[] =>
	site.topics
		.map((topic) => countedTopic(site, topic, tree))
		.filter(({ count }) => count > 0)
		.sort(most);

/** How often each value comes, most often first; among equals the order of first coming. */
function tally<T>(values: Iterable<T>): [T, number][] {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a);
}

export const publicationCounts = (articles: readonly Article[]): readonly Counted[] =>
	tally(articles.flatMap(({ publication }) => publication ?? [])).map(([name, count]) => ({ name, address: null, count }));

export const relatedTopics = (site: Site, articles: readonly Article[], tree: Tree): readonly Counted[] =>
	tally(articles.flatMap(({ topics }) => topics))
		.slice(0, RELATED)
		.map(([id, count]) => ({ name: site.topic(id).name[tree], address: topicPage(tree, id), count }));

export const relatedPlaces = (site: Site, articles: readonly Article[], tree: Tree): readonly Counted[] =>
	tally(articles.flatMap(({ places }) => places))
		.slice(0, RELATED)
		.map(([id, count]) => ({ name: site.place(id).name[tree], address: placePage(tree, id), count }));

/** The highest places that stand side by side: where all lie in one province, its cities. */
export function topPlaces(site: Site): readonly Place[] {
	let places = site.childrenOf(null);
	for (let [only] = places; only && places.length === 1; [only] = places) {
		const within = site.childrenOf(only.id);
		if (within.length === 0) break;
		places = within;
	}
	return places;
}
