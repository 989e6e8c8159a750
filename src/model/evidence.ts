import { z } from 'zod';
import { Localised, type Tree } from './languages.ts';

/** An editor's reason, in one language or in both of the trees'. */
export const Reason = z.union([z.string().min(1), Localised]);
export type Reason = z.output<typeof Reason>;

/** A reason as a tree's reader gets it. */
export const reasonIn = (reason: Reason, tree: Tree): string => (typeof reason === 'string' ? reason : reason[tree]);

/**
 * Why the archive says what it says: a rule and the stretch of the source it read (UTF-16 code units of the decoded text),
 * or an editor's record and the reason given there.
 */
export const Evidence = z.union([
	z.strictObject({ rule: z.string().min(1), start: z.int().nonnegative(), end: z.int().nonnegative() }).readonly(),
	z.strictObject({ record: z.literal(true), why: Reason.nullable() }).readonly(),
]);
export type Evidence = z.output<typeof Evidence>;

export const BASES = ['printed', 'inferred', 'supplied'] as const;
export const Basis = z.enum(BASES);
export type Basis = z.output<typeof Basis>;
