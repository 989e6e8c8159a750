import type { ArticleRecord } from '../model/record.ts';
import type { Draft } from './drafts.ts';

const beginning = (draft: Draft): string[] => [
	...draft.headline.map(({ text }) => text),
	draft.headline.map(({ text }) => text).join(' '),
	draft.body.find((item) => item.type === 'paragraph')?.lines[0]?.text ?? '',
];

/** An entry of a record, by its place from 0, that speaks of no article of the page. */
export interface Stray {
	readonly entry: number;
	readonly message: string;
}

/** Which entry of a record speaks of which article: by `at`, else by printed order. `strays` are the entries that speak of none, and why. */
export function pairRecords(
	drafts: readonly Draft[],
	entries: readonly ArticleRecord[],
): { records: (ArticleRecord | null)[]; strays: Stray[] } {
	const records: (ArticleRecord | null)[] = drafts.map(() => null);
	const strays: Stray[] = [];
	const has = `The page has ${drafts.length} article(s): ${drafts
		.map(
			(draft) =>
				`“${
					beginning(draft)
						.find((text) => text !== '')
						?.slice(0, 24) ?? ''
				}”`,
		)
		.join(', ')}.`;
	for (const [i, entry] of entries.entries()) {
		const place =
			entry.at === undefined ? i : drafts.findIndex((draft) => beginning(draft).some((text) => text.startsWith(entry.at ?? '')));
		const draft = drafts[place];
		if (!draft || records[place])
			strays.push({
				entry: i,
				message: `The record speaks of ${entry.at === undefined ? `article ${i + 1}` : `an article that begins “${entry.at}”`}. ${has}`,
			});
		else records[place] = entry;
	}
	return { records, strays };
}
