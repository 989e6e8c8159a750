import type { Basis } from '../model/evidence.ts';
import type { ArticleId, PartId, PlaceId, TopicId } from '../model/ids.ts';
import type { Language, Localised, Tree, Wording } from '../model/languages.ts';

/** A place or topic under all the names by which a reader may look for it. */
export interface Named<Id> {
	readonly id: Id;
	readonly name: Localised;
	/** 太原 of 太原市. */
	readonly short: string | null;
}

/** One article as search needs it: what it prints, what is known of it, and what a result shows. */
export interface SearchDocument {
	readonly id: ArticleId;
	readonly language: Language;
	/** Everything printed, each part once. */
	readonly parts: readonly { readonly id: PartId; readonly text: string }[];
	readonly suppliedHeadline: Wording | null;
	/** `inferred`: the page does not print it, an editor knows it. */
	readonly publication: { readonly name: string; readonly inferred: boolean } | null;
	/** `sort` orders dates in code unit order. */
	readonly date: { readonly words: Readonly<Record<Tree, string>>; readonly basis: Basis; readonly sort: string } | null;
	readonly places: readonly Named<PlaceId>[];
	readonly topics: readonly Named<TopicId>[];
}

/** What is known of an article though it may not print it, and what kind of knowledge that is. */
export interface Known {
	readonly kind: 'headline' | 'publication' | 'place' | 'topic';
	readonly name: string;
	/** Where `name` is one of several names: the one that a text in the article's language prints. */
	readonly own: string | null;
}

/** In every language that it is given in, each once. */
const wordings = (wording: Wording | null): readonly string[] =>
	wording === null ? [] : typeof wording === 'string' ? [wording] : [...new Set([wording.zh, wording.en])];

export function knownOf({ language, suppliedHeadline, publication, places, topics }: SearchDocument): readonly Known[] {
	const names = (kind: Known['kind'], { name, short }: Named<unknown>): Known[] => {
		const own = language.startsWith('zh') ? (short ?? name.zh) : name.en;
		return [name.zh, short, name.en].flatMap((known) => (known === null ? [] : [{ kind, name: known, own }]));
	};
	return [
		...wordings(suppliedHeadline).map((name) => ({ kind: 'headline', name, own: null }) as const),
		...(publication === null ? [] : [{ kind: 'publication', name: publication.name, own: null } as const]),
		...places.flatMap((place) => names('place', place)),
		...topics.flatMap((topic) => names('topic', topic)),
	];
}
