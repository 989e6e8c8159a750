import type { ProblemCode } from '../model/problems.ts';
import type { Encoding } from '../model/source.ts';

export type Decoded =
	| { readonly type: 'text'; readonly encoding: Encoding; readonly text: string }
	| {
			readonly type: 'refused';
			readonly code: ProblemCode;
			readonly message: string;
			/** In bytes: where the sequence or character begins that the message is about. */
			readonly offset: number;
			/** What stands before `offset` reads in this encoding. */
			readonly encoding: Encoding;
	  };

/** Saved pages are far smaller; what is larger is no page (bytes). */
export const MAX_SEED_BYTES = 32 * 1024 * 1024;

/** Fewer control characters than this are strays, however short the text. */
const MIN_CONTROLS = 8;

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
	const utf8 = tryDecode('utf-8', bytes);
	// Damaged UTF-8 often passes for GB18030 and would be published as nonsense: what is mostly UTF-8 is UTF-8.
	const likely: Encoding = utf8 !== null || shareOfUtf8(bytes) > 0.7 ? 'utf-8' : 'gb18030';
	const refuse = (code: ProblemCode, message: string, offset: number): Decoded => ({
		type: 'refused',
		code,
		message,
		offset,
		encoding: likely,
	});
	const magic = MAGIC.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
	if (magic) return refuse('seed-binary', `The file is ${magic[0]}, not UTF-8 or GB18030 text.`, 0);

	const controls = bytes.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
	// Stray controls happen in saved text; a file in which one byte of a hundred is one is something else.
	if (controls >= MIN_CONTROLS && controls * 100 > bytes.length)
		return refuse(
			'seed-binary',
			`The file is not text: ${controls} of its ${bytes.length} bytes are control characters, this the first.`,
			bytes.findIndex(isControl),
		);
	const nul = bytes.indexOf(0);
	if (nul >= 0) return refuse('seed-nul', `Byte ${nul} is a NUL character.`, nul);

	if (utf8 !== null) return { type: 'text', encoding: 'utf-8', text: utf8 };
	const misfit = (name: string, offset: number) =>
		refuse(
			'seed-undecodable',
			`The text is ${name}, but byte ${offset} (0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}) does not fit.`,
			offset,
		);
	if (likely === 'utf-8') return misfit('UTF-8', firstBadByte('utf-8', bytes));
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

/** Where the first sequence begins that a strict decoder refuses, or that the end cuts short. */
function firstBadByte(encoding: Encoding, bytes: Uint8Array): number {
	const reads = (length: number): boolean => {
		try {
			new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
			return true;
		} catch {
			return false;
		}
	};
	let good = 0;
	let bad = bytes.length;
	// Where nothing is refused, the end is what does not fit.
	if (!reads(bytes.length))
		while (bad - good > 1) {
			const middle = (good + bad) >> 1;
			if (reads(middle)) good = middle;
			else bad = middle;
		}
	const refused = bad - 1;
	const lengthAt = encoding === 'utf-8' ? utf8LengthAt : gb18030LengthAt;
	let start = 0;
	for (let next = lengthAt(bytes, 0); next <= refused; next += lengthAt(bytes, next)) start = next;
	return start;
}

/** How many bytes the sequence claims that begins here. */
function utf8LengthAt(bytes: Uint8Array, at: number): number {
	const lead = bytes[at] ?? 0;
	return lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
}

/** The same in GB18030. A second byte that continues nothing belongs to the next sequence. */
function gb18030LengthAt(bytes: Uint8Array, at: number): number {
	const lead = bytes[at] ?? 0;
	const second = bytes[at + 1] ?? 0;
	if (lead <= 0x80 || lead === 0xff) return 1;
	return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

const isControl = (byte: number): boolean =>
	byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;

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
