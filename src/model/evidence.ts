/**
 * Why the archive says what it says: a rule and the stretch of the source it read (UTF-16 code units of the decoded text),
 * or an editor's record and the reason given there.
 */
export type Evidence =
	| { readonly rule: string; readonly start: number; readonly end: number }
	| { readonly record: true; readonly why: string | null };

export const BASES = ['printed', 'inferred', 'supplied'] as const;
export type Basis = (typeof BASES)[number];
