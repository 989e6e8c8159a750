import { aboutPage, articlesPage, placesPage, searchPage, sourcesPage, topicsPage } from '../model/addresses.ts';
import type { Tree } from '../model/languages.ts';

/** The parts of the archive, in the order of the navigation; each is also the name of its string. */
export const SECTIONS = {
	articles: (tree: Tree) => articlesPage(tree),
	places: placesPage,
	topics: topicsPage,
	sources: (tree: Tree) => sourcesPage(tree),
	search: searchPage,
	about: aboutPage,
} as const satisfies Record<string, (tree: Tree) => string>;

export type Section = keyof typeof SECTIONS;

export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
