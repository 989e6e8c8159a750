import { z } from 'zod';
import { Wording } from './languages.ts';

/**
 * Why the archive says what it says: a rule and the stretch of the source it read (UTF-16 code units of the decoded text),
 * or an editor's record and the reason given there.
 */
export const Evidence = z.union([
	z.strictObject({ rule: z.string().min(1), start: z.int().nonnegative(), end: z.int().nonnegative() }).readonly(),
	z.strictObject({ record: z.literal(true), why: Wording.nullable() }).readonly(),
]);
export type Evidence = z.output<typeof Evidence>;

export const BASES = ['printed', 'inferred', 'supplied'] as const;
export const Basis = z.enum(BASES);
export type Basis = z.output<typeof Basis>;
