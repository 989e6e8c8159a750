import type { ArticleLine } from './pages.ts';

/** Everything that an article prints, as `data/articles.jsonl` says it: what a search must find, told without the search. */
export const printedIn = (article: ArticleLine): readonly string[] =>
	[
		article.kicker,
		article.headline,
		...article.deck,
		article.abstract,
		...article.sections.flatMap(({ heading }) => heading),
		...article.paragraphs.map(({ text }) => text),
		...article.images.map(({ caption }) => caption),
		...article.credits.flatMap(({ printed, names }) => [printed, ...names]),
		article.jump?.from,
		article.jump?.to,
	].filter((text) => text !== null && text !== undefined);

/** Every distinct run of 2 to 4 Han characters that stands in any of `articles`, with the ids of those that print it, sorted. */
export function hanRuns(articles: readonly ArticleLine[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, Set<string>>();
	for (const article of articles) {
		for (const [han] of printedIn(article).flatMap((text) => [...text.matchAll(/\p{Script=Han}{2,}/gu)])) {
			const characters = [...han];
			for (let start = 0; start < characters.length; start++) {
				for (let length = 2; length <= 4 && start + length <= characters.length; length++) {
					const run = characters.slice(start, start + length).join('');
					const ids = found.get(run) ?? new Set();
					found.set(run, ids.add(article.id));
				}
			}
		}
	}
	return new Map([...found].map(([run, ids]) => [run, [...ids].sort()]));
}

/** `count` of the keys, spread over all of them; the same ones every time. */
export function spread<T>(all: readonly T[], count: number): readonly T[] {
	const step = Math.max(1, Math.floor(all.length / count));
	return all.filter((_, i) => i % step === 0).slice(0, count);
}

/** Characters from the middle of the source's longest paragraph, without punctuation at either end. */
export function middlePhrase(articles: readonly ArticleLine[]): { readonly phrase: string; readonly id: string } {
	const paragraphs = articles.flatMap(({ id, paragraphs }) => paragraphs.map(({ text }) => ({ id, text })));
	const { id, text } = paragraphs.reduce((longest, each) => (each.text.length > longest.text.length ? each : longest));
	const middle = Math.floor(text.length / 2);
	return { id, phrase: text.slice(middle, middle + 18).replace(/^\P{Script=Han}+|\P{Script=Han}+$/gu, '') };
}
