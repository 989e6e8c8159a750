import { frontPage, sourcePage } from '../model/addresses.ts';
import { type Article, paragraphsOf } from '../model/article.ts';
import type { Tree } from '../model/languages.ts';
import { type Counted, cut, type Entry, entry, type ListedArticle } from '../render/entries.ts';
import { type Strip, timestrip } from '../render/timestrip.ts';
import { fullWidth } from '../text/widths.ts';
import { countedPlace, listed, type PageBase, pageBase, publicationCounts, topicCounts, topPlaces } from './listing.ts';
import type { Site } from './site.ts';
import { yearCounts } from './years.ts';

/** On the front page below the lead. */
const LATEST = 10;
const MORE_LEADS = 4;
/** Names of one kind beside the articles. */
const BESIDE = 12;
/** Of the lead's first paragraph, in characters: two columns as high as what stands beside them. */
const LEAD_TEXT = 420;

export interface Lead {
	readonly entry: Entry;
	/** 本报讯(记者 …), which the paper sets in another face. */
	readonly dateline: string;
	readonly text: string;
	readonly paragraphs: number;
	readonly characters: number;
	readonly source: string;
}

export interface Front extends PageBase {
	readonly lead: Lead | null;
	readonly more: readonly Entry[];
	readonly latest: readonly ListedArticle[];
	readonly articles: number;
	readonly sources: number;
	/** First and last year of the articles that have a date. */
	readonly years: readonly [number, number] | null;
	readonly strip: Strip | null;
	readonly places: readonly Counted[];
	readonly topics: readonly Counted[];
	readonly publications: readonly Counted[];
	/** Every year that has articles. */
	readonly byYear: readonly Counted[];
}

function leadOf(site: Site, article: Article, tree: Tree): Lead {
	const paragraphs = paragraphsOf(article);
	const [first] = paragraphs;
	const [span] = first?.spans ?? [];
	const dateline = site.source(article.sourceId).spans.find(({ label, start }) => label === 'dateline' && start === span?.start);
	const text = fullWidth(cut(first?.text ?? '', LEAD_TEXT));
	const split = dateline ? dateline.end - dateline.start : 0;
	return {
		entry: entry(article, tree),
		dateline: text.slice(0, split),
		text: text.slice(split),
		paragraphs: paragraphs.length,
		characters: paragraphs.reduce((sum, { text }) => sum + text.length, 0),
		source: sourcePage(tree, article.sourceId),
	};
}

export function frontOf(site: Site, tree: Tree): Front {
	const named = site.record.lead.map((id) => site.article(id));
	const [lead, ...more] = named.length > 0 ? named : site.articles.slice(0, 1);
	const leading = new Set([lead, ...more.slice(0, MORE_LEADS)]);
	const strip = timestrip(site.articles);
	const [first, last] = [strip?.years[0], strip?.years.at(-1)];
	return {
		...pageBase(tree, frontPage),
		lead: lead ? leadOf(site, lead, tree) : null,
		more: more.slice(0, MORE_LEADS).map((article) => entry(article, tree)),
		latest: site.articles
			.filter((article) => !leading.has(article))
			.slice(0, LATEST)
			.map((article) => listed(article, tree)),
		articles: site.articles.length,
		sources: site.sources.length,
		years: first !== undefined && last !== undefined ? [first, last] : null,
		strip,
		places: topPlaces(site)
			.map((place) => countedPlace(site, place, tree))
			.sort((a, b) => b.count - a.count)
			.slice(0, BESIDE),
		topics: topicCounts(site, tree).slice(0, BESIDE),
		publications: publicationCounts(site.articles).slice(0, BESIDE),
		byYear: yearCounts(site, tree),
	};
}
