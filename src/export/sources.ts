import type { Source } from '../model/source.ts';

/** A saved page as `data/sources.jsonl` has it. `spans` partition `[0, characters)`, in UTF-16 code units. */
export const sourceRow = (source: Source) => ({
	id: source.id,
	file: source.file,
	sha256: source.sha256,
	encoding: source.encoding,
	characters: source.text.length,
	spans: source.spans.map(({ start, end, label }) => ({ start, end, label })),
	articles: source.articles,
	problems: source.problems.map(({ code, line, column, message }) => ({ code, line, column, message })),
});
