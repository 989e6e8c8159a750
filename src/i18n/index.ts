import { z } from 'zod';
import type { Tree } from '../model/languages.ts';
import en from './en.json' with { type: 'json' };
import { fill, number, type Values } from './fill.ts';
import zh from './zh.json' with { type: 'json' };

export { number, type Values };

/** A name of a string, the same in every language. */
export type Key = keyof typeof zh & keyof typeof en;

export type Translate = (key: Key, values?: Values) => string;

type Strings = Readonly<Record<Key, string>>;

/** Where a language lacks a string, or has one too many, the import itself fails, and with it the build. */
export function checked(strings: unknown, keys: readonly string[]): Strings {
	return z.strictObject(Object.fromEntries(keys.map((key) => [key, z.string().min(1)]))).parse(strings) as Strings;
}

const KEYS = [...new Set([...Object.keys(zh), ...Object.keys(en)])];
const STRINGS: Readonly<Record<Tree, Strings>> = { zh: checked(zh, KEYS), en: checked(en, KEYS) };

/** The strings of one tree. */
export function translator(tree: Tree): Translate {
	return (key, values = {}) => fill(tree, STRINGS[tree][key], values);
}

/** The unfilled strings of `tree` whose names begin so, for a script that fills them with `fill`. */
export const stringsUnder = (tree: Tree, prefix: string): Readonly<Record<string, string>> =>
	Object.fromEntries(Object.entries(STRINGS[tree]).filter(([key]) => key.startsWith(prefix)));
