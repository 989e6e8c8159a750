import type { Span } from '../text/span.ts';

/**
 * The index of the span of a partition that holds `offset`; its length where `offset` is beyond the end.
 * By halving, since a page may have thousands.
 */
export function spanAt(partition: readonly Span[], offset: number): number {
	let low = 0;
	let high = partition.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((partition[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
