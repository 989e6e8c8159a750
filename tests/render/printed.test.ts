import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineCount, linesOfAll } from '../../src/render/lines.ts';
import { fromSource, runsOf, toSource } from '../../src/render/printed.ts';
import { LineIndex } from '../../src/text/blocks.ts';

const source = '  甲乙 \n\n丙丁\n';

describe('offsets of a printed part', () => {
	test('lead to the source over a join, and back', () => {
		const runs = runsOf(
			{
				text: '甲乙丙丁',
				spans: [
					{ start: 0, end: 5 },
					{ start: 7, end: 9 },
				],
			},
			source,
		);
		expect(toSource(runs, { start: 1, end: 3 })).toEqual([
			{ start: 3, end: 4 },
			{ start: 7, end: 8 },
		]);
		expect(fromSource(runs, { start: 3, end: 8 })).toEqual({ start: 1, end: 3 });
		expect(fromSource(runs, { start: 5, end: 7 })).toBeNull();
	});

	test('hold where two lines were joined by a space that the source lacks', () => {
		const runs = runsOf(
			{
				text: '甲乙 丙丁',
				spans: [
					{ start: 2, end: 4 },
					{ start: 7, end: 9 },
				],
			},
			source,
		);
		expect(toSource(runs, { start: 3, end: 5 })).toEqual([{ start: 7, end: 9 }]);
	});

	test('adjacent spans are one stretch', () => {
		const runs = runsOf(
			{
				text: '甲乙',
				spans: [
					{ start: 2, end: 3 },
					{ start: 3, end: 4 },
				],
			},
			source,
		);
		expect(toSource(runs, { start: 0, end: 2 })).toEqual([{ start: 2, end: 4 }]);
	});

	test('a text that is not what its spans hold is an error', () => {
		expect(() => runsOf({ text: '甲丙', spans: [{ start: 2, end: 4 }] }, source)).toThrow('differs from its source at 1');
		expect(() => runsOf({ text: '甲乙丙', spans: [{ start: 2, end: 4 }] }, source)).toThrow('no span holds');
	});

	test('every character of any text made of spans leads to the same character', () => {
		const pieces = fc.array(fc.tuple(fc.string({ unit: fc.constantFrom(...'甲乙丙, \n') }), fc.boolean()), { maxLength: 8 });
		fc.assert(
			fc.property(pieces, (made) => {
				const saved = made.map(([text]) => text).join('');
				let at = 0;
				const spans = made.flatMap(([text, kept]) => {
					const start = at;
					at += text.length;
					return kept && text !== '' ? [{ start, end: at }] : [];
				});
				const text = spans
					.map(({ start, end }) => saved.slice(start, end))
					.join('')
					.trim();
				const runs = runsOf({ text, spans }, saved);
				for (let i = 0; i < text.length; i++) {
					for (const { start, end } of toSource(runs, { start: i, end: i + 1 })) expect(saved.slice(start, end)).toBe(text[i]);
					if (!/\s/.test(text.charAt(i))) expect(toSource(runs, { start: i, end: i + 1 })).toHaveLength(1);
				}
			}),
		);
	});
});

describe('lines', () => {
	test('are counted without one that the last line end would begin', () => {
		for (const [text, count] of [
			['a', 1],
			['a\n', 1],
			['a\n\n', 2],
			['a\r\nb\rc', 3],
		] as const)
			expect(lineCount(new LineIndex(text), text)).toBe(count);
	});

	test('of pieces on neighbouring lines are one range, of others several', () => {
		const index = new LineIndex('a\nb\n\nc\n');
		const piece = (at: number) => ({ start: at, end: at + 1 });
		expect(linesOfAll(index, [piece(0), piece(2), piece(5)])).toEqual([
			{ first: 1, last: 2 },
			{ first: 4, last: 4 },
		]);
	});
});
