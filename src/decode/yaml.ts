import { isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

export interface Fault {
	readonly message: string;
	readonly line: number;
	readonly column: number;
}

/** Where a key's value stands, by its path from the root. */
export type Where = (path: readonly (string | number)[]) => { line: number; column: number };

export type ReadYaml<T> =
	| { readonly type: 'value'; readonly value: T; readonly where: Where }
	| { readonly type: 'faults'; readonly faults: readonly Fault[] };

/** YAML 1.2 → a checked value, or every fault with the line and column (from 1) of the key or value it is about. No tags, no merging keys, few aliases. */
export function readYaml<T>(text: string, schema: z.ZodType<T>): ReadYaml<T> {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, customTags: [], uniqueKeys: true });
	const at = (offset: number | undefined) => {
		const { line, col } = counter.linePos(offset ?? 0);
		return { line: Math.max(1, line), column: Math.max(1, col) };
	};
	const broken = [...document.errors, ...document.warnings];
	if (broken.length > 0)
		return { type: 'faults', faults: broken.map((error) => ({ message: firstLine(error.message), ...at(error.pos[0]) })) };

	let value: unknown;
	try {
		value = document.toJS({ maxAliasCount: 20 });
	} catch (error) {
		return { type: 'faults', faults: [{ message: error instanceof Error ? firstLine(error.message) : String(error), line: 1, column: 1 }] };
	}
	const checked = schema.safeParse(value ?? {});
	const where: Where = (path) => at(rangeStart(document.getIn(path, true)));
	if (checked.success) return { type: 'value', value: checked.data, where };

	const keyOffset = (path: readonly PropertyKey[], key: PropertyKey): number | undefined => {
		const map = path.length === 0 ? document.contents : document.getIn(path, true);
		const pair = isMap(map) ? map.items.find((item) => String((item.key as { value?: unknown } | null)?.value) === String(key)) : undefined;
		return rangeStart(pair?.key);
	};
	const faults = checked.error.issues.flatMap((issue): Fault[] => {
		const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
		const name = path.length === 0 ? '' : `\`${path.join('.')}\`: `;
		if (issue.code === 'unrecognized_keys')
			return issue.keys.map((key) => ({ message: `${name}unknown key \`${key}\`.`, ...at(keyOffset(path, key)) }));
		const node = path.length === 0 ? document.contents : document.getIn(path, true);
		const last = path.at(-1);
		const offset =
			rangeStart(node) ??
			(last === undefined ? undefined : keyOffset(path.slice(0, -1), last)) ??
			rangeStart(document.getIn(path.slice(0, -1), true));
		return [{ message: `${name}${sentenceOf(issue)}`, ...at(offset) }];
	});
	return { type: 'faults', faults };
}

const KINDS: Readonly<Record<string, string>> = {
	object: 'a map of fields',
	record: 'a map of fields',
	array: 'a list',
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	null: 'empty',
};
const kind = (name: string): string => KINDS[name] ?? name;

/** What zod says to a programmer, said to an archivist. Messages of our own schemas stay. */
function sentenceOf(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_type') {
		const received = /received (\w+)$/.exec(issue.message)?.[1] ?? 'undefined';
		return received === 'undefined' ? 'this is missing.' : `this must be ${kind(issue.expected)}, and is ${kind(received)}.`;
	}
	if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid')) return `this must be one of ${issue.values.join(', ')}.`;
	if (issue.code === 'invalid_union' && issue.message.startsWith('Invalid')) return 'this has none of the forms that it may have.';
	if (issue.code === 'too_small' && issue.origin === 'string')
		return issue.minimum === 1 ? 'this must not be empty.' : `this must have ${issue.minimum} characters or more.`;
	if (issue.code === 'invalid_format' && issue.message.startsWith('Invalid')) {
		if (issue.format === 'url') return 'this is not a web address.';
		if (issue.format === 'email') return 'this is not an e-mail address.';
	}
	return `${issue.message}.`;
}

const firstLine = (message: string): string => message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '.') ?? message;

function rangeStart(node: unknown): number | undefined {
	if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
	const [start] = node.range as unknown[];
	return typeof start === 'number' ? start : undefined;
}
