import type { ProblemCode } from '../model/problems.ts';
import type { Encoding } from '../model/source.ts';

export type Decoded =
	| { readonly type: 'text'; readonly encoding: Encoding; readonly text: string }
	| { readonly type: 'refused'; readonly code: ProblemCode; readonly message: string /** In bytes. */; readonly offset: number };

/** Saved pages are far smaller; what is larger is no page (bytes). */
export const MAX_SEED_BYTES = 32 * 1024 * 1024;

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
	['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
	['a JPEG picture', [0xff, 0xd8, 0xff]],
	['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
	['a ZIP archive or office document', [0x50, 0x4b, 0x03, 0x04]],
	['a gzip file', [0x1f, 0x8b]],
	['UTF-16 text', [0xff, 0xfe]],
	['UTF-16 text', [0xfe, 0xff]],
];

/**
 * Bytes → text, in the encoding that the bytes themselves show: UTF-8 (a byte order mark stays in the text as U+FEFF) or GB18030.
 * Strict: nothing is replaced and nothing dropped. Line ends stay as they are.
 */
export function decode(bytes: Uint8Array): Decoded {
	const refuse = (code: ProblemCode, message: string, offset = 0): Decoded => ({ type: 'refused', code, message, offset });
	const magic = MAGIC.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
	if (magic) return refuse('seed-binary', `The file is ${magic[0]}, not UTF-8 or GB18030 text.`);

	const controls = countControls(bytes);
	// Stray controls happen in saved text; a file in which one byte of a hundred is one is something else.
	if (controls * 100 > bytes.length)
		return refuse('seed-binary', `The file is not text: ${controls} of its ${bytes.length} bytes are control characters.`);
	const nul = bytes.indexOf(0);
	if (nul >= 0) return refuse('seed-nul', `Byte ${nul} is a NUL character.`, nul);

	const utf8 = tryDecode('utf-8', bytes);
	if (utf8 !== null) return { type: 'text', encoding: 'utf-8', text: utf8 };
	const badUtf8 = firstBadByte('utf-8', bytes);
	const misfit = (name: string, offset: number) =>
		refuse(
			'seed-undecodable',
			`The text is ${name}, but byte ${offset} (0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}) does not fit.`,
			offset,
		);
	// Damaged UTF-8 often passes for GB18030 and would be published as nonsense: what is mostly UTF-8 is UTF-8.
	if (shareOfUtf8(bytes) > 0.7) return misfit('UTF-8', badUtf8);
	if (bytes.includes(0x80) && leadIs80(bytes) >= 0) return misfit('GB18030', leadIs80(bytes));
	const gb = tryDecode('gb18030', bytes);
	if (gb !== null) return { type: 'text', encoding: 'gb18030', text: gb };
	return misfit('neither UTF-8 nor GB18030: read as GB18030', firstBadByte('gb18030', bytes));
}

function tryDecode(encoding: Encoding, bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** The first byte that a strict decoder refuses; of a sequence cut short by the end, its first byte. */
function firstBadByte(encoding: Encoding, bytes: Uint8Array): number {
	const reads = (length: number): boolean => {
		try {
			new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
			return true;
		} catch {
			return false;
		}
	};
	if (!reads(bytes.length)) {
		let good = 0;
		let bad = bytes.length;
		while (bad - good > 1) {
			const middle = (good + bad) >> 1;
			if (reads(middle)) good = middle;
			else bad = middle;
		}
		return bad - 1;
	}
	let start = bytes.length - 1;
	while (start > 0 && tryDecode(encoding, bytes.subarray(0, start)) === null) start--;
	return start;
}

function countControls(bytes: Uint8Array): number {
	let controls = 0;
	for (const byte of bytes)
		if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls++;
	return controls;
}

/** Of the bytes above 0x7f, the share that stands in a well-formed UTF-8 sequence. In GBK text it is below a third. */
function shareOfUtf8(bytes: Uint8Array): number {
	let high = 0;
	let fitting = 0;
	for (let i = 0; i < bytes.length; ) {
		const lead = bytes[i] ?? 0;
		if (lead < 0x80) {
			i++;
			continue;
		}
		const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
		let tail = 1;
		while (tail < length && ((bytes[i + tail] ?? 0) & 0xc0) === 0x80) tail++;
		const fits = length > 1 && lead < 0xf5 && tail === length;
		const step = fits ? length : 1;
		high += step;
		if (fits) fitting += step;
		i += step;
	}
	return high === 0 ? 0 : fitting / high;
}

/** WHATWG decoders read a lone 0x80 as €; GB18030 has no such character. Its offset, or -1. */
function leadIs80(bytes: Uint8Array): number {
	for (let i = 0; i < bytes.length; i++) {
		const lead = bytes[i] ?? 0;
		if (lead === 0x80) return i;
		if (lead > 0x80) {
			const second = bytes[i + 1] ?? 0;
			i += second >= 0x30 && second <= 0x39 ? 3 : 1;
		}
	}
	return -1;
}
