/** Code unit order: the same on every machine, which `localeCompare` is not (versions of ICU disagree). */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
