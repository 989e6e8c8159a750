import { pinyin } from 'pinyin-pro';

/** Letters and digits of any text as words of `[a-z0-9]`, Han by their pinyin without tones: 太原 2x → `taiyuan 2x`. */
function words(text: string): string[] {
	return text
		.replace(/[\p{Script=Han}]+/gu, (run) => ` ${pinyin(run, { toneType: 'none', type: 'array' }).join(' ')} `)
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== '');
}

/** A slug of at most `length` characters, cut between words; empty when nothing in the text can be romanised. */
export function slugOf(text: string, length = 60): string {
	let slug = '';
	for (const word of words(text)) {
		const longer = slug === '' ? word : `${slug}-${word}`;
		if (longer.length > length) return slug === '' ? word.slice(0, length) : slug;
		slug = longer;
	}
	return slug;
}

/** 32-bit FNV-1a over UTF-16 code units, as 8 hex digits: tells apart names that reduce to one slug. Not for security. */
export function shortHash(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
