import { articlePage } from '../model/addresses.ts';
import { type Article, type Credit, paragraphsOf } from '../model/article.ts';
import { dateParts } from '../model/edtf.ts';
import type { Basis } from '../model/evidence.ts';
import type { ArticleId } from '../model/ids.ts';
import { LANG_OF_TREE, type Language, type Tree, wordingIn } from '../model/languages.ts';
import { fullWidth } from '../text/widths.ts';
import { type Breakable, breakable } from './breaks.ts';
import { dateTime, dateWords, dayWords } from './dates.ts';
import type { Passage } from './passages.ts';

/** A value and where it comes from; only what is not printed carries a mark. */
export interface Attested {
	readonly words: string;
	readonly basis: Basis;
}

export interface EntryDate extends Attested {
	readonly year: number;
	/** Season, month or day within the year. */
	readonly within: string | null;
	/** For `<time datetime>`. */
	readonly value: string;
}

export interface EntryTitle {
	readonly lines: Breakable;
	/** The page prints none, and the archive's stands in square brackets, as archives do. */
	readonly supplied: boolean;
	/** Null where there is no title at all and the chrome says so. */
	readonly language: Language | null;
}

/** An article as a list shows it, in the chrome of one tree. */
export interface Entry {
	readonly id: ArticleId;
	readonly address: string;
	readonly language: Language;
	readonly kicker: string | null;
	readonly title: EntryTitle;
	readonly decks: readonly string[];
	readonly date: EntryDate | null;
	readonly publication: Attested | null;
	readonly credits: readonly Credit[];
}

/** The headline that the archive supplies, as a tree's reader gets it, and the language it is in; null where the page prints one or nobody gave one. */
export function suppliedTitle(
	{ suppliedHeadline, language }: Pick<Article, 'suppliedHeadline' | 'language'>,
	tree: Tree,
): { readonly text: string; readonly language: Language } | null {
	if (!suppliedHeadline) return null;
	const text = fullWidth(wordingIn(suppliedHeadline, tree));
	return { text, language: typeof suppliedHeadline === 'string' ? language : LANG_OF_TREE[tree] };
}

function titleOf(article: Article, tree: Tree): EntryTitle {
	const { headline, language } = article;
	const supplied = suppliedTitle(article, tree);
	const names = article.annotations.filter(({ type, part }) => type === 'place' && part === 'headline');
	if (headline) return { lines: breakable(fullWidth(headline.text), language, names), supplied: false, language };
	if (supplied) return { lines: breakable(`[${supplied.text}]`, supplied.language), supplied: true, language: supplied.language };
	return { lines: [], supplied: true, language: null };
}

export function entryDate({ published, publishedBasis }: Article, tree: Tree): EntryDate | null {
	if (!published) return null;
	return {
		words: dateWords(published, tree),
		within: dayWords(published, tree),
		year: dateParts(published).year,
		value: dateTime(published),
		basis: publishedBasis ?? 'supplied',
	};
}

/** What a record says of the newspaper is inferred: a page that prints it needs no record. */
export function entryPublication({ publication, evidence }: Article): Attested | null {
	if (!publication) return null;
	const source = evidence['publication'];
	return { words: publication, basis: source && 'record' in source ? 'inferred' : 'printed' };
}

export function entry(article: Article, tree: Tree): Entry {
	return {
		id: article.id,
		address: articlePage(tree, article.id),
		language: article.language,
		kicker: article.kicker && fullWidth(article.kicker.text),
		title: titleOf(article, tree),
		decks: article.deck.map(({ text }) => fullWidth(text)),
		date: entryDate(article, tree),
		publication: entryPublication(article),
		credits: article.credits,
	};
}

/** The first paragraph, cut where it is longer than `most`. */
export function opening(article: Article, most = Number.POSITIVE_INFINITY): string | null {
	const [first] = paragraphsOf(article);
	return first ? fullWidth(cut(first.text, most)) : null;
}

/** Ends after a sentence where there is one between half of `most` and `most`; else at `most`, with an ellipsis. */
export function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	const kept = text.slice(0, most);
	const stop = /^.*[。！？!?](?:[”’」』)）])?/su.exec(kept)?.[0];
	if (stop && stop.length >= most / 2) return stop;
	return `${kept.replace(/[\uD800-\uDBFF]$/u, '').replace(/[\p{P}\s]+$/u, '')}……`;
}

/** An entry and a few words of the article: its opening, or the passage that brought it into the list. */
export interface ListedArticle {
	readonly entry: Entry;
	readonly opening: string | null;
	readonly passage: Passage | null;
}

/** A name and how many articles stand under it. Without an address it has no page of its own. */
export interface Counted {
	readonly name: string;
	readonly address: string | null;
	readonly count: number;
}
