import { z } from 'zod';
import { ArticleId } from './ids.ts';

/** `ids.lock.json`: ids that people may have cited. An id may leave `articles` only into `redirects`, old to new. */
export const IdsLock = z.strictObject({
	articles: z.array(ArticleId),
	redirects: z.record(ArticleId, ArticleId).default({}),
});
export type IdsLock = z.output<typeof IdsLock>;
