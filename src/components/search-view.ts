import { fill, type Values } from '../i18n/fill.ts';
import { articlePage, placePage } from '../model/addresses.ts';
import type { Tree } from '../model/languages.ts';
import type { Hit } from '../search/search.ts';
import { type Snippet, snippets } from '../search/snippet.ts';
import { notations } from '../text/notations.ts';
import type { Span } from '../text/span.ts';
import { fullWidth } from '../text/widths.ts';

/** What the page gives its script. `root` is the way to the site's root, `../`. */
export interface SearchSettings {
	readonly tree: Tree;
	readonly root: string;
	/** By key, not filled. */
	readonly strings: Readonly<Record<string, string>>;
}

export type Say = (key: string, values?: Values) => string;

export function sayer({ tree, strings }: SearchSettings): Say {
	return (key, values) => {
		const string = strings[key];
		if (string === undefined) throw new TypeError(`no string "${key}" on the page`);
		return fill(tree, string, values);
	};
}

/** Characters of a query that the page says again. */
export const LONGEST_ECHO = 40;

/** At most `longest` characters, the cut shown. */
export function clipped(text: string, longest = LONGEST_ECHO): string {
	const characters = [...text];
	return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}

type Attributes = Readonly<Record<string, string | null>>;

export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
	made.append(...children);
	return made;
}

/** The stretch `shown` of a printed text as pages show it, with a `<mark>` around each of `marks`; all spans are of `text`. */
export function markedText(text: string, shown: Span, marks: readonly Span[]): Node[] {
	const wide = fullWidth(text);
	const nodes: Node[] = [];
	let at = shown.start;
	for (const mark of marks) {
		nodes.push(...setText(wide, text, { start: at, end: mark.start }), element('mark', {}, ...setText(wide, text, mark)));
		at = mark.end;
	}
	return [...nodes, ...setText(wide, text, { start: at, end: shown.end })];
}

/** Sub- and superscripts set as such. */
function setText(wide: string, text: string, { start, end }: Span): Node[] {
	const nodes: Node[] = [];
	let at = start;
	const add = (to: number) => {
		if (to > at) nodes.push(document.createTextNode(wide.slice(at, to)));
		at = Math.max(at, to);
	};
	for (const { level, outer, inner } of notations(text)) {
		if (outer.end <= start || outer.start >= end) continue;
		add(Math.min(outer.start, end));
		const inside = wide.slice(Math.max(inner.start, start), Math.min(inner.end, end));
		if (inside !== '') nodes.push(element(level, {}, inside));
		at = outer.end;
	}
	add(end);
	return nodes;
}

const ELLIPSIS = { zh: '……', en: '… ' } as const;
/** Paragraphs named under a result; an article that has the word everywhere need not say so of each. */
const MOST_PARAGRAPHS = 8;

/** One result. Its first link leads to the article, the snippets' to the part that they show. */
export function resultItem(hit: Hit, { tree, root }: SearchSettings, say: Say): HTMLLIElement {
	const { article, match } = hit;
	const href = `${root}${articlePage(tree, article.id)}`;
	return element(
		'li',
		{ 'data-article': article.id, 'data-match': match },
		element('h2', { class: 'title' }, element('a', { href }, headline(hit, tree, say))),
		facts(hit, tree, root, href, say),
		...(hit.known.length > 0 ? [reasons(hit, say)] : []),
		...snippets(hit).map((snippet) => snippetItem(snippet, hit, href)),
		...(hit.count > 0 ? [paragraphs(hit, href, say)] : []),
	);
}

