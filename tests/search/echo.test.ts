import { expect, test } from 'vitest';
import { clipped, LONGEST_ECHO } from '../../src/components/search-view.ts';

test('a query that the page says again is cut after forty characters, and never within one', () => {
	expect(LONGEST_ECHO).toBe(40);
	expect(clipped('轻'.repeat(40))).toBe('轻'.repeat(40));
	expect(clipped('轻'.repeat(41))).toBe(`${'轻'.repeat(40)}…`);
	expect(clipped('𠀀'.repeat(300))).toBe(`${'𠀀'.repeat(40)}…`);
});
