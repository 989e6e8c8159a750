import type { z } from 'zod';
import { ArchiveRecord } from '../model/archive.ts';
import { type Place, Places, type Topic, Topics } from '../model/authorities.ts';
import { IdsLock } from '../model/ids-lock.ts';
import type { Problem, ProblemCode } from '../model/problems.ts';
import { readYaml, type Where } from './yaml.ts';

/** A collection's own tables, checked. What is missing is empty; a missing or faulty `archive.yaml` is null. */
export interface Tables {
	readonly record: ArchiveRecord | null;
	readonly places: readonly Place[];
	readonly topics: readonly Topic[];
	readonly lock: IdsLock;
	readonly whereInLock: Where;
	readonly problems: readonly Problem[];
}

/** Texts of `archive.yaml`, `authorities/*.yaml` and `ids.lock.json` (JSON is YAML), by path → the tables. */
export function readTables(texts: ReadonlyMap<string, string>): Tables {
	const problems: Problem[] = [];
	const read = <T>(file: string, code: ProblemCode, schema: z.ZodType<T>): { value: T; where: Where } | null => {
		const text = texts.get(file);
		if (text === undefined) return null;
		const found = readYaml(text, schema);
		if (found.type === 'value') return found;
		problems.push(...found.faults.map((fault): Problem => ({ code, file, ...fault })));
		return null;
	};
	const record = read('archive.yaml', 'archive-record', ArchiveRecord);
	const places = read('authorities/places.yaml', 'authority-file', Places);
	const topics = read('authorities/topics.yaml', 'authority-file', Topics);
	const lock = read('ids.lock.json', 'ids-lock', IdsLock);
	return {
		record: record?.value ?? null,
		places: places?.value ?? [],
		topics: topics?.value ?? [],
		lock: lock?.value ?? { articles: [], redirects: {} },
		whereInLock: lock?.where ?? (() => ({ line: 1, column: 1 })),
		problems,
	};
}
