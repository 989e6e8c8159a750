import type { Tree } from '../model/languages.ts';

/** What a string's slots are filled with. */
export type Values = Readonly<Record<string, string | number>>;

/** `{n}` is the value of that name; `{n|article|articles}` is the first word for 1 and the second for any other number. */
const SLOT = /\{(?<name>\w+)(?:\|(?<one>[^|}]*)\|(?<other>[^}]*))?\}/g;

const NUMBERS: Readonly<Record<Tree, Intl.NumberFormat>> = { zh: new Intl.NumberFormat('zh'), en: new Intl.NumberFormat('en') };

export const number = (tree: Tree, n: number): string => NUMBERS[tree].format(n);

/** A value that the string asks for and does not get is an error. Free of the strings themselves, so that a script can be small. */
export const fill = (tree: Tree, string: string, values: Values = {}): string =>
	string.replace(SLOT, (_, name: string, one: string | undefined, other: string | undefined) => {
		const value = values[name];
		if (value === undefined) throw new TypeError(`"${string}" (${tree}) needs a value for {${name}}`);
		if (one !== undefined) return value === 1 ? one : (other ?? one);
		return typeof value === 'number' ? number(tree, value) : value;
	});
