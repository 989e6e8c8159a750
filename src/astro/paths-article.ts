import type { ArticleId, SourceId } from '../model/ids.ts';
import { TREES, type Tree } from '../model/languages.ts';
import { type Neighbours, neighbours, type Related, relations } from '../render/related.ts';
import { site } from './site.ts';

/** How many related articles a page names. */
const RELATED = 5;

export interface ArticleProps {
	readonly tree: Tree;
	readonly id: ArticleId;
	readonly related: readonly Related[];
	readonly neighbours: Neighbours;
}

export async function articlePaths() {
	const { articles } = await site();
	const relatedTo = relations(articles);
	const beside = neighbours(articles);
	return articles.flatMap(({ id }) => {
		const shared = { id, related: relatedTo(id, RELATED), neighbours: beside.get(id) ?? { earlier: null, later: null } };
		return TREES.map((tree) => ({ params: { tree, id }, props: { tree, ...shared } satisfies ArticleProps }));
	});
}

export interface SourceProps {
	readonly tree: Tree;
	readonly id: SourceId;
	/** Its place in the list of sources, from 1. */
	readonly nth: number;
}

export async function sourcePaths() {
	const { sources } = await site();
	return sources.flatMap(({ id }, i) =>
		TREES.map((tree) => ({ params: { tree, id }, props: { tree, id, nth: i + 1 } satisfies SourceProps })),
	);
}

export const sourceListPaths = () => TREES.map((tree) => ({ params: { tree }, props: { tree } }));
