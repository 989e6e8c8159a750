import type { Archive } from '../model/archive.ts';
import { articleRow } from './articles.ts';
import { sourceRow } from './sources.ts';

/** A file of the site: its address below the root and what it holds. */
export interface DataFile {
	readonly path: string;
	readonly text: string;
}

const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** The archive as data for programs: one JSON object a line, sorted by id. */
export const dataFiles = ({ articles, sources }: Archive): DataFile[] => [
	{ path: 'data/articles.jsonl', text: lines(articles.map(articleRow)) },
	{ path: 'data/sources.jsonl', text: lines(sources.map(sourceRow)) },
];
