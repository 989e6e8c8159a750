/**
 * A wall time of a zone with its offset: `2025-03-14T09:31:21` in Asia/Shanghai is `2025-03-14T09:31:21+08:00`.
 * A date without a time has no offset, nor has a time of no known zone. Where a clock change makes a wall time double, the first one is taken.
 */
export function withOffset(wall: string, timeZone: string | null): string {
	if (timeZone === null || !wall.includes('T')) return wall;
	const asUtc = Date.parse(`${wall}Z`);
	if (Number.isNaN(asUtc)) return wall;
	// The offset at the instant decides; the first guess is off by the offset itself.
	const guess = offsetMinutes(asUtc, timeZone);
	const minutes = offsetMinutes(asUtc - guess * 60_000, timeZone);
	const two = (n: number) => String(Math.abs(n)).padStart(2, '0');
	return `${wall}${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

function offsetMinutes(instant: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
	const found = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name);
	return found?.[1] === undefined ? 0 : (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}
