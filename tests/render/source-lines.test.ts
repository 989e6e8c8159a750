import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LABELS } from '../../src/model/labels.ts';
import { html } from '../../src/render/markup.ts';
import { labelCounts, labelsOn, lineContent, lineEnds, type SourceRow, sourceRows, visibleSpace } from '../../src/render/source-lines.ts';
import { brokenPage, brokenStory, inventedSource } from './invented.ts';

const shown = (row: SourceRow): string => {
	switch (row.type) {
		case 'opening':
			return `# ${row.nth} ${row.article}`;
		case 'blank':
			return `${row.first}-${row.last} ${visibleSpace(row.text)}`;
		case 'text':
			return [
				row.number,
				...labelsOn(row),
				...row.parts.map(({ id }) => `=${id}`),
				...row.joins.map(({ way, line }) => `${way}${line}`),
				...row.problems.map(({ code }) => `!${code}`),
			].join(' ');
	}
};

describe('a source, line by line', () => {
	test('shows labels, blank runs, where articles begin, which paragraph a line is in and where it goes on', () => {
		const problem = { code: 'open-paragraph', message: 'open', file: 'invented.txt', line: 5, column: 1 } as const;
		expect(sourceRows({ ...brokenPage, problems: [problem] }, [brokenStory]).map(shown)).toEqual([
			'1-2 ↵ ↵',
			'# 1 invented',
			'3 headline',
			'4-4 ↵',
			'5 paragraph dateline =p1 to10 !open-paragraph',
			'6-7 ↵ ↵',
			'8 caption credit =c1',
			'9-9 ↵',
			'10 paragraph =p1 from5',
			'11-11 ↵',
			'12 paragraph duplicate =p2',
		]);
	});

	test('a line holds its text as saved, pieces under another label in an element with its name', () => {
		const line = sourceRows(brokenPage, [brokenStory]).find((row) => row.type === 'text' && row.number === 12);
		if (line?.type !== 'text') throw new TypeError('no line 12');
		expect(html(lineContent(line, (label) => label.toUpperCase()))).toBe(
			'PM_{2.5}下降&#x3C;b>9&#x3C;/b>。<span class="s l-duplicate" data-label="DUPLICATE">湖区。</span>',
		);
	});

	test('a span over several lines is on each of them', () => {
		const source = inventedSource([['boilerplate', '版权\r\n\r\n所有\r\n']]);
		expect(sourceRows(source, []).map(shown)).toEqual(['1 boilerplate', '2 boilerplate', '3 boilerplate']);
	});

	test('no character is lost, whatever the spans', () => {
		const stretch = fc.tuple(fc.constantFrom(...LABELS), fc.string({ unit: fc.constantFrom(...'甲乙 \n\r\t\ufeff'), minLength: 1 }));
		fc.assert(
			fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), (stretches) => {
				const source = inventedSource(stretches);
				const rows = sourceRows(source, []);
				const text = rows.map((row) =>
					row.type === 'text' ? row.pieces.map((piece) => piece.text).join('') : row.type === 'blank' ? row.text : '',
				);
				expect(text.join('').replace(/[\r\n]/g, '')).toBe(source.text.replace(/[\r\n]/g, ''));
				const numbers = rows.flatMap((row) =>
					row.type === 'text' ? [row.number, row.number] : row.type === 'blank' ? [row.first, row.last] : [],
				);
				expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
			}),
		);
	});

	test('ten thousand lines take no more than a few seconds', () => {
		const source = inventedSource(
			Array.from(
				{ length: 10_000 },
				() =>
					[
						['paragraph', '甲乙丙。'],
						['blank', '\n\n'],
					] as const,
			).flat(),
		);
		const start = performance.now();
		expect(sourceRows(source, [])).toHaveLength(20_000);
		expect(performance.now() - start).toBeLessThan(3000);
	});
});

test('the legend counts spans by label, in the order of the trade', () => {
	expect(labelCounts(brokenPage)).toEqual([
		{ label: 'headline', count: 1 },
		{ label: 'dateline', count: 1 },
		{ label: 'paragraph', count: 3 },
		{ label: 'caption', count: 1 },
		{ label: 'credit', count: 1 },
		{ label: 'duplicate', count: 1 },
		{ label: 'blank', count: 6 },
	]);
});

test('white space is made visible, each line end once', () => {
	expect(visibleSpace('\ufeff\r\n \u3000\t\n\r')).toBe('BOM↵ ␣␣⇥↵ ↵');
});

test('line ends are counted by kind', () => {
	expect(lineEnds('a\r\nb\nc\n')).toEqual([
		{ kind: 'CRLF', count: 1 },
		{ kind: 'LF', count: 2 },
	]);
});