function headline({ article, parts, known }: Hit, tree: Tree, say: Say): HTMLElement {
	const text = article.parts.find(({ id }) => id === 'headline')?.text;
	const wording = article.suppliedHeadline;
	const supplied = wording === null || typeof wording === 'string' ? wording : wording[tree];
	const lang = typeof wording === 'string' ? article.language : document.documentElement.lang;
	if (text !== undefined) {
		const marks = parts.find(({ id }) => id === 'headline')?.marks ?? [];
		return element('span', { lang: article.language }, ...markedText(text, { start: 0, end: text.length }, marks));
	}
	if (supplied === null) return element('span', { class: 'supplied' }, `[${say('title.none')}]`);
	const marks = known.filter(({ kind, name }) => kind === 'headline' && name === supplied).flatMap(({ marks }) => marks);
	const words = markedText(supplied, { start: 0, end: supplied.length }, marks);
	return element('span', { class: 'supplied', lang }, '[', ...words, ']');
}

/** Newspaper, date and places, in the words of the page's tree. */
function facts({ article }: Hit, tree: Tree, root: string, href: string, say: Say): HTMLElement {
	const basis = (of: 'date' | 'publication', mark: string) =>
		element('a', { class: 'basis', href: `${href}#evidence`, title: say(`mark.${mark}.${of}`) }, say(`mark.${mark}`));
	const items: Node[] = [];
	const { publication, date, places } = article;
	if (publication) {
		const name = element('span', { lang: article.language }, publication.name);
		items.push(element('span', {}, name, ...(publication.inferred ? [basis('publication', 'inferred')] : [])));
	}
	if (date) items.push(element('span', {}, date.words[tree], ...(date.basis === 'printed' ? [] : [basis('date', date.basis)])));
	const links = places
		.slice(0, MOST_PLACES)
		.map(({ id, name, short }) => element('a', { href: `${root}${placePage(tree, id)}` }, tree === 'zh' ? (short ?? name.zh) : name[tree]));
	if (links.length > 0) items.push(element('span', { class: 'places' }, ...links));
	return element('p', { class: 'meta' }, ...items);
}

const MOST_PLACES = 4;

function reasons({ known, article: { language: lang } }: Hit, say: Say): HTMLElement {
	// Of the several names of one place the first is reason enough.
	const names = known
		.filter(({ kind, own }, i) => kind !== 'headline' && !known.slice(0, i).some((other) => own !== null && other.own === own))
		.slice(0, MOST_PLACES);
	const shown = names.length > 0 ? names : known.slice(0, 1);
	const items = shown.map(({ kind, name, marks, own }) => {
		const marked = element('b', {}, ...markedText(name, { start: 0, end: name.length }, marks));
		const other = own === null || own === name ? [] : [' ', element('span', { lang }, own)];
		return element('span', {}, `${say(`search.known.${kind}`)} `, marked, ...other);
	});
	return element('p', { class: 'why ed' }, say('search.result.known'), ...items);
}

function snippetItem({ part, text, shown, marks }: Snippet, { article }: Hit, href: string): HTMLElement {
	const ellipsis = article.language.startsWith('zh') ? ELLIPSIS.zh : ELLIPSIS.en;
	const words = markedText(text, shown, marks);
	const before = shown.start > 0 ? [ellipsis] : [];
	const after = shown.end < text.length ? [ellipsis.trim() === '…' ? ' …' : ellipsis] : [];
	return element(
		'p',
		{ class: 'snip said', lang: article.language },
		element('a', { href: href + anchor(part) }, ...before, ...words, ...after),
	);
}

/** Paragraphs, subheads and pictures have a place of their own on the article's page; the rest stands at its head. */
const anchor = (part: string): string => (/^[psc]\d+$/u.test(part) ? `#${part}` : '');

function paragraphs({ parts, count }: Hit, href: string, say: Say): HTMLElement {
	const numbered = parts.filter(({ id }) => /^p\d+$/u.test(id));
	const links = numbered
		.slice(0, MOST_PARAGRAPHS)
		.map(({ id }) => element('a', { href: `${href}#${id}` }, say('search.paragraph', { n: Number(id.slice(1)) })));
	const more = numbered.length > MOST_PARAGRAPHS ? [element('span', {}, '…')] : [];
	return element('p', { class: 'meta places-in' }, element('span', {}, say('search.result.matches', { n: count })), ...links, ...more);
}
