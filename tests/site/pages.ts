import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { filesIn } from '../files.ts';

/** The pages of the built site. */
export const pages = (): readonly string[] => filesIn(inject('built').dist).filter((path) => path.endsWith('.html'));

/** `zh/places/taiyuan.html` is of the kind `zh/places/…`, its page 2 too; pages that are one of a kind are their own. */
export const kindOf = (path: string): string => path.replace(/^((?:zh|en)\/[a-z]+\/)(?!index\.html$).*$/, '$1…');

/** Of every kind of page the one that holds most: whatever a kind can do wrong, it is likeliest there. */
export function fullestOfEachKind(): readonly string[] {
	const { dist } = inject('built');
	const fullest = new Map<string, { path: string; size: number }>();
	for (const path of pages()) {
		const size = statSync(join(dist, path)).size;
		const kind = kindOf(path);
		if (size > (fullest.get(kind)?.size ?? -1)) fullest.set(kind, { path, size });
	}
	return [...fullest.values()].map(({ path }) => path);
}

/** The kinds that INTERFACES.md and DESIGN.md promise, in each tree. */
export const PROMISED = [
	'index.html',
	'404.html',
	...['zh', 'en'].flatMap((tree) => [
		`${tree}/index.html`,
		`${tree}/articles/index.html`,
		`${tree}/articles/…`,
		`${tree}/places/index.html`,
		`${tree}/places/…`,
		`${tree}/topics/index.html`,
		`${tree}/topics/…`,
		`${tree}/sources/…`,
		`${tree}/search.html`,
		`${tree}/about.html`,
	]),
];

export interface ArticleLine {
	readonly id: string;
	readonly source: string;
	readonly language: string;
	readonly kicker: string | null;
	readonly headline: string | null;
	readonly suppliedHeadline: string | null;
	readonly deck: readonly string[];
	readonly abstract: string | null;
	readonly credits: readonly { readonly role: string; readonly printed: string; readonly names: readonly string[] }[];
	readonly images: readonly { readonly id: string; readonly file: string | null; readonly caption: string | null }[];
	readonly sections: readonly { readonly id: string; readonly heading: readonly string[]; readonly beforeParagraph: string }[];
	readonly jump: { readonly from: string | null; readonly to: string | null } | null;
	readonly paragraphs: readonly { readonly id: string; readonly text: string; readonly spans: readonly (readonly [number, number])[] }[];
	readonly pages: Readonly<Record<string, string>>;
}

export interface SourceLine {
	readonly id: string;
	readonly file: string;
	readonly sha256: string;
	readonly encoding: string;
	readonly characters: number;
	readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[];
	readonly articles: readonly string[];
}

const jsonLines = (folder: string, path: string): unknown[] =>
	readFileSync(join(folder, path), 'utf8')
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));

// The cast is the contract of INTERFACES.md; frozen/data.test.ts holds it key by key.
export const articleLines = (folder = inject('built').dist) => jsonLines(folder, 'data/articles.jsonl') as ArticleLine[];
export const sourceLines = (folder = inject('built').dist) => jsonLines(folder, 'data/sources.jsonl') as SourceLine[];
