import { z } from 'zod';
import { ArticleId } from './ids.ts';

/** `ids.lock.json`: ids that people may have cited. An id may leave `articles` only into `redirects`, old to new. */
export const IdsLock = z.strictObject({
	articles: z.array(ArticleId),
	redirects: z.record(ArticleId, ArticleId).default({}),
});
export type IdsLock = z.output<typeof IdsLock>;

export type Redirected =
	| { readonly type: 'to'; readonly id: ArticleId }
	/** `id` is the last of the chain, and no article. */
	| { readonly type: 'nowhere'; readonly id: ArticleId }
	| { readonly type: 'circle' }
	/** The old id is that of an article, which no page can stand beside. */
	| { readonly type: 'live' };

/** Where each old id of `redirects` leads in the end, in their order; a redirect may lead to another. */
export function followRedirects(redirects: IdsLock['redirects'], live: ReadonlySet<string>): ReadonlyMap<string, Redirected> {
	const steps = new Map<string, ArticleId>(Object.entries(redirects));
	const follow = (old: string, first: ArticleId): Redirected => {
		if (live.has(old)) return { type: 'live' };
		const seen = new Set<string>([old]);
		for (let id = first; ; ) {
			if (live.has(id)) return { type: 'to', id };
			if (seen.has(id)) return { type: 'circle' };
			seen.add(id);
			const next = steps.get(id);
			if (next === undefined) return { type: 'nowhere', id };
			id = next;
		}
	};
	return new Map([...steps].map(([old, first]) => [old, follow(old, first)]));
}
