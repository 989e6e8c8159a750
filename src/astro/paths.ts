import { aboutPage, laterPage } from '../model/addresses.ts';
import { TREES, type Tree } from '../model/languages.ts';
import { frontOf } from './front.ts';
import { pageBase } from './listing.ts';
import { articleListsOf } from './lists.ts';
import { placePagesOf, placesIndexOf, topicPagesOf, topicsIndexOf } from './regions.ts';
import { type Site, site } from './site.ts';

/** A path of Astro's and the finished data of its page: pages only show. */
interface Path<Props> {
	readonly params: Readonly<Record<string, string>>;
	readonly props: Props;
}

const perTree = <Props>(make: (site: Site, tree: Tree) => Props) =>
	async function paths(): Promise<Path<Props>[]> {
		const all = await site();
		return TREES.map((tree) => ({ params: { tree }, props: make(all, tree) }));
	};

const perTreeMany = <Props>(make: (site: Site, tree: Tree) => readonly Path<Props>[]) =>
	async function paths(): Promise<Path<Props>[]> {
		const all = await site();
		return TREES.flatMap((tree) => make(all, tree).map(({ params, props }) => ({ params: { tree, ...params }, props })));
	};

export const frontPaths = perTree(frontOf);
export const aboutPaths = perTree((_, tree) => pageBase(tree, aboutPage));
export const placesIndexPaths = perTree(placesIndexOf);
export const topicsIndexPaths = perTree(topicsIndexOf);

/** The first page of the list of articles has an address of its own kind; later ones have their number in it. */
export const articleListPaths = perTreeMany((all, tree) =>
	articleListsOf(all, tree)
		.slice(0, 1)
		.map((props) => ({ params: {}, props })),
);
export const laterArticleListPaths = perTreeMany((all, tree) =>
	articleListsOf(all, tree)
		.slice(1)
		.map((props) => ({ params: { page: String(props.page) }, props })),
);

/** What stands in the address after the list's folder and before `.html`. */
const path = (id: string, page: number) => laterPage(`${id}.html`, page).replace(/\.html$/, '');

export const placePaths = perTreeMany((all, tree) =>
	all.places.flatMap((place) => placePagesOf(all, place, tree).map((props) => ({ params: { path: path(place.id, props.page) }, props }))),
);
export const topicPaths = perTreeMany((all, tree) =>
	all.topics.flatMap((topic) => topicPagesOf(all, topic, tree).map((props) => ({ params: { path: path(topic.id, props.page) }, props }))),
);
