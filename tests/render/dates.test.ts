import { describe, expect, test } from 'vitest';
import { Edtf } from '../../src/model/edtf.ts';
import { dateTime, dateWords, dayWords, monthWords } from '../../src/render/dates.ts';

const date = (value: string) => Edtf.parse(value);

describe('a date is said as far as it is known', () => {
	test.each([
		['2025-03-14T09:31:21+08:00', '2025年3月14日', '14 March 2025'],
		['2022-07-28?', '2022年7月28日', '28 July 2022'],
		['2022-07', '2022年7月', 'July 2022'],
		['2023-21?', '2023年春', 'spring 2023'],
		['2023-24', '2023年冬', 'winter 2023'],
		['2026', '2026年', '2026'],
	])('%s', (value, zh, en) => {
		expect(dateWords(date(value), 'zh')).toBe(zh);
		expect(dateWords(date(value), 'en')).toBe(en);
	});
});

test('a day within its year is said without the year, and a year alone has none', () => {
	expect(dayWords(date('2022-07-28?'), 'zh')).toBe('7月28日');
	expect(dayWords(date('2022-07-28?'), 'en')).toBe('28 July');
	expect(dayWords(date('2026'), 'en')).toBeNull();
});

test('a month is said in each language', () => {
	expect(monthWords(2022, 7, 'zh')).toBe('2022年7月');
	expect(monthWords(2022, 12, 'en')).toBe('December 2022');
});

test('<time datetime> keeps the hour and its offset, and knows neither doubt nor season', () => {
	expect(dateTime(date('2025-03-14T09:31:21+08:00'))).toBe('2025-03-14T09:31:21+08:00');
	expect(dateTime(date('2022-07-28?'))).toBe('2022-07-28');
	expect(dateTime(date('2023-21?'))).toBe('2023');
});
