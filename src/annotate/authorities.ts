import type { Place, Topic } from '../model/authorities.ts';
import type { PlaceId, TopicId } from '../model/ids.ts';
import { compileMatcher, type Matcher } from './matcher.ts';

/** One way to print a place's name, or a longer word that holds the name and means something else. */
export interface Form {
	readonly place: Place;
	readonly type: 'full-name' | 'short-name' | 'not-in';
}

/** The tables of places and topics, made ready for matching. Compile once, use for every article. */
export interface Authorities {
	/** A word stands for several forms where places share a name. */
	readonly placeWords: Matcher<readonly Form[]>;
	readonly topicWords: Matcher<readonly TopicId[]>;
	/** The places that a place lies in, nearest first. */
	readonly ancestors: ReadonlyMap<PlaceId, readonly PlaceId[]>;
}

/** The tables must hold together: see `faultsOf()`. An unknown or circular parent is taken as none. */
export function compileAuthorities({ places, topics }: { places: readonly Place[]; topics: readonly Topic[] }): Authorities {
	return {
		placeWords: compileMatcher(group(places.flatMap((place) => formsOf(place).map(([word, type]) => [word, { place, type }])))),
		topicWords: compileMatcher(group(topics.flatMap(({ id, terms }) => [...new Set(terms)].map((term) => [term, id])))),
		ancestors: ancestry(places),
	};
}

function formsOf({ name, short, notIn }: Place): readonly (readonly [string, Form['type']])[] {
	const names: [string, Form['type']][] = [[name.zh, 'full-name']];
	if (short !== null && short !== name.zh) names.push([short, 'short-name']);
	return [...names, ...[...new Set(notIn)].map((word): [string, Form['type']] => [word, 'not-in'])];
}

function group<T>(pairs: readonly (readonly [string, T])[]): Map<string, readonly T[]> {
	const grouped = new Map<string, T[]>();
	for (const [word, value] of pairs) {
		const values = grouped.get(word);
		if (values) values.push(value);
		else grouped.set(word, [value]);
	}
	return grouped;
}

function ancestry(places: readonly Place[]): Map<PlaceId, readonly PlaceId[]> {
	const parents = new Map(places.map(({ id, parent }) => [id, parent]));
	return new Map(
		places.map(({ id }) => {
			const line: PlaceId[] = [];
			for (let at = parents.get(id) ?? null; at !== null && at !== id && !line.includes(at); at = parents.get(at) ?? null) {
				if (parents.has(at)) line.push(at);
			}
			return [id, line];
		}),
	);
}

/** What is wrong between the rows, each a sentence that names the row. The schema of the single row has been checked before. */
export function faultsOf({ places, topics }: { places: readonly Place[]; topics: readonly Topic[] }): readonly string[] {
	const faults: string[] = [];
	const parents = new Map(places.map(({ id, parent }) => [id, parent]));
	const seen = new Set<string>();
	const once = (what: string, value: string) => {
		if (seen.has(`${what} ${value}`)) faults.push(`The ${what} ${value} is given twice.`);
		seen.add(`${what} ${value}`);
	};
	for (const place of places) {
		once('place', place.id);
		once('code', place.code);
		if (place.parent !== null && !parents.has(place.parent)) {
			faults.push(`The place ${place.id} lies in ${place.parent}, which has no row.`);
		}
		if (!reachesTop(place.id, parents)) faults.push(`The place ${place.id} lies in itself, by way of its parents.`);
		const names = [place.name.zh, place.short ?? place.name.zh];
		for (const word of place.notIn) {
			if (!names.some((name) => word !== name && word.includes(name))) {
				faults.push(`The place ${place.id} has ${word} under notIn, which does not hold one of its names in a longer word.`);
			}
		}
	}
	for (const { id } of topics) once('topic', id);
	return faults;
}

function reachesTop(id: PlaceId, parents: ReadonlyMap<PlaceId, PlaceId | null>): boolean {
	let at: PlaceId | null = id;
	for (let steps = 0; steps <= parents.size; steps++) {
		at = parents.get(at) ?? null;
		if (at === null) return true;
	}
	return false;
}
