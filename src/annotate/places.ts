import type { PlaceMention } from '../model/annotation.ts';
import type { Part } from '../model/article.ts';
import type { Place } from '../model/authorities.ts';
import type { Span } from '../text/span.ts';
import type { Authorities, Form } from './authorities.ts';
import { longest } from './matcher.ts';
import { areSisters, isGeneric, isOtherName, type Neighbour, PLACE_RULES, type Sight } from './place-rules.ts';

/** A stretch that prints a name, the forms it may be, and the one it was found to be. */
interface Candidate extends Span {
	readonly forms: readonly Form[];
	accepted: { readonly form: Form; readonly rule: string } | undefined;
}

/** The places named in each part, in the order of the text, without overlap. */
export function placeMentions(parts: readonly Part[], authorities: Authorities): readonly (readonly PlaceMention[])[] {
	const read = parts.map(({ id, text }) => ({ id, text, candidates: longest(candidatesIn(text, authorities), text.length) }));
	const named = new Set<Place>();
	for (const { text, candidates } of read) settleAll(text, candidates, named, authorities);
	for (const { candidates } of read) for (const { accepted } of candidates) if (accepted) named.add(accepted.form.place);
	for (const { text, candidates } of read)
		if (candidates.some(({ accepted }) => !accepted)) settleAll(text, candidates, named, authorities);
	return read.map(({ id: part, candidates }) =>
		candidates.flatMap(({ start, end, accepted }) =>
			accepted ? [{ type: 'place' as const, id: accepted.form.place.id, part, start, end, rule: accepted.rule }] : [],
		),
	);
}

/** A list is settled from the names that are sure outwards: once to the right, once to the left. */
function settleAll(text: string, candidates: Candidate[], named: ReadonlySet<Place>, authorities: Authorities): void {
	for (let i = 0; i < candidates.length; i++) settle(text, candidates, i, named, authorities);
	for (let i = candidates.length - 1; i >= 0; i--) settle(text, candidates, i, named, authorities);
}

/** Names as printed; those of papers and offices, and those inside a word that the place is `notIn`, are left out. A name that is no common word is accepted at once. */
function candidatesIn(text: string, { placeWords, ancestors }: Authorities): Candidate[] {
	const found = placeWords.findAll(text);
	const longerWords = found.flatMap(({ start, end, value }) =>
		value.filter(({ type }) => type === 'not-in').map(({ place }) => ({ start, end, place })),
	);
	let first = 0;
	return found.flatMap(({ start, end, value }) => {
		// Sorted by start, and no word is longer than 100 or so: those that end before this name are passed for good.
		while (first < longerWords.length && (longerWords[first]?.end ?? 0) <= start) first++;
		const isInside = (place: Place) => {
			for (let i = first; i < longerWords.length; i++) {
				const word = longerWords[i];
				if (!word || word.start > start) return false;
				if (word.place === place && word.end >= end) return true;
			}
			return false;
		};
		if (isOtherName(text, start, end)) return [];
		const names = value.filter(({ type, place }) => type !== 'not-in' && !isInside(place));
		// A name that a place shares with one it lies in (吉林 of 吉林市 in 吉林省) means the outer one.
		const forms = names.filter(({ place }) => !names.some((other) => ancestors.get(place.id)?.includes(other.place.id)));
		if (forms.length === 0) return [];
		const [only] = forms;
		const accepted = only && forms.length === 1 && isSure(only) ? { form: only, rule: only.type } : undefined;
		return [{ start, end, forms, accepted }];
	});
}

/** A full name with its generic (小店区) is sure; so is a short one that is no common word. */
const isSure = ({ type, place }: Form): boolean => !place.commonWord || (type === 'full-name' && !isGeneric(place));

function settle(text: string, candidates: Candidate[], at: number, named: ReadonlySet<Place>, { ancestors }: Authorities): void {
	const candidate = candidates[at];
	if (!candidate || candidate.accepted) return;
	const { start, end, forms } = candidate;
	const neighbour = (i: number): Neighbour | undefined => {
		const other = candidates[i];
		return other?.accepted && { place: other.accepted.form.place, start: other.start, end: other.end };
	};
	const sightOf = (form: Form): Sight => ({
		text,
		start,
		end,
		form,
		before: neighbour(at - 1),
		after: neighbour(at + 1),
		sisterBetween: (from, to) => {
			const isSister = (i: number) => {
				const other = neighbour(i);
				return other !== undefined && areSisters(other.place, form.place) && other.start >= from && other.start < to;
			};
			for (let i = at - 1; (candidates[i]?.start ?? -1) >= from; i--) if (isSister(i)) return true;
			for (let i = at + 1; (candidates[i]?.start ?? to) < to; i++) if (isSister(i)) return true;
			return false;
		},
		isNamedElsewhere: named.has(form.place),
		isAncestor: (place) => ancestors.get(form.place.id)?.includes(place.id) ?? false,
		isPeer: (place) => ancestors.get(form.place.id)?.length === ancestors.get(place.id)?.length,
	});
	for (const rule of PLACE_RULES) {
		const held = forms.filter((form) => (rule.forGenerics || !isGeneric(form.place)) && rule.holds(sightOf(form)));
		const [only] = held;
		// Two places of one name, and the context fits both: nothing is concluded.
		if (only && held.length === 1) candidate.accepted = { form: only, rule: rule.name };
		if (held.length > 0) return;
	}
}
