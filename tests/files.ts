import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';

/** Files by path below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const temporaryFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `archive-${name}-`));

export async function plant(folder: string, files: Files): Promise<string> {
	for (const [path, content] of Object.entries(files)) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, content);
	}
	return folder;
}

/** Every file of a folder, by path with `/`, in code unit order. */
export const filesIn = (folder: string): readonly string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.split(sep)
				.join('/'),
		)
		.sort();
