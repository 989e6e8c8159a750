import type { Article } from '../../src/model/article.ts';
import { Edtf } from '../../src/model/edtf.ts';
import { ArticleId, PlaceId, SourceId, TopicId } from '../../src/model/ids.ts';
import type { Label } from '../../src/model/labels.ts';
import type { Source } from '../../src/model/source.ts';

/** A saved page from labelled stretches of text; the spans follow from their lengths. */
export function inventedSource(stretches: readonly (readonly [Label, string])[], more: Partial<Source> = {}): Source {
	let at = 0;
	const spans = stretches.map(([label, text]) => {
		const start = at;
		at += text.length;
		return { label, start, end: at, rule: 'invented' };
	});
	return {
		id: SourceId.parse('invented'),
		file: 'invented.txt',
		sha256: '0'.repeat(64),
		bytes: at,
		encoding: 'utf-8',
		text: stretches.map(([, text]) => text).join(''),
		spans,
		articles: [],
		host: null,
		url: null,
		rights: null,
		problems: [],
		...more,
	};
}

/** The `n`th span with a label, as a printed part. */
export function printed(source: Source, ...which: readonly (readonly [Label, number])[]) {
	const spans = which.map(([label, n]) => {
		const span = source.spans.filter((one) => one.label === label)[n];
		if (!span) throw new TypeError(`no ${label} ${n}`);
		return { start: span.start, end: span.end };
	});
	return { text: spans.map(({ start, end }) => source.text.slice(start, end)).join(''), spans };
}

export const inventedArticle = (more: Partial<Article> = {}): Article => ({
	id: ArticleId.parse('invented'),
	sourceId: SourceId.parse('invented'),
	file: 'invented.txt',
	language: 'zh-Hans',
	kicker: null,
	headline: null,
	suppliedHeadline: null,
	deck: [],
	abstract: null,
	publication: null,
	published: null,
	publishedBasis: null,
	credits: [],
	bylines: [],
	body: [],
	editorsNote: [],
	jump: null,
	evidence: {},
	annotations: [],
	places: [],
	topics: [],
	translations: [],
	...more,
});

export const place = (id: string) => PlaceId.parse(id);
export const topic = (id: string) => TopicId.parse(id);
export const article = (id: string) => ArticleId.parse(id);
export const date = (edtf: string) => Edtf.parse(edtf);

/** A broken paragraph round a picture, a paragraph of its own, and a text set twice. */
export const brokenPage = inventedSource([
	['blank', '\n\n'],
	['headline', '云湖桥通车'],
	['blank', '\n\n'],
	['dateline', '本报讯(记者 甲乙)'],
	['paragraph', '云湖桥通车,全长1,071米,连接青石县和云'],
	['blank', '\n\n\n'],
	['caption', '新桥。'],
	['credit', '丙丁 摄'],
	['blank', '\n\n'],
	['paragraph', '湖区。青石县今年再修三座。'],
	['blank', '\n\n'],
	['paragraph', 'PM_{2.5}下降<b>9</b>。'],
	['duplicate', '湖区。'],
	['blank', '\n'],
]);

export const brokenStory = inventedArticle({
	headline: printed(brokenPage, ['headline', 0]),
	body: [
		{ type: 'image', id: 'c1', file: null, caption: printed(brokenPage, ['caption', 0], ['credit', 0]) },
		{ type: 'paragraph', id: 'p1', ...printed(brokenPage, ['dateline', 0], ['paragraph', 0], ['paragraph', 1]) },
		{ type: 'paragraph', id: 'p2', ...printed(brokenPage, ['paragraph', 2]) },
	],
});
