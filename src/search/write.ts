import { hanCharacters, isOneHan, TOKENS, tokens } from '../text/tokens.ts';
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
	const shards = SHARDS.map((shard) => [shard, encodePostings(postings(documents, shard))] as const);
	const payloads = [...shards, [DOCUMENTS, documents] as const];
	const folder = sha256(JSON.stringify([FORMAT, TOKENS, payloads])).slice(0, 16);
	const manifest: Manifest = { format: FORMAT, tokens: TOKENS, folder, documents: documents.length };
	const file = (name: string, payload: unknown): SearchFile => ({ path: fileAddress(name), text: fileText(name, payload) });
	return [...payloads.map(([name, payload]) => file(`${folder}/${name}`, payload)), file(MANIFEST, manifest)];
}

/** Which terms of a text a shard holds. */
const TERMS: Readonly<Record<Shard, (text: string) => Iterable<string>>> = {
	// A character that stands alone is a term of the other shard.
	terms: (text) => tokens(text).filter((term) => !isOneHan(term)),
	characters: hanCharacters,
};

/** An article is in the slot of the best field that holds the term. */
function postings(documents: readonly SearchDocument[], shard: Shard): Map<string, Slots> {
	const index = new Map<string, number[][]>();
	for (const [id, document] of documents.entries()) {
		const best = new Map<string, number>();
		const add = (field: Field, text: string) => {
			const slot = FIELDS.indexOf(field);
			for (const term of TERMS[shard](text)) best.set(term, Math.min(best.get(term) ?? slot, slot));
		};
		for (const part of document.parts) add(fieldOf(part.id), part.text);
		for (const { name } of knownOf(document)) add('known', name);
		for (const [term, slot] of best) {
			const slots = index.get(term) ?? FIELDS.map((): number[] => []);
			slots[slot]?.push(id);
			index.set(term, slots);
		}
	}
	return index;
}
