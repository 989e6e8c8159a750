import { articlePage } from '../model/addresses.ts';
import { type Article, type BodyItem, imagesOf, paragraphsOf, sectionsOf } from '../model/article.ts';
import type { Evidence } from '../model/evidence.ts';
import { TREES, treeOf, type Wording, wordingIn } from '../model/languages.ts';
import type { Span } from '../text/span.ts';

/** An editor's words in both languages are given in that of the article. */
const own = (wording: Wording | null, { language }: Article) => wording && wordingIn(wording, treeOf(language));

const plain = (evidence: Evidence, article: Article) =>
	'record' in evidence ? { record: true, why: own(evidence.why, article) } : evidence;

const pair = ({ start, end }: Span) => [start, end] as const;

/** An article as `data/articles.jsonl` has it. Keys in this order, always there; what is unknown is null or empty. */
export function articleRow(article: Article) {
	return {
		...storyRow(article),
		places: article.places,
		topics: article.topics,
		translations: article.translations,
		evidence: Object.fromEntries(Object.entries(article.evidence).map(([field, evidence]) => [field, plain(evidence, article)])),
		pages: Object.fromEntries(TREES.map((tree) => [tree, articlePage(tree, article.id)])),
	};
}

function storyRow(article: Article) {
	return {
		id: article.id,
		source: article.file,
		language: article.language,
		kicker: article.kicker?.text ?? null,
		headline: article.headline?.text ?? null,
		suppliedHeadline: own(article.suppliedHeadline, article),
		deck: article.deck.map(({ text }) => text),
		abstract: article.abstract?.text ?? null,
		publication: article.publication,
		published: article.published,
		publishedBasis: article.publishedBasis,
		credits: article.credits.map(({ role, printed, names }) => ({ role, printed, names })),
		images: imagesOf(article).map(({ id, file, caption }) => ({ id, file: file?.text ?? null, caption: caption?.text ?? null })),
		editorsNote: article.editorsNote,
		sections: sectionsOf(article).map(({ id, heading }) => ({
			id,
			heading: heading.map(({ text }) => text),
			beforeParagraph: paragraphAfter(article.body, id),
		})),
		jump: article.jump && { from: article.jump.from?.text ?? null, to: article.jump.to?.text ?? null },
		paragraphs: paragraphsOf(article).map(({ id, text, spans }) => ({ id, text, spans: spans.map(pair) })),
	};
}

function paragraphAfter(body: readonly BodyItem[], section: string): string | null {
	const at = body.findIndex(({ id }) => id === section);
	return body.slice(at).find(({ type }) => type === 'paragraph')?.id ?? null;
}
