import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.ts';
import { sourceIdOf } from '../../src/decode/source-id.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 中国新闻 and a line of its own, in GB18030; 㐀 (U+3400) takes four bytes there. */
const GB = Uint8Array.from([0xd6, 0xd0, 0xb9, 0xfa, 0xd0, 0xc2, 0xce, 0xc5, 0x0d, 0x0a, 0x81, 0x39, 0xee, 0x39]);

function refusal(bytes: Uint8Array) {
	const decoded = decode(bytes);
	if (decoded.type === 'text') throw new Error(`read as ${decoded.encoding}`);
	return decoded;
}

describe('decode', () => {
	test('reads UTF-8 and keeps its byte order mark in the text', () => {
		expect(decode(utf8('\uFEFF晋闻'))).toEqual({ type: 'text', encoding: 'utf-8', text: '\uFEFF晋闻' });
	});

	test('reads GB18030 with characters of two and of four bytes', () => {
		expect(decode(GB)).toEqual({ type: 'text', encoding: 'gb18030', text: '中国新闻\r\n㐀' });
	});

	test('loses no character of any text in UTF-8', () => {
		const printable = fc
			.string({ unit: 'grapheme', minLength: 1 })
			.filter((text) => text.isWellFormed() && !/[\0-\x08\x0b\x0e-\x1f]/.test(text));
		fc.assert(
			fc.property(printable, (text) => {
				expect(decode(utf8(text))).toMatchObject({ type: 'text', text });
			}),
		);
	});

	test.each(['\r\n', '\r', '\n', '\n\r\n\r'])('keeps the line end %j as it is', (end) => {
		expect(decode(utf8(`一${end}二`))).toMatchObject({ text: `一${end}二` });
	});

	test('names where the sequence begins that does not fit UTF-8', () => {
		const bytes = utf8('山西中部城市群第一次市际联席会议召开');
		bytes[10] = 0x41;
		expect(refusal(bytes)).toMatchObject({ code: 'seed-undecodable', offset: 9, encoding: 'utf-8' });
	});

	test('refuses UTF-8 cut short in a character, rather than read it as GB18030', () => {
		const bytes = utf8('山西中部城市群第一次市际联席会议').subarray(0, -1);
		expect(refusal(bytes)).toMatchObject({ code: 'seed-undecodable', offset: bytes.length - 2 });
	});

	test.each([
		['a sequence cut short by a bracket', [...utf8('闻'.repeat(120)), 0xe5, 0x9c, 0x28, ...utf8('新')], 360],
		['a surrogate', [...utf8('甲'), 0xed, 0xa0, 0x80, ...utf8('乙')], 3],
		['a tail without a lead', [...utf8('新闻'), 0x80, ...utf8('新闻')], 6],
		['a byte that UTF-8 never has', [...utf8('新闻'), 0xff, ...utf8('新闻')], 6],
	])('%s is refused at its first byte', (_, bytes, offset) => {
		expect(refusal(Uint8Array.from(bytes))).toMatchObject({ code: 'seed-undecodable', offset, encoding: 'utf-8' });
	});

	test('names the first byte that does not fit GB18030', () => {
		expect(refusal(Uint8Array.from([...GB, 0xff, 0x41]))).toMatchObject({ code: 'seed-undecodable', offset: GB.length });
		expect(refusal(Uint8Array.from([...GB.subarray(0, 8), 0x80, 0x0a]))).toMatchObject({ code: 'seed-undecodable', offset: 8 });
		expect(refusal(GB.subarray(0, 7))).toMatchObject({ code: 'seed-undecodable', offset: 6, encoding: 'gb18030' });
		// A letter that has lost its second byte, and a first byte of four with a wrong third.
		expect(refusal(Uint8Array.from([...GB.subarray(0, 8), 0xd6, 0x20, ...GB]))).toMatchObject({ offset: 8 });
		expect(refusal(Uint8Array.from([...GB.subarray(0, 8), 0x81, 0x39, 0x20, 0x39, ...GB]))).toMatchObject({ offset: 8 });
	});

	test('tells a binary file from text, and a stray NUL from a binary file', () => {
		expect(refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))).toMatchObject({ code: 'seed-binary' });
		expect(refusal(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]))).toMatchObject({ code: 'seed-binary' });
		expect(refusal(utf8(`新闻${'\u0001'.repeat(8)}`))).toMatchObject({ code: 'seed-binary', offset: 6 });
		expect(refusal(utf8('新\0闻'))).toMatchObject({ code: 'seed-nul', offset: 3 });
		expect(decode(utf8('新闻\u0001'))).toMatchObject({ type: 'text' });
		expect(refusal(utf8(`${'新闻'.repeat(60)}\0完`))).toMatchObject({ code: 'seed-nul', offset: 360 });
	});

	test('never throws, whatever the bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
				expect(['text', 'refused']).toContain(decode(bytes).type);
			}),
		);
	});

	test('reads the collection’s own saved pages as UTF-8, byte for byte', () => {
		const bytes = readFileSync(new URL('../fixtures/pages/utf8-bom.txt', import.meta.url));
		const decoded = decode(bytes);
		expect(decoded.type === 'text' && Buffer.from(decoded.text, 'utf8').equals(bytes)).toBe(true);
	});
});

describe('a source’s id', () => {
	test.each([
		['000_28721fab.txt', '000-28721fab'],
		['2021/Page_A4.txt', '2021-page-a4'],
	])('of %s is %s', (file, id) => expect(sourceIdOf(file)).toBe(id));

	test('tells apart names that reduce to the same letters', () => {
		const ids = ['a b.txt', 'a#b.txt', 'a%b.txt', 'a?b.txt', 'a-b.txt'].map(sourceIdOf);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('is made of a-z, 0-9 and hyphens for any name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
				expect(sourceIdOf(`${name}.txt`)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
			}),
		);
		expect(sourceIdOf('晋中 新闻.txt')).toMatch(/^jin-zhong-xin-wen-[0-9a-f]{8}$/);
	});
});
