import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesIn } from '../files.ts';

const digests = (folder: string) =>
	filesIn(folder).map(
		(path) =>
			`${createHash('sha256')
				.update(readFileSync(join(folder, path)))
				.digest('hex')}  ${path}`,
	);

test('two builds of the same seeds are the same bytes', () => {
	const { dist, again } = inject('built');
	expect(digests(dist).length).toBeGreaterThan(50);
	expect(digests(again)).toEqual(digests(dist));
});
