import { z } from 'zod';

/**
 * Every way an input can be wrong, under a permanent code. `fatal` refuses the build; a `warning` is shown on the source page
 * and in the terminal. The hint says what to do.
 */
export const PROBLEMS = {
	'seeds-missing': { severity: 'fatal', hint: 'Name the folder of the collection in SEEDS_DIR, or make it.' },
	'seeds-empty': {
		severity: 'fatal',
		hint: 'Save a page as a .txt file into the folder, or name another in SEEDS_DIR. The site that stands is not replaced by an empty one.',
	},
	'archive-record': { severity: 'fatal', hint: 'Mend archive.yaml; README, "A collection of your own", lists its fields.' },
	'archive-record-missing': {
		severity: 'warning',
		hint: 'Write archive.yaml: README, "A collection of your own", lists its fields. Until then times have no zone.',
	},
	'lead-missing': { severity: 'warning', hint: 'Take the id out of `lead` in archive.yaml, or give the article its id back.' },
	'authority-file': { severity: 'fatal', hint: 'Mend the row in authorities/; README, "A collection of your own", lists the fields.' },
	'seed-empty': { severity: 'fatal', hint: 'Save the page again, or take the file out of the folder.' },
	'seed-undecodable': {
		severity: 'fatal',
		hint: 'Save the file again as UTF-8 or GB18030; what does not fit begins at the byte named.',
	},
	'seed-binary': { severity: 'fatal', hint: 'Only text belongs here. Save the page as text, or take the file out of the folder.' },
	'seed-nul': { severity: 'fatal', hint: 'Remove the NUL character, or save the page again.' },
	'seed-too-large': { severity: 'fatal', hint: 'Split the file: one saved page a file.' },
	'seed-unreadable': {
		severity: 'fatal',
		hint: 'Put a file here that can be read, under a name in UTF-8 and not by a link that leads elsewhere, or take it away.',
	},
	'seed-unknown-kind': {
		severity: 'fatal',
		hint: 'Seeds are .txt files, records .record.yaml files, authority files places.yaml and topics.yaml. Rename the file or take it out.',
	},
	'file-not-read': { severity: 'warning', hint: 'It may stay: nothing of it is in the site.' },
	'source-id-twice': { severity: 'fatal', hint: 'Rename one of the files: their names give the same id.' },
	'article-id-twice': { severity: 'fatal', hint: 'Give one of the articles another id in its record.' },
	'id-vanished': { severity: 'fatal', hint: 'Give the article its published id back in its record, or add a redirect to ids.lock.json.' },
	'ids-lock': { severity: 'fatal', hint: 'Mend ids.lock.json: { "articles": [ids], "redirects": { "old-id": "new-id" } }.' },
	'record-schema': { severity: 'fatal', hint: 'Mend the record; README, "Add an article", lists its fields.' },
	'record-orphan': { severity: 'fatal', hint: 'A record stands beside the page it speaks of, under the same name. Rename or remove it.' },
	'record-no-such-article': {
		severity: 'fatal',
		hint: 'Run `npm run inspect -- FILE` to see the articles of the page, and name one of them.',
	},
	'record-contradicts-page': {
		severity: 'warning',
		hint: 'The page wins. Take the field out of the record, or see whether the page was read rightly.',
	},
	'article-without-date': { severity: 'warning', hint: 'Give `published` in the record, with its basis and why.' },
	'article-without-headline': { severity: 'warning', hint: 'Give `suppliedHeadline` in the record.' },
	'article-without-id': {
		severity: 'warning',
		hint: 'Give `id` in the record before publishing: an id made from the text may change with it.',
	},
	'text-above-headline': {
		severity: 'warning',
		hint: 'Say in the record `aboveHeadline: editors-note` or `aboveHeadline: other-article`.',
	},
	'unrecognised-span': {
		severity: 'warning',
		hint: 'It is kept and shown on the source page. If it belongs to the story, look at the line before and after it.',
	},
	'open-paragraph': { severity: 'warning', hint: 'The paragraph does not end; its rest may be on another page or missing from the copy.' },
	'unpaired-quote': { severity: 'warning', hint: 'Printed so, or lost by the scan. Nothing is changed.' },
	'no-article': { severity: 'warning', hint: 'Nothing on the page was read as an article. It is kept and shown as a source.' },
} as const satisfies Record<string, { severity: 'fatal' | 'warning'; hint: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One thing wrong, and where. */
export const Problem = z
	.strictObject({
		code: z.custom<ProblemCode>((code) => typeof code === 'string' && code in PROBLEMS),
		/** What, in one English sentence. */
		message: z.string().min(1),
		/** Path below the collection's folder. */
		file: z.string(),
		/** From 1. */
		line: z.int().positive(),
		/** From 1, in UTF-16 code units. */
		column: z.int().positive(),
	})
	.readonly();
export type Problem = z.output<typeof Problem>;

export const severityOf = (problem: Problem) => PROBLEMS[problem.code].severity;
export const isFatal = (problem: Problem): boolean => severityOf(problem) === 'fatal';

/** `file:line:column: what [code]` and what to do, on a line of its own. */
export const printProblem = (problem: Problem): string =>
	`${escaped(problem.file)}:${problem.line}:${problem.column}: ${escaped(problem.message)} [${problem.code}]\n    ${PROBLEMS[problem.code].hint}`;

/** A file's name may hold what would move a terminal's cursor, or turn the direction of a line. */
const escaped = (text: string): string =>
	text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** Every fatal problem of a collection at once. */
export class Refusal extends Error {
	readonly problems: readonly Problem[];
	constructor(problems: readonly Problem[]) {
		super(`${problems.length} problem(s); nothing was published.\n\n${problems.map(printProblem).join('\n')}`);
		this.name = 'Refusal';
		this.problems = problems;
	}
}
