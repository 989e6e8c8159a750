import type { Annotation, TopicEvidence } from '../model/annotation.ts';
import type { Part } from '../model/article.ts';
import type { PartId, TopicId } from '../model/ids.ts';
import type { Authorities } from './authorities.ts';
import { longest } from './matcher.ts';

/** Every term printed in one part, the longest where terms overlap; a term of several topics speaks for each. */
export function topicEvidence({ id: part, text }: Part, { topicWords }: Authorities): TopicEvidence[] {
	return longest(topicWords.findAll(text), text.length).flatMap(({ start, end, value }) =>
		value.map((id) => ({ type: 'topic' as const, id, part, start, end, rule: 'term' })),
	);
}

/** Of one topic in one article. */
export interface TopicScore {
	readonly id: TopicId;
	/** How many different terms are printed. */
	readonly terms: number;
	/** How often all of them are printed. */
	readonly occurrences: number;
	/** A kicker, headline or deck prints one. */
	readonly inHead: boolean;
	/** Sum over the terms of log2(1 + occurrences): a second term says more than a second occurrence. */
	readonly score: number;
}

// Tuned together on seven provincial articles of 300 to 10,900 characters, read one by one, and on 10,000 short national news items.
// MIN_TERMS 1 gives the items 2.5 topics each instead of 1.6, the added ones from a word in passing; 3 leaves 37 % of them without a
// topic instead of 21 %. With MIN_SHARE 0.4 a conference report that goes through six fields keeps two topics; 0.2 changes none of the
// seven and adds topics to the items that their readers would not look for. Don't move one alone.
const MIN_TERMS = 2;
const MIN_SHARE = 0.3;
/** A topic that the head names is what the editor says the article is about, and goes before equals. */
const HEAD_FACTOR = 2;
/** More would not tell one article from another: a government report touches every topic. */
const MOST = 5;

/**
 * What the article is on, the most supported first, at most five. A topic needs two different terms (or one in the head that is
 * printed again) and 0.3 of the best topic's score. `parts` are those that were annotated.
 */
export function topicsOf(annotations: readonly Annotation[], parts: readonly Part[]): readonly TopicId[] {
	const scores = topicScores(annotations, parts);
	const best = Math.max(0, ...scores.map(({ score }) => score));
	const rank = ({ score, inHead }: TopicScore) => (inHead ? HEAD_FACTOR * score : score);
	return scores
		.filter(({ terms, occurrences, inHead, score }) => (terms >= MIN_TERMS || (inHead && occurrences > 1)) && score >= MIN_SHARE * best)
		.sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))
		.slice(0, MOST)
		.map(({ id }) => id);
}

/** Every topic of which the article prints a term, in the order in which they first appear. */
export function topicScores(annotations: readonly Annotation[], parts: readonly Part[]): readonly TopicScore[] {
	const texts = new Map(parts.map(({ id, text }) => [id, text]));
	const tallies = new Map<TopicId, { counts: Map<string, number>; inHead: boolean }>();
	for (const { type, id, part, start, end } of annotations) {
		if (type !== 'topic') continue;
		const tally = tallies.get(id) ?? { counts: new Map(), inHead: false };
		tallies.set(id, tally);
		const term = texts.get(part)?.slice(start, end) ?? '';
		tally.counts.set(term, (tally.counts.get(term) ?? 0) + 1);
		tally.inHead ||= isHead(part);
	}
	return [...tallies].map(([id, { counts, inHead }]) => {
		const occurrences = [...counts.values()];
		return {
			id,
			terms: counts.size,
			occurrences: occurrences.reduce((sum, n) => sum + n, 0),
			inHead,
			score: occurrences.reduce((sum, n) => sum + Math.log2(1 + n), 0),
		};
	});
}

const isHead = (part: PartId): boolean => part === 'kicker' || part === 'headline' || part.startsWith('deck');
