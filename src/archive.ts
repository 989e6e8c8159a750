import { annotate, placesOf } from './annotate/annotate.ts';
import { type Authorities, compileAuthorities, faultsOf } from './annotate/authorities.ts';
import { topicsOf } from './annotate/topics.ts';
import { readArticles } from './articles/articles.ts';
import { type Folder, readFolder } from './decode/folder-fs.ts';
import { readTables, type Tables } from './decode/tables.ts';
import { readYaml } from './decode/yaml.ts';
import { type Archive, type ArchiveRecord, UNTITLED } from './model/archive.ts';
import { type Article, printedParts, type Story } from './model/article.ts';
import { followRedirects, type Redirected } from './model/ids-lock.ts';
import { isFatal, type Problem, type ProblemCode, Refusal } from './model/problems.ts';
import { SourceRecord } from './model/record.ts';
import type { Source, SourceText } from './model/source.ts';
import { segment } from './segment/segment.ts';
import { byCode } from './text/order.ts';

const LOCK = 'ids.lock.json';

const byId = (a: { id: string }, b: { id: string }) => byCode(a.id, b.id);

/** One page, understood as far as page and record go. */
interface Page {
	readonly source: Source;
	readonly stories: readonly Story[];
	/** Where each story's id comes from: its line in the record, else the story's first line. */
	readonly idPlaces: readonly Place[];
}

interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/**
 * A collection's folder → the archive, or a Refusal with every problem at once. The only place that knows the whole order.
 * Nothing is written; the same folder gives the same archive.
 */
export function readArchive(path: string): Archive {
	const folder = readFolder(path);
	const problems: Problem[] = [...folder.problems];
	const tables = readTables(folder.tables);
	const { places, topics } = tables;
	problems.push(...tables.problems, ...missingRecord(folder), ...faultsOf({ places, topics }).map(faultOfAuthorities));
	const record = tables.record ?? UNTITLED;
	problems.push(...noPages(folder, path), ...orphans(folder));
	problems.push(
		...twice(
			folder.sources.map(({ id, file }) => ({ id, file, line: 1, column: 1 })),
			'source-id-twice',
		),
	);

	const pages = folder.sources.map((source) => readPage(source, folder, record, problems));
	const stories = pages.flatMap(({ stories }) => stories);
	const ids = pages.flatMap(({ stories, idPlaces }) => idPlaces.map((place, i) => ({ id: stories[i]?.id ?? '', ...place })));
	const here = new Set<string>(stories.map(({ id }) => id));
	const redirects = followRedirects(tables.lock.redirects, here);
	problems.push(...twice(ids, 'article-id-twice'), ...vanished(tables, here, redirects), ...lostRedirects(tables, redirects));
	problems.push(...lostLeads(record, here));
	const fatal = problems.filter(isFatal);
	if (fatal.length > 0) throw new Refusal(fatal);

	const authorities = compileAuthorities({ places, topics });
	return {
		record: { ...record, lead: record.lead.filter((id) => here.has(id)) },
		sources: pages.map(({ source }) => source).sort(byId),
		articles: stories.map((story) => understand(story, authorities)).sort(byId),
		places: [...places].sort(byId),
		topics: [...topics].sort(byId),
		redirects: Object.fromEntries([...redirects].flatMap(([old, end]) => (end.type === 'to' ? [[old, end.id]] : []))),
		warnings: problems,
	};
}

/** One page alone, for `inspect`: no other page is read, so ids are not compared. */
export function readOnePage(
	source: SourceText,
	recordText: string | null,
	record: Pick<ArchiveRecord, 'language' | 'timeZone'>,
): { source: Source; stories: readonly Story[] } {
	const problems: Problem[] = [];
	const file = recordFile(source.file);
	const folder: Folder = {
		sources: [source],
		records: new Map(recordText === null ? [] : [[file, recordText]]),
		tables: new Map(),
		problems: [],
	};
	const page = readPage(source, folder, record, problems);
	return { ...page, source: { ...page.source, problems } };
}

export function understand(story: Story, authorities: Authorities): Article {
	const parts = printedParts(story);
	const annotations = annotate(parts, authorities);
	return { ...story, annotations, places: placesOf(annotations), topics: topicsOf(annotations, parts), translations: [] };
}

/** `a/b.txt` → `a/b.record.yaml`. */
export const recordFile = (file: string) => `${file.replace(/\.[^./]+$/, '')}.record.yaml`;

