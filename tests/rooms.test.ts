import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, RANKS, SITE, violations } from './imports.ts';

const files = globSync('src/**/*.{ts,astro,js,mjs}').sort();

describe('the rooms of DESIGN.md', () => {
	test('src holds these rooms and nothing else', () => {
		const known: readonly string[] = [...RANKS.flat(), ...SITE];
		expect(readdirSync('src').filter((name) => !known.includes(name))).toEqual([]);
	});

	test('there is something to look at', () => {
		expect(files.length).toBeGreaterThan(20);
	});

	test.each(files)('%s imports only what its rank allows', (file) => {
		expect(violations(file, readFileSync(file, 'utf8'))).toEqual([]);
	});
});

describe('a planted violation is caught', () => {
	test.each([
		['a sibling', 'src/render/a.ts', "import { tokens } from '../search/a.ts';", 'render and search are strangers'],
		['a sibling’s type', 'src/cite/a.ts', "import type { A } from '../feed/a.ts';", 'cite and feed are strangers'],
		['an upward import', 'src/text/a.ts', "import { LABELS } from '../model/labels.ts';", 'text lies below model'],
		['an upward side effect', 'src/decode/a.ts', "import '../segment/a.ts';", 'decode lies below segment'],
		['an upward re-export', 'src/model/a.ts', "export * from '../annotate/a.ts';", 'model lies below annotate'],
		['an upward import()', 'src/segment/a.ts', "const a = await import('../articles/a.ts');", 'segment lies below articles'],
		['an upward import type', 'src/segment/a.ts', "type A = import('../articles/a.ts').A;", 'segment lies below articles'],
		['an upward require', 'src/segment/a.ts', "const a = require('../articles/a.ts');", 'segment lies below articles'],
		['a computed import()', 'src/segment/a.ts', "const a = await import('../' + room);", 'computed name'],
		['an import from above the rooms', 'src/render/a.ts', "import zh from '../i18n/zh.json';", 'render lies below i18n'],
		['an import from outside src', 'src/text/a.ts', "import truth from '../../tests/fixtures/truth.json';", 'outside src'],
		['node: in a pure file', 'src/text/a.ts', "import { readFile } from 'node:fs/promises';", '-fs.ts know the machine'],
		['a built-in without node:', 'src/search/a.ts', "import { join } from 'path';", '-fs.ts know the machine'],
		['node: by import()', 'src/model/a.ts', "await import('node:os');", '-fs.ts know the machine'],
		['a pure file that reads through its twin', 'src/decode/a.ts', "import { read } from './read-fs.ts';", 'through its twin'],
		['astro', 'src/render/a.ts', "import type { APIRoute } from 'astro';", 'Astro begins'],
		['astro/zod', 'src/model/a.ts', "import { z } from 'astro/zod';", 'Astro begins'],
		['astro:content', 'src/export/a.ts', "import { getCollection } from 'astro:content';", 'Astro begins'],
		['the archive, from a room', 'src/search/a.ts', "import { readArchive } from '../archive.ts';", 'archive’s whole order'],
		[
			'the archive, from a page',
			'src/pages/zh/a.astro',
			"---\nimport { readArchive } from '../../archive.ts';\n---\n<p/>",
			'archive’s whole order',
		],
		['the archive, from a page’s script', 'src/pages/a.astro', "<script>import '../archive.ts';</script>", 'archive’s whole order'],
		['a command, from the site', 'src/astro/a.ts', "import { serve } from '../cli/serve.ts';", 'a command is nobody’s part'],
	])('%s', (_, file, source, reason) => {
		expect(violations(file, source)).toEqual([expect.stringContaining(reason)]);
	});

	test.each([
		['src/text/a.ts', "import { b } from './b.ts';"],
		['src/search/a.ts', "import { z } from 'zod'; import { Article } from '../model/article.ts';"],
		['src/decode/read-fs.ts', "import { readFile } from 'node:fs/promises'; import { decode } from './decode.ts';"],
		['src/archive.ts', "import { read } from './decode/read-fs.ts'; import { search } from './search/a.ts';"],
		['src/astro/loader.ts', "import { readArchive } from '../archive.ts'; import 'node:fs'; import 'astro/loaders';"],
		['src/pages/zh/a.astro', "---\nimport Page from '../../layouts/Page.astro';\nimport { site } from '../../astro/site.ts';\n---\n"],
		['src/text/a.ts', "// import '../model/a.ts'\nconst words = \"import '../model/a.ts'\";"],
	])('and what is allowed is not: %s', (file, source) => {
		expect(violations(file, source)).toEqual([]);
	});

	test('no form of import escapes the scan', () => {
		const source = `import a from 'a'; import 'b'; import type { C } from 'c'; export { d } from 'd'; export * from 'e';
			const f = () => import('f'); type G = typeof import('g'); import h = require('h'); require('i'); import(j);`;
		expect(importsOf(source)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', null]);
	});
});
