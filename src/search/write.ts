import { fold } from '../text/fold.ts';
import { hanCharacters, isOneHan, TOKENS, tokensOfFolded } from '../text/tokens.ts';
import { knownOf, type SearchDocument } from './document.ts';
import {
	DOCUMENTS,
	encodePostings,
	FORMAT,
	fileAddress,
	fileText,
	MANIFEST,
	type Manifest,
	SHARDS,
	type Shard,
	type Slots,
} from './format.ts';
import { FIELDS, type Field, fieldOf } from './rank.ts';

/** A file to write: its address below the site's root, with `/`, and its text. */
export interface SearchFile {
	readonly path: string;
	readonly text: string;
}

/** All files of the index, the manifest last. `sha256` gives the hexadecimal digest of a text in UTF-8. Same documents, same bytes. */
export function searchFiles(documents: readonly SearchDocument[], sha256: (text: string) => string): SearchFile[] {
	const index = indexOf(documents);
	const shards = SHARDS.map((shard) => [shard, encodePostings(index[shard].sorted())] as const);
	const payloads = [...shards, [DOCUMENTS, documents] as const];
	const folder = sha256(JSON.stringify([FORMAT, TOKENS, payloads])).slice(0, 16);
	const manifest: Manifest = { format: FORMAT, tokens: TOKENS, folder, documents: documents.length };
	const file = (name: string, payload: unknown): SearchFile => ({ path: fileAddress(name), text: fileText(name, payload) });
	return [...payloads.map(([name, payload]) => file(`${folder}/${name}`, payload)), file(MANIFEST, manifest)];
}

/**
 * The postings of one shard while they grow. An article's number and its slot are one number, since most of a million terms
 * are in one article: five arrays for each would be most of the memory.
 */
class Growing {
	readonly #terms = new Map<string, number[]>();

	add(id: number, best: ReadonlyMap<string, number>): void {
		for (const [term, slot] of best) {
			const entry = id * FIELDS.length + slot;
			const entries = this.#terms.get(term);
			if (entries) entries.push(entry);
			else this.#terms.set(term, [entry]);
		}
	}

	*sorted(): Generator<[string, Slots]> {
		for (const term of [...this.#terms.keys()].sort()) {
			const slots = FIELDS.map((): number[] => []);
			for (const entry of this.#terms.get(term) ?? []) slots[entry % FIELDS.length]?.push(Math.floor(entry / FIELDS.length));
			yield [term, slots];
		}
	}
}

/** An article is in the slot of the best field that holds the term. */
function indexOf(documents: readonly SearchDocument[]): Readonly<Record<Shard, Growing>> {
	const index: Record<Shard, Growing> = { terms: new Growing(), characters: new Growing() };
	for (const [id, document] of documents.entries()) {
		const best: Record<Shard, Map<string, number>> = { terms: new Map(), characters: new Map() };
		const note = (shard: Shard, term: string, slot: number) => best[shard].set(term, Math.min(best[shard].get(term) ?? slot, slot));
		const add = (field: Field, text: string) => {
			const slot = FIELDS.indexOf(field);
			const folded = fold(text).text;
			// A character that stands alone is in the other shard with all the others.
			for (const term of tokensOfFolded(folded)) if (!isOneHan(term)) note('terms', term, slot);
			for (const character of hanCharacters(folded)) note('characters', character, slot);
		};
		for (const part of document.parts) add(fieldOf(part.id), part.text);
		for (const { name } of knownOf(document)) add('known', name);
		for (const shard of SHARDS) index[shard].add(id, best[shard]);
	}
	return index;
}
