import { z } from 'zod';

/** The two trees of pages. Each is the language of its chrome. */
export const TREES = ['zh', 'en'] as const;
export const Tree = z.enum(TREES);
export type Tree = z.output<typeof Tree>;

/** The BCP 47 tag that a tree's pages carry in `<html lang>`. */
export const LANG_OF_TREE = { zh: 'zh-Hans', en: 'en' } as const satisfies Record<Tree, string>;

export const otherTree = (tree: Tree): Tree => (tree === 'zh' ? 'en' : 'zh');

/** A BCP 47 tag of a text: `zh-Hans`, `en`. */
export const Language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as zh-Hans or en');
export type Language = z.output<typeof Language>;

/** A string that every reader sees, in both trees' languages. */
export const Localised = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Localised = z.output<typeof Localised>;

/** An editor's own words, in one language or in both of the trees'. */
export const Wording = z.union([z.string().min(1), Localised]);
export type Wording = z.output<typeof Wording>;

/** An editor's words as a tree's reader gets them. */
export const wordingIn = (wording: Wording, tree: Tree): string => (typeof wording === 'string' ? wording : wording[tree]);

/** The tree whose language a text is in; what is neither Chinese nor English is read in the English one. */
export const treeOf = (language: Language): Tree => (language.startsWith('zh') ? 'zh' : 'en');
