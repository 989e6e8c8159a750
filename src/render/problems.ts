import { PROBLEMS, type Problem, type ProblemCode } from '../model/problems.ts';

/** Codes of what does not refuse a collection: the only ones that a page can have to show. */
export type WarningCode = { [Code in ProblemCode]: (typeof PROBLEMS)[Code]['severity'] extends 'warning' ? Code : never }[ProblemCode];

export interface Warning extends Problem {
	readonly code: WarningCode;
}

const isWarning = (problem: Problem): problem is Warning => PROBLEMS[problem.code].severity === 'warning';

/** In the order of the text. */
export const warningsOf = (problems: readonly Problem[]): readonly Warning[] =>
	problems.filter(isWarning).sort((a, b) => a.line - b.line || a.column - b.column);
