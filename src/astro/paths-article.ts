import type { ArticleId, SourceId } from '../model/ids.ts';
import { TREES, type Tree } from '../model/languages.ts';
import type { Source } from '../model/source.ts';
import { pagesOf } from '../render/paging.ts';
import { type Neighbours, neighbours, type Related, relations } from '../render/related.ts';
import { LIST_SIZE } from './listing.ts';
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

export interface SourceListProps {
	readonly tree: Tree;
	readonly sources: readonly Source[];
	readonly page: number;
	readonly pages: number;
}

const sourceLists = async (): Promise<SourceListProps[]> =>
	pagesOf((await site()).sources, LIST_SIZE).flatMap(({ items, number, total }) =>
		TREES.map((tree) => ({ tree, sources: items, page: number, pages: total })),
	);

export const sourceListPaths = async () =>
	(await sourceLists()).filter(({ page }) => page === 1).map((props) => ({ params: { tree: props.tree }, props }));

export const laterSourceListPaths = async () =>
	(await sourceLists()).filter(({ page }) => page > 1).map((props) => ({ params: { tree: props.tree, page: String(props.page) }, props }));
