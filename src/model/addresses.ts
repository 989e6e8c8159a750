import type { ArticleId, PlaceId, SourceId, TopicId } from './ids.ts';
import type { Tree } from './languages.ts';

/** Addresses are paths below the site's root, without a leading slash. People cite them: add, never change. */
export const frontPage = (tree: Tree) => `${tree}/index.html`;
export const articlePage = (tree: Tree, id: ArticleId) => `${tree}/articles/${id}.html`;
export const articlesPage = (tree: Tree, page = 1) => laterPage(`${tree}/articles/index.html`, page);
export const placePage = (tree: Tree, id: PlaceId) => `${tree}/places/${id}.html`;
export const placesPage = (tree: Tree) => `${tree}/places/index.html`;
export const topicPage = (tree: Tree, id: TopicId) => `${tree}/topics/${id}.html`;
export const topicsPage = (tree: Tree) => `${tree}/topics/index.html`;
export const sourcePage = (tree: Tree, id: SourceId) => `${tree}/sources/${id}.html`;
export const sourcesPage = (tree: Tree, page = 1) => laterPage(`${tree}/sources/index.html`, page);
export const searchPage = (tree: Tree) => `${tree}/search.html`;
export const aboutPage = (tree: Tree) => `${tree}/about.html`;
/** The saved bytes themselves. */
export const rawFile = (id: SourceId) => `data/sources/${id}.txt`;

/**
 * The relative reference from one page to another: `relative('zh/articles/a.html', 'zh/index.html#top')` is `../index.html#top`.
 * Works unchanged at a root, under a sub-path and from a disk.
 */
export function relative(from: string, to: string): string {
	const here = from.split('/').slice(0, -1);
	const there = to.split('/');
	let common = 0;
	while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
	return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}

/** The address of a later page of a list whose first page is `first`: `zh/places/a.html` has `zh/places/a/page-2.html`. */
export const laterPage = (first: string, page: number): string => (page === 1 ? first : first.replace(/\.html$/, `/page-${page}.html`));
