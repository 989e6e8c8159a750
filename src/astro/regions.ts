import { laterPage, placePage, placesPage, topicPage, topicsPage } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Place, Topic } from '../model/authorities.ts';
import type { Tree } from '../model/languages.ts';
import type { Counted, ListedArticle } from '../render/entries.ts';
import { pagesOf } from '../render/paging.ts';
import { countedPlace, countedTopic, LIST_SIZE, listedFor, type PageBase, pageBase, relatedPlaces, relatedTopics } from './listing.ts';
import type { Site } from './site.ts';

/** A place and, below it, its divisions. */
export interface Region extends Counted {
	readonly kind: Place['kind'];
	readonly children: readonly Region[];
}

export interface PlacesIndex extends PageBase {
	readonly regions: readonly Region[];
}

/** One page of a list of articles under a name. */
export interface Listing extends PageBase {
	readonly items: readonly ListedArticle[];
	/** In all pages together. */
	readonly count: number;
	readonly page: number;
	readonly pages: number;
	/** The address of the list's first page. */
	readonly first: string;
}

export interface PlacePage extends Listing {
	readonly place: Place;
	readonly parent: Counted | null;
	readonly children: readonly Counted[];
	readonly topics: readonly Counted[];
}

export interface TopicPage extends Listing {
	readonly topic: Topic;
	readonly places: readonly Counted[];
}

export interface TopicsIndex extends PageBase {
	readonly topics: readonly (Counted & { readonly definition: string })[];
}

const region = (site: Site, place: Place, tree: Tree): Region => ({
	...countedPlace(site, place, tree),
	kind: place.kind,
	children: site.childrenOf(place.id).map((child) => region(site, child, tree)),
});

export const placesIndexOf = (site: Site, tree: Tree): PlacesIndex => ({
	...pageBase(tree, placesPage),
	regions: site.childrenOf(null).map((place) => region(site, place, tree)),
});

/** The pages of one list, at least one. */
function listings(
	articles: readonly Article[],
	tree: Tree,
	at: (tree: Tree) => string,
	type: 'place' | 'topic',
	id: Place['id'] | Topic['id'],
): Listing[] {
	return pagesOf(articles, LIST_SIZE).map(({ items, number, total }) => ({
		...pageBase(tree, (other) => laterPage(at(other), number)),
		items: items.map((article) => listedFor(article, tree, type, id)),
		count: articles.length,
		page: number,
		pages: total,
		first: at(tree),
	}));
}

export function placePagesOf(site: Site, place: Place, tree: Tree): readonly PlacePage[] {
	const articles = site.articlesNaming(place.id);
	const beside = {
		place,
		parent: place.parent === null ? null : countedPlace(site, site.place(place.parent), tree),
		children: site.childrenOf(place.id).map((child) => countedPlace(site, child, tree)),
		topics: relatedTopics(site, articles, tree),
	};
	return listings(articles, tree, (other) => placePage(other, place.id), 'place', place.id).map((page) => ({ ...page, ...beside }));
}

export function topicPagesOf(site: Site, topic: Topic, tree: Tree): readonly TopicPage[] {
	const articles = site.articlesOn(topic.id);
	const beside = { topic, places: relatedPlaces(site, articles, tree) };
	return listings(articles, tree, (other) => topicPage(other, topic.id), 'topic', topic.id).map((page) => ({ ...page, ...beside }));
}

export const topicsIndexOf = (site: Site, tree: Tree): TopicsIndex => ({
	...pageBase(tree, topicsPage),
	topics: site.topics
		.map((topic) => ({ ...countedTopic(site, topic, tree), definition: topic.definition[tree] }))
		.sort((a, b) => b.count - a.count),
});
