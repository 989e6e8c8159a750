import type { ElementContent } from 'hast';
import type { Article, Role } from '../model/article.ts';
import { dateParts } from '../model/edtf.ts';
import type { Tree } from '../model/languages.ts';
import { fullWidth } from '../text/widths.ts';
import { dateWords } from './dates.ts';
import { entryPublication, suppliedTitle } from './entries.ts';
import { element } from './markup.ts';

const WRITERS: ReadonlySet<Role> = new Set(['reporter', 'correspondent', 'author']);

type Published = NonNullable<Article['published']>;

/** What stands round the parts: GB/T 7714 for a newspaper in Chinese, the Chicago Manual's bibliography in English. */
const MANNERS = {
	zh: { beforeTitle: '', afterTitle: '[N]. ', date: chineseDate },
	en: { beforeTitle: '“', afterTitle: '.” ', date: (published, certain) => dateWords(published, 'en') + (certain ? '' : '?') },
} as const satisfies Record<Tree, { beforeTitle: string; afterTitle: string; date: (published: Published, certain: boolean) => string }>;

/** In figures, as GB/T 7714 wants it. Seasons and doubts have signs in EDTF that no reader knows: they are words. */
function chineseDate(published: Published): string {
	const { season, uncertain } = dateParts(published);
	if (season === null && !uncertain) return published.replace(/T.*$/, '');
	return dateWords(published, 'zh') + (uncertain ? '，存疑' : '');
}

/** One line to cite an article by. What its page does not print stands in brackets, as the archive's word. */
export function citeLine(article: Article, tree: Tree, untitled: string): ElementContent[] {
	const { language, headline, published } = article;
	const supplied = suppliedTitle(article, tree);
	const { beforeTitle, afterTitle, date } = MANNERS[tree];
	const said = (words: string, printed: boolean, lang = language) =>
		element('span', { lang, ...(printed ? {} : { className: ['ed'] }) }, [printed ? words : `[${words}]`]);
	const text = (value: string): ElementContent => ({ type: 'text', value });
	const names = article.credits.filter(({ role }) => WRITERS.has(role)).flatMap((credit) => credit.names);
	const publication = entryPublication(article);
	const certain = article.publishedBasis === 'printed';
	const day = published && date(published, certain);
	const issue: ElementContent[] = [
		...(publication ? [said(publication.words, publication.basis === 'printed')] : []),
		...(day ? [certain ? text(day) : element('span', { className: ['ed'] }, [`[${day}]`])] : []),
	];
	return [
		...(names.length > 0 ? [said(names.join(', '), true), text('. ')] : []),
		text(beforeTitle),
		said(headline ? fullWidth(headline.text) : (supplied?.text ?? untitled), headline !== null, supplied?.language),
		text(issue.length > 0 ? afterTitle : afterTitle.trimEnd()),
		...issue.flatMap((part, i) => (i === 0 ? [part] : [text(', '), part])),
		...(issue.length > 0 ? [text('.')] : []),
	];
}
