import { expect, test } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import { checked, number, translator } from '../../src/i18n/index.ts';
import zh from '../../src/i18n/zh.json' with { type: 'json' };

test('a string that one language lacks is an error, and so is an empty one', () => {
	expect(() => checked({ a: '甲' }, ['a', 'b'])).toThrow(/"b"/u);
	expect(() => checked({ a: '甲', c: '丙' }, ['a'])).toThrow(/"c"/u);
	expect(() => checked({ a: '' }, ['a'])).toThrow();
});

test('both languages ask for the same values', () => {
	const slots = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/gu)].map(([, name]) => name))].sort();
	const other: Readonly<Record<string, string>> = en;
	for (const [key, text] of Object.entries(zh)) expect(slots(other[key] ?? ''), key).toEqual(slots(text));
});

test('English has a word for one and a word for many', () => {
	const t = translator('en');
	expect(t('count.articles', { n: 1 })).toBe('1 article');
	expect(t('count.articles', { n: 0 })).toBe('0 articles');
	expect(t('count.articles', { n: 10_000 })).toBe('10,000 articles');
});

test('a value that a string asks for and does not get is an error', () => {
	expect(() => translator('zh')('count.articles')).toThrow(/\{n\}/u);
});

test('figures are grouped as the language does', () => {
	expect(number('zh', 1071)).toBe('1,071');
});
