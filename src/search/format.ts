/**
 * The search room. At build time `gather.ts` and `write.ts` make the index; in the browser `search.ts` answers from it, `read.ts` and
 * `storage.ts` get at it, and `script.ts` alone touches the page. This file and `document.ts` are what both sides agree on. The
 * browser's half takes nothing but types from the model, whose schemas would make it many times larger.
 *
 * Every file of the index is a classic script that hands its payload to one global function: classic scripts load from a disk,
 * below any path and under a strict content security policy, where `fetch` does not. All but the manifest lie in one folder named
 * by the digest of all of them, so they never change; the manifest names the folder.
 */
export const FORMAT = 1;

/** The global function that a file of the index calls with its name and its payload. */
export const RECEIVER = 'receiveSearchFile';

/** Addresses below the site's root. */
export const MANIFEST = 'manifest';
export const fileAddress = (name: string): string => `search/${name}.js`;

/** The small file that is fetched first. */
export interface Manifest {
	readonly format: number;
	/** Names the tokenizer that made the index. */
	readonly tokens: string;
	/** 16 hexadecimal digits. */
	readonly folder: string;
	/** How many articles there are. */
	readonly documents: number;
}

export const fileText = (name: string, payload: unknown): string => `${RECEIVER}(${JSON.stringify(name)},${JSON.stringify(payload)});\n`;

/** The files of the folder. A term is in one shard; where there are more of them, `shardOf` is what changes. */
export const SHARDS = ['terms', 'characters'] as const;
export type Shard = (typeof SHARDS)[number];
export const DOCUMENTS = 'articles';

/**
 * The numbers of the articles that hold a term, in slots by where they hold it (`rank.ts`), best first; ascending in each slot,
 * and no number in two slots. A number is the article's place in the list of all.
 */
export type Slots = readonly (readonly number[])[];

const BASE = 36;

/** A line a term: the term, a tab, slots parted by `;`, the numbers of a slot as differences to base 36, parted by `,`. */
export function encodePostings(postings: Iterable<readonly [term: string, slots: Slots]>): string {
	const lines: string[] = [];
	for (const [term, all] of postings) {
		const slots = all.map((ids) => ids.map((id, i) => (id - (ids[i - 1] ?? 0)).toString(BASE)).join(','));
		while (slots.at(-1) === '') slots.pop();
		lines.push(`${term}\t${slots.join(';')}`);
	}
	return lines.join('\n');
}

/** Throws where the text is not what `encodePostings` writes. */
export function decodePostings(text: string): ReadonlyMap<string, Slots> {
	const lines = text === '' ? [] : text.split('\n');
	return new Map(
		lines.map((line) => {
			const tab = line.indexOf('\t');
			if (tab < 1) throw new Error('A line of the search index has no term.');
			return [
				line.slice(0, tab),
				line
					.slice(tab + 1)
					.split(';')
					.map(decodeIds),
			];
		}),
	);
}

function decodeIds(slot: string): number[] {
	if (slot === '') return [];
	let id = 0;
	return slot.split(',').map((difference) => {
		id += Number.parseInt(difference, BASE);
		if (!Number.isSafeInteger(id)) throw new Error('A line of the search index holds something other than numbers.');
		return id;
	});
}
