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
	/** Texts of `archive.yaml`, `ids.lock.json` and the authority files, by path; those that exist and can be read. */
	readonly tables: ReadonlyMap<string, string>;
	readonly problems: readonly Problem[];
}

const RECORD = /\.record\.yaml$/;
export const SEED = /\.txt$/i;
const AUTHORITIES = ['authorities/places.yaml', 'authorities/topics.yaml'];
const TABLES = new Set(['archive.yaml', 'ids.lock.json', ...AUTHORITIES]);
/** White space and characters that show nothing: byte order marks, zero-width spaces, controls. */
const NOTHING_PRINTED = /^[\s\p{Cc}\p{Cf}]*$/u;

export type Report = (code: ProblemCode, message: string, file: string, line?: number, column?: number) => void;

export const reportTo =
	(problems: Problem[]): Report =>
	(code, message, file, line = 1, column = 1) =>
		problems.push({ code, message, file, line, column });

/** Reads every file of a collection. What cannot be read is a problem with the file's name; nothing is skipped in silence. */
export function readFolder(folder: string): Folder {
	const problems: Problem[] = [];
	const report = reportTo(problems);
	const sources: SourceText[] = [];
	const records = new Map<string, string>();
	const tables = new Map<string, string>();
	if (!existsSync(folder) || !statSync(folder).isDirectory()) {
		report('seeds-missing', 'There is no such folder.', folder);
		return { sources, records, tables, problems };
	}

	const keep = (texts: Map<string, string>, path: string, file: string) => {
		const text = readText(path, file, report);
		if (text !== null) texts.set(file, text);
	};
	for (const file of filesBelow(folder, report)) {
		const path = join(folder, file);
		const [top] = file.split('/');
		if (TABLES.has(file)) keep(tables, path, file);
		else if (top === 'translations') report('file-not-read', 'Translations are not read yet; the file is left out.', file);
		else if (top === 'authorities') report('seed-unknown-kind', 'This authority file is not known here.', file);
		else if (RECORD.test(file)) keep(records, path, file);
		else if (!SEED.test(file)) report('seed-unknown-kind', 'This kind of file is not known here.', file);
		else {
			const source = readSeed(path, file, report);
			if (source) sources.push(source);
		}
	}
	return { sources, records, tables, problems };
}

/** The collection's own tables alone, without its pages. */
export function readTableTexts(folder: string, report: Report): ReadonlyMap<string, string> {
	const tables = new Map<string, string>();
	for (const file of ['archive.yaml', ...AUTHORITIES]) {
		const path = join(folder, file);
		const text = existsSync(path) ? readText(path, file, report) : null;
		if (text !== null) tables.set(file, text);
	}
	return tables;
}

/** One saved page, or null and the reason reported. `file` is the name it is known by. */
export function readSeed(path: string, file: string, report: Report): SourceText | null {
	const bytes = readBytes(path, file, report);
	if (bytes === null) return null;
	if (bytes.length === 0) {
		report('seed-empty', 'The file is empty.', file);
		return null;
	}
	const decoded = readable(bytes, file, report);
	if (decoded === null) return null;
	if (NOTHING_PRINTED.test(decoded.text)) {
		report('seed-empty', 'The file holds nothing but white space.', file);
		return null;
	}
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { id: sourceIdOf(file), file, sha256, bytes: bytes.length, encoding: decoded.encoding, text: decoded.text };
}

/** A record or a table, as strictly decoded as a page, or null and the reason reported. */
export function readText(path: string, file: string, report: Report): string | null {
	const bytes = readBytes(path, file, report);
	return bytes && (readable(bytes, file, report)?.text ?? null);
}

function readable(bytes: Uint8Array, file: string, report: Report) {
	const decoded = decode(bytes);
	if (decoded.type === 'text') return decoded;
	const before = new TextDecoder(decoded.encoding, { ignoreBOM: true }).decode(bytes.subarray(0, decoded.offset));
	const { line, column } = new LineIndex(before).at(before.length);
	report(decoded.code, decoded.message, file, line, column);
	return null;
}

function readBytes(path: string, file: string, report: Report): Uint8Array | null {
	try {
		const { size } = statSync(path);
		if (size <= MAX_SEED_BYTES) return readFileSync(path);
		report('seed-too-large', `The file has ${size} bytes; it may have ${MAX_SEED_BYTES}.`, file);
	} catch (error) {
		report('seed-unreadable', whyUnreadable(error), file);
	}
	return null;
}

const WHY: Readonly<Record<string, string>> = {
	EACCES: 'Its permissions do not let it be read.',
	EPERM: 'Its permissions do not let it be read.',
	ENOENT: 'It went away while it was read.',
	ELOOP: 'The link leads in a circle.',
	ENAMETOOLONG: 'Its path is too long.',
};

function whyUnreadable(error: unknown): string {
	if (!(error instanceof Error && 'code' in error)) throw error;
	return WHY[String(error.code)] ?? `It cannot be read (${error.code}).`;
}

/** Paths of all files below a folder, with `/`, dotfiles left out. Links are followed to files inside the folder and nowhere else. */
function filesBelow(folder: string, report: Report): string[] {
	const root = realpathSync(folder);
	const files: string[] = [];
	const walk = (below: string) => {
		for (const name of namesIn(folder, below, report)) {
			if (name.startsWith('.')) continue;
			const file = below === '' ? name : `${below}/${name}`;
			const stats = look(file);
			if (stats === null) continue;
			if (stats.isDirectory()) walk(file);
			else if (stats.isSymbolicLink()) follow(file);
			else take(stats, file);
		}
	};
	const look = (file: string): Stats | null => {
		try {
			return lstatSync(join(folder, file));
		} catch (error) {
			report('seed-unreadable', whyUnreadable(error), file);
			return null;
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

/** The names in one folder, those that are Unicode. Read as bytes: as text, others would be names that no file has. */
function namesIn(folder: string, below: string, report: Report): string[] {
	try {
		return readdirSync(join(folder, below), { encoding: 'buffer' })
			.flatMap((bytes) => {
				const name = bytes.toString('utf8');
				if (Buffer.from(name, 'utf8').equals(bytes)) return [name];
				report('seed-unreadable', 'The file’s name is not UTF-8.', below === '' ? name : `${below}/${name}`);
				return [];
			})
			.sort(byCode);
	} catch (error) {
		report('seed-unreadable', whyUnreadable(error), below === '' ? folder : below);
		return [];
	}
}
