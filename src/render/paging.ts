/** One page of a long list. Pages count from 1; an empty list has one empty page. */
export interface ListPage<T> {
	readonly items: readonly T[];
	readonly number: number;
	readonly total: number;
}

export function pagesOf<T>(items: readonly T[], size: number): readonly ListPage<T>[] {
	const total = Math.max(1, Math.ceil(items.length / size));
	return Array.from({ length: total }, (_, i) => ({ items: items.slice(i * size, (i + 1) * size), number: i + 1, total }));
}

/** The pages that a pager names: the first, the last, and two on either side of the present one; null where some are left out. */
export function pagerNumbers(present: number, total: number): readonly (number | null)[] {
	const numbers = [...new Set([1, present - 2, present - 1, present, present + 1, present + 2, total])].filter((n) => n >= 1 && n <= total);
	return numbers.flatMap((n, i) => (n - (numbers[i - 1] ?? n - 1) > 1 ? [null, n] : [n]));
}
