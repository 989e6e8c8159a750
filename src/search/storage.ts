import { Index } from 'flexsearch';
import { isOneHan, tokens } from '../text/tokens.ts';
import { decodePostings, type Shard, type Slots } from './format.ts';
import { FIELDS } from './rank.ts';

/** Where the numbers of the articles that hold a term come from. A term that no article holds has no slots. */
export interface Postings {
	get(term: string): Promise<Slots>;
}

const shardOf = (term: string): Shard => (isOneHan(term) ? 'characters' : 'terms');

/** Postings in shards, each read when a term in it is first asked for. A shard that could not be read is read again the next time. */
export function shardedPostings(readShard: (shard: Shard) => Promise<string>): Postings {
	const shards = new Map<Shard, Promise<ReadonlyMap<string, Slots>>>();
	return {
		async get(term) {
			const shard = shardOf(term);
			const terms = shards.get(shard) ?? readShard(shard).then(decodePostings);
			shards.set(shard, terms);
			try {
				return (await terms).get(term) ?? [];
			} catch (problem) {
				if (shards.get(shard) === terms) shards.delete(shard);
				throw problem;
			}
		},
	};
}

/**
 * FlexSearch's `StorageInterface` (src/db/interface.js in 0.8.212), read only: an index mounted on it asks `get` for each term and
 * intersects the slots itself, so that its order is that of the slots.
 */
class PostingsStorage {
	readonly db: Postings;
	constructor(postings: Postings) {
		this.db = postings;
	}
	async mount(index: object): Promise<void> {
		// FlexSearch reads `index.db` and leaves it to the storage to set it; its types say otherwise.
		Object.assign(index, { db: this });
	}
	/** With `resolve` (a query of one term) FlexSearch wants plain numbers, best first; without, the slots. Our calls have no context. */
	async get(term: string, _context: string | null, limit: number, offset: number, resolve: boolean): Promise<Slots | readonly number[]> {
		const slots = await this.db.get(term);
		return resolve ? slots.flat().slice(offset, limit > 0 ? offset + limit : undefined) : slots;
	}
	async open(): Promise<void> {}
	async close(): Promise<void> {}
	async destroy(): Promise<void> {}
	async clear(): Promise<void> {}
}

/** The numbers of the articles that hold all of `terms`, ordered by the worst field that holds one of them. */
export type Candidates = (terms: readonly string[]) => Promise<readonly number[]>;

/** `documents` is how many articles there are. */
export async function candidatesFrom(postings: Postings, documents: number): Promise<Candidates> {
	// FlexSearch looks at `resolution` slots of each term; with fewer than there are, articles would be lost.
	const index = new Index<false, true>({ encode: tokens, tokenize: 'strict', resolution: FIELDS.length });
	await index.mount(new PostingsStorage(postings));
	return async (terms) => {
		const found = await index.search(terms.join(' '), { limit: Math.max(documents, 1) });
		return found.map(Number);
	};
}
