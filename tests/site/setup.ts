import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/cli/serve.ts';
import { command } from '../cli/run.ts';
import { plant, temporaryFolder } from '../files.ts';
import { findBrowser, thisMachine } from './browser.ts';
import { OTHER_COLLECTION } from './other-collection.ts';

/** What every test of the built site needs; made once, before the first of them. */
export interface Built {
	/** Path of a Chromium. */
	readonly chromium: string;
	/** The site built from seeds/, and a second build of the same seeds. */
	readonly dist: string;
	readonly again: string;
	/** The site built from the invented collection of `other-collection.ts`. */
	readonly other: string;
	/** The first site's three addresses, each with a slash at its end. */
	readonly atRoot: string;
	readonly underPath: string;
	readonly fromDisk: string;
}

declare module 'vitest' {
	export interface ProvidedContext {
		built: Built;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await temporaryFolder('site');
	const at = (name: string) => join(folder, name);
	const chromium = await findBrowser(thisMachine);
	await build('the site', { OUT_DIR: at('dist') });
	await build('the site a second time', { OUT_DIR: at('again') });
	await build('an invented collection', { SEEDS_DIR: await plant(at('seeds'), OTHER_COLLECTION), OUT_DIR: at('other') });
	// A name that must be escaped in a file URL, as people's folders have.
	const disk = join(folder, '晋闻 archive #1');
	await mkdir(disk);
	await cp(at('dist'), disk, { recursive: true });
	const root = await serve({ dir: at('dist'), port: 0 });
	const below = await serve({ dir: at('dist'), port: 0, base: '/a/b/' });
	project.provide('built', {
		chromium,
		dist: at('dist'),
		again: at('again'),
		other: at('other'),
		atRoot: root.url,
		underPath: below.url,
		fromDisk: `${pathToFileURL(disk).href}/`,
	});
	return async () => {
		await root.close();
		await below.close();
		await rm(folder, { recursive: true });
	};
}

async function build(what: string, env: Record<string, string>): Promise<void> {
	process.stderr.write(`Building ${what} …`);
	const start = performance.now();
	const { status, out, errors } = await command('build', env);
	process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
	if (status !== 0) throw new Error(`Building ${what} ended with status ${status}.\n${out}\n${errors}`);
}