function readPage(
	source: SourceText,
	{ records }: Folder,
	settings: Pick<ArchiveRecord, 'language' | 'timeZone'>,
	problems: Problem[],
): Page {
	const file = recordFile(source.file);
	const found = readYaml(records.get(file) ?? '', SourceRecord);
	if (found.type === 'faults') problems.push(...found.faults.map((fault): Problem => ({ code: 'record-schema', file, ...fault })));
	const record = found.type === 'value' ? found.value : SourceRecord.parse({});
	const spans = segment(source.text, { aboveHeadline: record.aboveHeadline });
	const { stories, origins, problems: seen, strays } = readArticles(source, spans, record, settings);
	problems.push(...seen);
	if (found.type === 'value')
		for (const { entry, message } of strays)
			problems.push({ code: 'record-no-such-article', message, file, ...found.where(['articles', entry]) });
	return {
		source: {
			...source,
			spans,
			articles: stories.map(({ id }) => id),
			host: record.host ?? null,
			url: record.url ?? null,
			rights: record.rights ?? null,
			problems: seen,
		},
		stories,
		idPlaces: origins.map(({ entry, line, column }): Place => {
			const isGiven = entry !== null && record.articles[entry]?.id !== undefined;
			return isGiven && found.type === 'value' ? { file, ...found.where(['articles', entry, 'id']) } : { file: source.file, line, column };
		}),
	};
}

/** A folder without a page is more likely the wrong one than an archive of nothing. */
const noPages = ({ sources, problems }: Folder, path: string): Problem[] =>
	sources.length > 0 || problems.some(isFatal)
		? []
		: [{ code: 'seeds-empty', message: 'The collection has no saved page.', file: path, line: 1, column: 1 }];

const missingRecord = ({ tables, problems }: Folder): Problem[] =>
	tables.has('archive.yaml') || problems.some(({ code }) => code === 'seeds-missing')
		? []
		: [{ code: 'archive-record-missing', message: 'The collection has no record of its own.', file: 'archive.yaml', line: 1, column: 1 }];

const faultOfAuthorities = (message: string): Problem => ({ code: 'authority-file', message, file: 'authorities', line: 1, column: 1 });

function orphans({ sources, records }: Folder): Problem[] {
	const expected = new Set(sources.map(({ file }) => recordFile(file)));
	return [...records.keys()]
		.filter((file) => !expected.has(file))
		.map((file) => ({ code: 'record-orphan', message: 'No page of this name stands beside the record.', file, line: 1, column: 1 }));
}

function twice(things: readonly (Place & { id: string })[], code: ProblemCode): Problem[] {
	return [...Map.groupBy(things, ({ id }) => id)].flatMap(([id, [first, ...rest]]) =>
		rest.map(
			({ file, line, column }): Problem => ({
				code,
				message: `The id \`${id}\` is also that of ${first?.file}:${first?.line}.`,
				file,
				line,
				column,
			}),
		),
	);
}

function vanished({ lock, whereInLock }: Tables, here: ReadonlySet<string>, redirects: ReadonlyMap<string, Redirected>): Problem[] {
	return lock.articles.flatMap((id, i): Problem[] =>
		here.has(id) || redirects.has(id)
			? []
			: [{ code: 'id-vanished', message: `The published article \`${id}\` is gone.`, file: LOCK, ...whereInLock(['articles', i]) }],
	);
}

const lostRedirects = ({ whereInLock }: Tables, redirects: ReadonlyMap<string, Redirected>): Problem[] =>
	[...redirects].flatMap(([old, end]): Problem[] => {
		const at = { file: LOCK, ...whereInLock(['redirects', old]) };
		if (end.type === 'to') return [];
		if (end.type === 'nowhere')
			return [{ code: 'id-vanished', message: `\`${old}\` is sent to \`${end.id}\`, which is no article.`, ...at }];
		const message = end.type === 'circle' ? 'is sent round in a circle.' : 'is sent elsewhere, but an article has this id.';
		return [{ code: 'ids-lock', message: `\`${old}\` ${message}`, ...at }];
	});

function lostLeads(record: Pick<ArchiveRecord, 'lead'>, here: ReadonlySet<string>): Problem[] {
	return record.lead
		.filter((id) => !here.has(id))
		.map((id) => ({
			code: 'lead-missing',
			message: `\`lead\` names the article \`${id}\`, which is not here.`,
			file: 'archive.yaml',
			line: 1,
			column: 1,
		}));
}
