/** The marks that saved copies often have half-width, and what a Chinese paper prints. Each is one code unit for one. */
const FULL: Readonly<Record<string, string>> = {
	',': '，',
	':': '：',
	';': '；',
	'(': '（',
	')': '）',
	'?': '？',
	'!': '！',
};

const HAN = /\p{Script=Han}/u;
/** CJK symbols and punctuation, and the full-width forms of ASCII. */
const CJK_MARK = /[\u3001-\u303f\u30fb\uff01-\uff65]/;
/** Marks that Latin text has too. */
const SHARED_MARK = /[‘’“”—…·]/;
const LATIN = /\p{Script=Latin}/u;
/** An address up to its last letter or figure; stops after it belong to the sentence. */
const ADDRESS = /[a-z][a-z0-9+.-]{1,15}:\/\/[\x21-\x7e]*[a-z0-9/]/gi;

/** A stretch of neighbouring marks, which are set alike. */
interface Run {
	readonly start: number;
	readonly end: number;
}

/**
 * The display normalisation of widths: a half-width `, : ; ( ) ? !` becomes full-width where a Han character or a CJK mark
 * stands on either side of it; between figures and in Latin text it stays. Neighbouring marks go together, and so do the two
 * brackets of a pair. One code unit for one, so offsets hold. Only pages use it; the source view, the data and the search do not.
 *
 * `fullWidth('本报讯(记者 张三)7月27日,晴')` is `'本报讯（记者 张三）7月27日，晴'`; `1,071`, `09:31` and `A, B` stay.
 */
export function fullWidth(text: string): string {
	const runs = markRuns(text);
	if (runs.length === 0) return text;
	const groups = groupByBrackets(text, runs);
	const widened = new Set<number>();
	for (const [i, run] of runs.entries()) {
		if (touchesCjk(text, run)) widened.add(groups.find(i));
	}
	for (const i of groups.fullWidth) widened.add(groups.find(i));
	let out = '';
	let at = 0;
	for (const [i, { start, end }] of runs.entries()) {
		if (!widened.has(groups.find(i))) continue;
		out += text.slice(at, start);
		for (let k = start; k < end; k++) out += FULL[text.charAt(k)];
		at = end;
	}
	return out + text.slice(at);
}

function markRuns(text: string): Run[] {
	const kept = [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => ({ start: index, end: index + address.length }));
	const runs: Run[] = [];
	let next = 0;
	for (const { index, 0: marks } of text.matchAll(/[,:;()?!]+/g)) {
		while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
		const address = kept[next];
		const start = address && address.start <= index ? Math.min(address.end, index + marks.length) : index;
		if (start < index + marks.length) runs.push({ start, end: index + marks.length });
	}
	return runs;
}

/**
 * Joins the runs that the two brackets of a pair stand in (union by lower number). `fullWidth` are the runs with a bracket
 * whose partner is full-width already.
 */
function groupByBrackets(text: string, runs: readonly Run[]) {
	const parent = runs.map((_, i) => i);
	const find = (i: number): number => {
		let root = i;
		while (parent[root] !== root) root = parent[root] ?? root;
		for (let at = i; at !== root; ) {
			const up = parent[at] ?? root;
			parent[at] = root;
			at = up;
		}
		return root;
	};
	const fullWidth: number[] = [];
	/** Runs of the open brackets; `null` for one that is full-width already. */
	const open: (number | null)[] = [];
	let run = 0;
	for (const { index, 0: bracket } of text.matchAll(/[()（）]/g)) {
		while ((runs[run]?.end ?? Number.POSITIVE_INFINITY) <= index) run++;
		const wide = bracket === '（' || bracket === '）';
		const inRun = !wide && (runs[run]?.start ?? Number.POSITIVE_INFINITY) <= index;
		// A bracket inside an address takes no part.
		if (!wide && !inRun) continue;
		if (bracket === '(' || bracket === '（') {
			open.push(wide ? null : run);
			continue;
		}
		const partner = open.pop();
		if (partner === undefined) continue;
		if (wide && partner !== null) fullWidth.push(partner);
		else if (!wide && partner === null) fullWidth.push(run);
		else if (!wide && partner !== null) parent[find(run)] = find(partner);
	}
	return { find, fullWidth };
}

function touchesCjk(text: string, { start, end }: Run): boolean {
	const [before, after] = [charBefore(text, start), charAt(text, end)];
	return (
		isCjk(before) ||
		isCjk(after) ||
		sharedCounts(before, charBefore(text, start - 1), after) ||
		sharedCounts(after, charAt(text, end + 1), before)
	);
}

const isCjk = (char: string): boolean => HAN.test(char) || CJK_MARK.test(char);

/**
 * A quotation mark, dash or ellipsis counts as CJK unless it belongs to Latin words: a Latin letter on its far side and a
 * space, or nothing, beyond our mark, as in `“Hello”, he said`.
 */
const sharedCounts = (mark: string, farSide: string, beyond: string): boolean =>
	SHARED_MARK.test(mark) && !(LATIN.test(farSide) && /^\s?$/.test(beyond));

/** The whole character, of one or two code units, that ends before `at`. */
function charBefore(text: string, at: number): string {
	const low = text.charCodeAt(at - 1);
	return low >= 0xdc00 && low <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text.slice(Math.max(0, at - 1), Math.max(0, at));
}

function charAt(text: string, at: number): string {
	const code = text.codePointAt(at);
	return code === undefined ? '' : String.fromCodePoint(code);
}
