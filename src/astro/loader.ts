import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readArchive } from '../archive.ts';
import type { Archive } from '../model/archive.ts';

export const seedsFolder = () => resolve(process.env['SEEDS_DIR'] ?? 'seeds');

/** The folder is read once for all collections; a change on the disk reads it again. */
let read: { folder: string; archive: Archive } | null = null;
function archiveOf(folder: string): Archive {
	if (read?.folder !== folder) read = { folder, archive: readArchive(folder) };
	return read.archive;
}

interface Entry extends Record<string, unknown> {
	readonly id: string;
}

/**
 * Fills one collection from the archive. A refused archive throws before the store is touched. The digest is that of the entry's
 * own data, so an entry is new whenever the page, its record, an authority file or the program made it so.
 */
export function fromArchive(pick: (archive: Archive) => readonly Entry[]): Loader {
	return {
		name: 'jinwen-archive',
		async load({ store, parseData, generateDigest, watcher, logger }) {
			const folder = seedsFolder();
			const fill = async () => {
				const entries = pick(archiveOf(folder));
				const stale = new Set(store.keys());
				for (const entry of entries) {
					const { id } = entry;
					const digest = generateDigest(entry);
					if (store.get(id)?.digest !== digest) {
						const { file } = entry as { file?: unknown };
						const filePath = typeof file === 'string' ? { filePath: resolve(folder, file) } : {};
						store.set({ id, digest, data: await parseData({ id, data: withoutEntryId(entry), ...filePath }) });
					}
					stale.delete(id);
				}
				for (const id of stale) store.delete(id);
			};
			await fill();
			watcher?.add(folder);
			watcher?.on('all', (_, path) => {
				if (!path.startsWith(folder)) return;
				read = null;
				fill().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
			});
		},
	};
}

/** The archive's record has no id of its own. */
const withoutEntryId = (entry: Entry): Record<string, unknown> => {
	if (entry.id !== 'archive') return { ...entry };
	const { id: _, ...data } = entry;
	return data;
};
