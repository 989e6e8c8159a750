import { fold } from './fold.ts';
import type { Span } from './span.ts';

/** Names this tokenizer. An index made by another is refused, so any change of `fold`, `runs` or `tokens` needs another name. */
export const TOKENS = 'bigram-1';

/** A stretch of a folded text that tokens are made of: Han characters, a word or number of any other script, or an emoji. */
export interface TokenRun extends Span {
	readonly kind: 'han' | 'word' | 'sign';
}

// `--`: Han characters are letters (\p{L}) too, so without it GDP增长 would be one word.
// Inside a number stand a point (702.1, PM2.5), a thousands comma (1,071), × and + (2×1000, 6+1), and after it a per cent sign.
const RUN =
	/(?<han>\p{Script=Han}+)|(?<word>[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+(?:(?<=\p{Nd})(?:[.×+]|,(?=\p{Nd}{3}(?!\p{Nd})))(?=\p{Nd})[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+)*(?:(?<=\p{Nd})[%‰])?)|(?<sign>\p{Extended_Pictographic}|\p{RI})/gv;

/** In order, without overlaps, of a text that is folded already; between them stand spaces and punctuation. */
export function runs(folded: string): readonly TokenRun[] {
	return [...folded.matchAll(RUN)].map(({ 0: run, index, groups }) => ({
		kind: groups?.['han'] !== undefined ? 'han' : groups?.['word'] !== undefined ? 'word' : 'sign',
		start: index,
		end: index + run.length,
	}));
}

/** Han characters as overlapping pairs (山西省 → 山西 西省), one that stands alone as itself; anything else whole. */
export function termsOf(folded: string, { kind, start, end }: TokenRun): readonly string[] {
	const run = folded.slice(start, end);
	if (kind !== 'han') return [run];
	// By code point: half of the characters of Extension B and on would be a lone surrogate.
	const characters = [...run];
	return characters.length === 1 ? characters : characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** The tokens of any text, in order: `GDP增长3.8%` → gdp, 增长, 3.8%. The build and the browser both come by them so and not otherwise. */
export const tokens = (text: string): string[] => tokensOfFolded(fold(text).text);

export const tokensOfFolded = (folded: string): string[] => runs(folded).flatMap((run) => termsOf(folded, run));

const HAN = /\p{Script=Han}/gu;
const ONE_HAN = /^\p{Script=Han}$/u;

/** The distinct Han characters of a text that is folded already: pairs cannot answer a query of one character, so each is a term of its own. */
export const hanCharacters = (folded: string): ReadonlySet<string> => new Set(folded.match(HAN) ?? []);

export const isOneHan = (term: string): boolean => ONE_HAN.test(term);
