import type { ElementContent } from 'hast';
import type { Language, Tree } from '../model/languages.ts';
import { element } from './markup.ts';

const NAMES: Readonly<Record<Tree, Intl.DisplayNames>> = {
	zh: new Intl.DisplayNames(['zh-Hans'], { type: 'language' }),
	en: new Intl.DisplayNames(['en'], { type: 'language' }),
};

/** `zh-Hans` is `Chinese` or `中文`: the script is left to whoever looks at the text. */
export const languageName = (language: Language, tree: Tree): string => {
	const [primary = language] = language.split('-');
	return NAMES[tree].of(primary) ?? language;
};

/** Of an editor's free words, which no field names the language of. */
export const guessLanguage = (words: string): Language => (/\p{Script=Han}/u.test(words) ? 'zh-Hans' : 'en');

/** An English sentence that quotes what a page prints: each Chinese stretch in an element that says so. */
export const quoting = (sentence: string): ElementContent[] =>
	sentence
		.split(/(\p{Script=Han}(?:[^\x20-\x7e“”]*\p{Script=Han})?)/u)
		.filter((words) => words !== '')
		.map((words) => (/\p{Script=Han}/u.test(words) ? element('span', { lang: 'zh-Hans' }, [words]) : { type: 'text', value: words }));
