import type { Language, Tree } from '../model/languages.ts';

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
