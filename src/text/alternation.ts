/** Words as a regular expression's alternatives, longest first, so that 本报记者 wins over 记者. An empty list would match everything, so it throws. */
export function alternation(words: readonly string[]): string {
	if (words.length === 0) throw new TypeError('alternation() needs at least one word');
	return [...words]
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
		.join('|');
}
