import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem, ProblemCode } from '../model/problems.ts';
import type { SourceText } from '../model/source.ts';
import { LineIndex } from '../text/blocks.ts';
import { byCode } from '../text/order.ts';
import { decode, MAX_SEED_BYTES } from './decode.ts';
import { sourceIdOf } from './source-id.ts';

/** A collection's folder as it stands on the disk. Lists are in code unit order of their paths, whatever the disk's order. */
export interface Folder {
	readonly sources: readonly SourceText[];
	/** Text of `NAME.record.yaml` by its path; the page it speaks of is `NAME.txt`. */
	readonly records: ReadonlyMap<string, string>;
	/** Texts of `archive.yaml`, `ids.lock.json` and `authorities/*.yaml`, by path; those that exist. */
	readonly tables: ReadonlyMap<string, string>;
	readonly problems: readonly Problem[];
}

const RECORD = /\.record\.yaml$/;
export const SEED = /\.txt$/i;
const OWN_TABLES = new Set(['archive.yaml', 'ids.lock.json']);
/** Folders of the collection that hold no saved pages. */
const OWN_FOLDERS = new Set(['authorities', 'translations']);

/** Reads every file of a collection. What cannot be read is a problem with the file's name; nothing is skipped in silence. */
export function readFolder(folder: string): Folder {
	const problems: Problem[] = [];
	const report = (code: ProblemCode, message: string, file: string, line = 1, column = 1) =>
		problems.push({ code, message, file, line, column });
	if (!existsSync(folder) || !statSync(folder).isDirectory()) {
		report('seeds-missing', 'There is no such folder.', folder);
		return { sources: [], records: new Map(), tables: new Map(), problems };
	}

	const sources: SourceText[] = [];
	const records = new Map<string, string>();
	const tables = new Map<string, string>();
	for (const file of filesBelow(folder, report)) {
		const path = join(folder, file);
		const inOwnFolder = OWN_FOLDERS.has(file.split('/')[0] ?? '');
		if (inOwnFolder || OWN_TABLES.has(file)) {
			tables.set(file, readFileSync(path, 'utf8'));
		} else if (RECORD.test(file)) {
			records.set(file, readFileSync(path, 'utf8'));
		} else if (!SEED.test(file)) {
			report('seed-unknown-kind', 'This kind of file is not known here.', file);
		} else if (statSync(path).size > MAX_SEED_BYTES) {
			report('seed-too-large', `The file has ${statSync(path).size} bytes; a saved page may have ${MAX_SEED_BYTES}.`, file);
		} else {
			const source = readSeed(readFileSync(path), file, report);
			if (source) sources.push(source);
		}
	}
	return { sources, records, tables, problems };
}

/** The collection's own tables alone, without its pages. */
export function readTableTexts(folder: string): ReadonlyMap<string, string> {
	const tables = new Map<string, string>();
	for (const file of ['archive.yaml', 'authorities/places.yaml', 'authorities/topics.yaml']) {
		const path = join(folder, file);
		if (existsSync(path)) tables.set(file, readFileSync(path, 'utf8'));
	}
	return tables;
}

type Report = (code: ProblemCode, message: string, file: string, line?: number, column?: number) => void;

/** One saved page from its bytes, or null and the reason reported. */
export function readSeed(bytes: Uint8Array, file: string, report: Report): SourceText | null {
	if (bytes.length === 0) {
		report('seed-empty', 'The file is empty.', file);
		return null;
	}
	const decoded = decode(bytes);
	if (decoded.type === 'refused') {
		const before = readable(bytes.subarray(0, decoded.offset));
		const { line, column } = new LineIndex(before).at(before.length);
		report(decoded.code, decoded.message, file, line, column);
		return null;
	}
	if (/^[\s\uFEFF]*$/.test(decoded.text)) {
		report('seed-empty', 'The file holds nothing but white space.', file);
		return null;
	}
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { id: sourceIdOf(file), file, sha256, bytes: bytes.length, encoding: decoded.encoding, text: decoded.text };
}

/** What stands before a refused byte, in whichever encoding it fits: it only counts lines and columns. */
function readable(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}

/** Paths of all files below a folder, with `/`, dotfiles left out. Links are followed to files inside the folder and nowhere else. */
function filesBelow(folder: string, report: Report): string[] {
	const root = realpathSync(folder);
	const files: string[] = [];
	const walk = (below: string) => {
		for (const name of readdirSync(join(folder, below)).sort(byCode)) {
			if (name.startsWith('.')) continue;
			const file = below === '' ? name : `${below}/${name}`;
			const stats = lstatSync(join(folder, file));
			if (stats.isDirectory()) walk(file);
			else if (stats.isSymbolicLink()) follow(file);
			else take(stats, file);
		}
	};
	const take = (stats: Stats, file: string) => {
		if (stats.isFile()) files.push(file);
		else report('seed-unreadable', 'This is neither a file nor a folder.', file);
	};
	const follow = (file: string) => {
		let target: string;
		try {
			target = realpathSync(join(folder, file));
		} catch (error) {
			const loops = error instanceof Error && 'code' in error && error.code === 'ELOOP';
			report('seed-unreadable', loops ? 'The link leads in a circle.' : 'The link leads nowhere.', file);
			return;
		}
		if (!target.startsWith(root + sep)) report('seed-unreadable', 'The link leads out of the collection.', file);
		else if (!statSync(target).isFile()) report('seed-unreadable', 'The link leads to a folder.', file);
		else files.push(file);
	};
	walk('');
	return files.sort(byCode);
}
