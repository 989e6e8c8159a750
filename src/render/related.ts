import type { Article } from '../model/article.ts';
import { sortKey } from '../model/edtf.ts';
import type { ArticleId, PlaceId, TopicId } from '../model/ids.ts';

/** What an article may share with another. */
type Described = Pick<Article, 'id' | 'sourceId' | 'published' | 'places' | 'topics'>;

/** An article beside another, and what the two share: places and topics, the rarest of each first. */
export interface Related {
	readonly id: ArticleId;
	readonly sameSource: boolean;
	readonly places: readonly PlaceId[];
	readonly topics: readonly TopicId[];
}

/** Something that articles share, and who has it, in order of date. */
interface Feature {
	readonly holders: readonly number[];
	/** Rarer weighs more: ln(1 + articles / holders). */
	readonly weight: number;
}

/**
 * Of a feature that more articles share, only the nearest in date are read: 100,000 articles that all name one province would
 * otherwise cost 10¹⁰ steps. 64 keeps every list of a small archive whole.
 */
const WINDOW = 64;

/**
 * Who is related to whom, from inverted lists. Called once for an archive; the function it returns costs about
 * `WINDOW` steps a place or topic of the article.
 */
export function relations(articles: readonly Described[]): (id: ArticleId, most: number) => readonly Related[] {
	const byDate = articles
		.map((article) => ({ article, key: article.published ? sortKey(article.published) : '' }))
		.sort((a, b) => compare(a.key, b.key) || compare(a.article.id, b.article.id))
		.map(({ article }) => article);
	const position = new Map(byDate.map(({ id }, i) => [id, i]));
	const lists = new Map<string, number[]>();
	for (const [i, article] of byDate.entries()) {
		for (const key of featuresOf(article)) {
			const list = lists.get(key);
			if (list) list.push(i);
			else lists.set(key, [i]);
		}
	}
	const features = new Map<string, Feature>();
	for (const [key, holders] of lists) features.set(key, { holders, weight: Math.log(1 + byDate.length / holders.length) });
	const weightOf = (key: string) => features.get(key)?.weight ?? 0;

	return (id, most) => {
		const self = position.get(id);
		const article = self === undefined ? undefined : byDate[self];
		if (self === undefined || article === undefined) return [];
		const scores = new Map<number, number>();
		for (const key of featuresOf(article)) {
			const feature = features.get(key);
			for (const other of around(feature?.holders ?? [], self)) scores.set(other, (scores.get(other) ?? 0) + (feature?.weight ?? 0));
		}
		return [...scores]
			.sort(([a, x], [b, y]) => y - x || Math.abs(a - self) - Math.abs(b - self) || a - b)
			.slice(0, most)
			.flatMap(([i]) => {
				const other = byDate[i];
				return other ? [shared(article, other, weightOf)] : [];
			});
	};
}

/** The holders nearest to `self`, without it. */
function around(holders: readonly number[], self: number): readonly number[] {
	let low = 0;
	let high = holders.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((holders[middle] ?? 0) < self) low = middle + 1;
		else high = middle;
	}
	return holders.slice(Math.max(0, low - WINDOW / 2), low + 1 + WINDOW / 2).filter((holder) => holder !== self);
}

const placeKey = (id: PlaceId) => `place ${id}`;
const topicKey = (id: TopicId) => `topic ${id}`;
const featuresOf = ({ sourceId, places, topics }: Described): readonly string[] => [
	`source ${sourceId}`,
	...new Set([...places.map(placeKey), ...topics.map(topicKey)]),
];

function shared(article: Described, other: Described, weightOf: (key: string) => number): Related {
	const [places, topics] = [new Set(other.places), new Set(other.topics)];
	return {
		id: other.id,
		sameSource: other.sourceId === article.sourceId,
		places: rarestFirst(
			article.places.filter((id) => places.has(id)),
			(id) => weightOf(placeKey(id)),
		),
		topics: rarestFirst(
			article.topics.filter((id) => topics.has(id)),
			(id) => weightOf(topicKey(id)),
		),
	};
}

const rarestFirst = <T>(ids: readonly T[], weight: (id: T) => number): readonly T[] => [...ids].sort((a, b) => weight(b) - weight(a));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What stands before and after an article in the order of dates. */
export interface Neighbours {
	readonly earlier: ArticleId | null;
	readonly later: ArticleId | null;
}

/** `newestFirst` is the archive's own order; articles without a date have no neighbours. */
export function neighbours(newestFirst: readonly Described[]): ReadonlyMap<ArticleId, Neighbours> {
	const dated = newestFirst.filter(({ published }) => published !== null);
	return new Map(dated.map(({ id }, i) => [id, { later: dated[i - 1]?.id ?? null, earlier: dated[i + 1]?.id ?? null }]));
}
