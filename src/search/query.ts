import { fold } from '../text/fold.ts';
import { runs, termsOf } from '../text/tokens.ts';

/** One word or phrase that must match. */
export interface Word {
	/** As the reader typed it, for messages. */
	readonly typed: string;
	/** Folded; what the folded text of a match is. */
	readonly text: string;
	/**
	 * Without Han characters a word stands whole: `port` is not in `report`, `702` not in `702.1`. With them it is looked for as
	 * it stands, since Chinese has no spaces: 年1 is in 2022年12月.
	 */
	readonly whole: boolean;
	/** Terms of the index that every article has which holds the word. Never empty. */
	readonly terms: readonly string[];
}

const QUOTE = '["“”„‟＂]';
/** Sentence stops of either width. */
const STOP = '[，。、；：！？,.;:!?…]';
/** A phrase in quotation marks of either kind, and otherwise whatever stands between spaces: quotes inside a word are of the word. */
const TYPED = new RegExp(`${QUOTE}(?<phrase>[^"“”„‟＂]+)${QUOTE}(?=${STOP}*(?:\\s|$))|\\S+`, 'gu');

/** The words of a query; empty where it holds no letter, character or number. No query is an error. */
export function parseQuery(query: string): readonly Word[] {
	const words = new Map<string, Word>();
	for (const { 0: typed, groups } of query.matchAll(TYPED)) {
		const word = toWord(typed, groups?.['phrase']);
		if (word && !words.has(word.text)) words.set(word.text, word);
	}
	return [...words.values()];
}

/** Quotation marks around a word that holds others: “降低5%;“6+1”协议”, but not “双城”与“轻轨”, whose first is closed before the end. */
const WRAPPED = new RegExp(`^(?![“„‟][^“„‟]*”.)${QUOTE}(?<inside>.+)${QUOTE}$`, 'u');
/** What was typed or copied along at a word's ends, folded. */
const HABIT = new RegExp(`^(?:\\s|${STOP})+|(?:\\s|${STOP})+$`, 'gu');

function toWord(typed: string, phrase: string | undefined): Word | null {
	const folded = fold(phrase ?? WRAPPED.exec(typed)?.groups?.['inside'] ?? typed).text.trim();
	const found = runs(folded);
	if (found.length === 0) return null;
	// A stop at the end of a word was typed or copied along. Any other mark is asked for: (一) is not 一.
	const text = phrase === undefined ? folded.replace(HABIT, '') : folded;
	const firstHan = found.findIndex(({ kind }) => kind === 'han');
	const lastHan = found.findLastIndex(({ kind }) => kind === 'han');
	// Outside the Han characters a word may be cut off (2年,全市 of 2022年,全市): it is seen in the text, not asked of the index.
	const asked = firstHan < 0 ? found : found.slice(firstHan, lastHan + 1);
	return { typed, text, whole: firstHan < 0, terms: [...new Set(asked.flatMap((run) => termsOf(folded, run)))] };
}
