import { TOKENS } from '../text/tokens.ts';
import type { SearchDocument } from './document.ts';
import { DOCUMENTS, FORMAT, MANIFEST, type Manifest } from './format.ts';
import { type Candidates, candidatesFrom, shardedPostings } from './storage.ts';

/** Gives the payload of a file of the index by its name, or throws a `SearchProblem`. `fresh`: past every cache. */
export type ReadFile = (name: string, fresh?: boolean) => Promise<unknown>;

/** Why search cannot answer. `missing`: a file did not come; `broken`: it came and is not whole; `version`: it is of another build. */
export type SearchProblemKind = 'missing' | 'broken' | 'version';

export class SearchProblem extends Error {
	readonly kind: SearchProblemKind;
	/** The file's name, as in `fileAddress`. */
	readonly file: string;
	constructor(kind: SearchProblemKind, file: string, message: string) {
		super(message);
		this.name = 'SearchProblem';
		this.kind = kind;
		this.file = file;
	}
}

/** The index of one build, as far as it has been read. */
export interface Library {
	readonly candidates: Candidates;
	/** All articles; a number of `candidates` is a place in it. */
	articles(): Promise<readonly SearchDocument[]>;
}

export async function openLibrary(read: ReadFile, fresh = false): Promise<Library> {
	const manifest = checkedManifest(await read(MANIFEST, fresh));
	const name = (file: string) => `${manifest.folder}/${file}`;
	const postings = shardedPostings(async (shard) => {
		const text = await read(name(shard));
		if (typeof text !== 'string') throw broken(name(shard));
		return text;
	});
	let articles: Promise<readonly SearchDocument[]> | undefined;
	return {
		candidates: await candidatesFrom(postings, manifest.documents),
		async articles() {
			articles ??= read(name(DOCUMENTS)).then((list) => checkedArticles(list, manifest, name(DOCUMENTS)));
			try {
				return await articles;
			} catch (problem) {
				articles = undefined;
				throw problem;
			}
		},
	};
}

const broken = (file: string) => new SearchProblem('broken', file, `The search file "${file}" is incomplete.`);

function checkedManifest(payload: unknown): Manifest {
	const manifest = payload as Partial<Manifest> | null;
	if (typeof manifest !== 'object' || manifest === null) throw broken(MANIFEST);
	const { format, tokens, folder, documents } = manifest;
	if (format !== FORMAT || tokens !== TOKENS) {
		const was = `format ${format}, tokens ${tokens}`;
		throw new SearchProblem(
			'version',
			MANIFEST,
			`The search index (${was}) and this page (format ${FORMAT}, tokens ${TOKENS}) come from different builds.`,
		);
	}
	if (typeof folder !== 'string' || !/^[0-9a-f]{16}$/u.test(folder) || typeof documents !== 'number') throw broken(MANIFEST);
	return { format, tokens, folder, documents };
}

function checkedArticles(payload: unknown, { documents }: Manifest, file: string): readonly SearchDocument[] {
	// The folder's name is a digest of the file, so a list of the right length is the right list.
	if (!Array.isArray(payload) || payload.length !== documents) throw broken(file);
	return payload as readonly SearchDocument[];
}
