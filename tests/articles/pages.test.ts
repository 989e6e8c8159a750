import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isPartition } from '../../src/text/span.ts';
import { type Reading, readPageFile, told } from './reading.ts';

const PAGES = new URL('../fixtures/pages/', import.meta.url);
const names = readdirSync(PAGES)
	.filter((name) => name.endsWith('.expected.json'))
	.map((name) => name.replace('.expected.json', ''))
	.sort();

interface Expected {
	readonly why: string;
	readonly articles: readonly Record<string, unknown>[];
	readonly labels?: readonly (readonly [string, string, number?])[];
	readonly record?: unknown;
}

const expected = (name: string): Expected => JSON.parse(readFileSync(new URL(`${name}.expected.json`, PAGES), 'utf8'));
const read = (name: string): Reading => readPageFile(new URL(`${name}.txt`, PAGES));

/** The label that most of a stretch of the text carries. */
function labelOf(reading: Reading, stretch: string, nth = 1): string | undefined {
	let at = -1;
	for (let i = 0; i < nth; i++) at = reading.source.text.indexOf(stretch, at + 1);
	if (at < 0) return 'not on the page';
	return reading.spans.find(({ start, end }) => start <= at && at < end)?.label;
}

test('there are at least twenty invented pages', () => expect(names.length).toBeGreaterThanOrEqual(20));

describe.each(names)('the invented page %s', (name) => {
	const { articles, labels = [], why } = expected(name);
	const reading = read(name);

	test('is covered by its spans, character for character', () => {
		expect(isPartition(reading.spans, reading.source.text.length)).toBe(true);
	});

	test(`is read as a librarian would: ${why}`, () => {
		expect(reading.stories.map(told)).toEqual(articles);
	});

	test.each(labels.map(([stretch, label, nth = 1]) => ({ stretch, label, nth })))(
		'“$stretch” is labelled $label',
		({ stretch, label, nth }) => {
			expect(labelOf(reading, stretch, nth)).toBe(label);
		},
	);
});
