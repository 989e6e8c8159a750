import { scriptReader } from '../search/script.ts';
import { type Hit, type Outcome, openSearch } from '../search/search.ts';
import { errorNotice, errorText, nothingNotice } from './search-notice.ts';
import { clipped, element, resultItem, type SearchSettings, sayer } from './search-view.ts';

export type { SearchSettings };

/** Milliseconds without a key before what is typed is looked for. */
const PAUSE = 200;
/** Milliseconds of work before the page says that it works. */
const SLOW = 400;
/** Results shown at once. */
const PAGE = 50;

/** The element of that id, of that kind: the page and this script are of one build, so it is there. */
function the<T extends HTMLElement>(id: string, kind: new () => T): T {
	const found = document.getElementById(id);
	if (!(found instanceof kind)) throw new TypeError(`#${id} is missing from the search page`);
	return found;
}

const settings = JSON.parse(the('search-settings', HTMLScriptElement).textContent ?? '') as SearchSettings;
const form = the('search-form', HTMLFormElement);
const field = the('q', HTMLInputElement);
const status = the('search-status', HTMLParagraphElement);
const results = the('results', HTMLOListElement);
const more = the('search-more', HTMLDivElement);
const notice = the('search-notice', HTMLElement);
const examples = the('search-examples', HTMLElement);
const browse = the('search-browse', HTMLTemplateElement);

const say = sayer(settings);
const search = openSearch(scriptReader(settings.root));
const title = document.title;

/** The ways to browse, after a text. */
function ways(text: string): Node {
	const copy = browse.content.cloneNode(true) as DocumentFragment;
	copy.querySelector('span')?.replaceChildren(text);
	return copy;
}

/** Counts queries: only the last one that was asked may show its answer. */
let asked = 0;

async function run(query: string): Promise<void> {
	const mine = ++asked;
	follow(query);
	if (query.trim() === '') {
		show({ type: 'blank' }, query);
		return;
	}
	results.ariaBusy = 'true';
	const slow = setTimeout(() => {
		if (mine === asked) status.textContent = say('search.busy');
	}, SLOW);
	try {
		const outcome = await search.find(query);
		if (mine === asked) show(outcome, query);
	} catch (problem) {
		if (mine === asked) showProblem(problem, query);
	} finally {
		clearTimeout(slow);
	}
}

/** Empties the page of the last answer; `#results` is done when the new one stands. */
function clear(): void {
	results.replaceChildren();
	more.replaceChildren();
	notice.replaceChildren();
	notice.hidden = true;
	examples.hidden = true;
	status.replaceChildren();
	setTotal(0);
}

/** What programs read: a number whenever `#results` is done. A search that failed has found nothing yet. */
function setTotal(total: number, relation: 'eq' | 'gte' = 'eq'): void {
	results.dataset.total = String(total);
	results.dataset.totalRelation = relation;
}

function show(outcome: Outcome, query: string): void {
	clear();
	if (outcome.type === 'blank') {
		examples.hidden = examples.dataset['some'] === undefined;
		if (query.trim() !== '') status.textContent = say('search.blank');
	} else {
		const total = outcome.type === 'found' ? outcome.total : 0;
		setTotal(total);
		if (outcome.type === 'found') {
			showCount(outcome.hits);
			showHits(outcome.hits, 0);
		} else {
			notice.append(...nothingNotice(outcome, settings, say, ways));
			notice.hidden = false;
			status.append(element('span', { class: 'vh' }, say('search.none.title')));
		}
	}
	results.ariaBusy = 'false';
}

function showProblem(problem: unknown, query: string): void {
	clear();
	setTotal(0, 'gte');
	notice.append(...errorNotice(problem, say, ways, () => run(query)));
	notice.hidden = false;
	status.append(element('span', { class: 'vh' }, errorText(problem, say)));
	results.ariaBusy = 'false';
}

function showCount(hits: readonly Hit[]): void {
	const n = hits.filter(({ match }) => match === 'text').length;
	const k = hits.length - n;
	const m = hits.reduce((sum, { match, count }) => sum + (match === 'text' ? count : 0), 0);
	const words = say(n === 0 ? 'search.found.known' : k === 0 ? 'search.found' : 'search.found.both', { n, k, m });
	// The figures are set larger than the words around them.
	status.append(...words.split(/([\d,]+)/u).map((piece, i) => (i % 2 === 1 ? element('b', {}, piece) : piece)));
}

function showHits(hits: readonly Hit[], from: number): void {
	const next = from + PAGE;
	results.append(...hits.slice(from, next).map((hit) => resultItem(hit, settings, say)));
	more.replaceChildren();
	if (next >= hits.length) return;
	const button = element('button', { type: 'button' }, say('search.more', { n: Math.min(PAGE, hits.length - next) }));
	button.addEventListener('click', () => {
		showHits(hits, next);
		results.children[next]?.querySelector('a')?.focus();
	});
	more.append(button);
}

/** The page's title, and the way to the same search in the other tree. */
function follow(query: string): void {
	document.title = query.trim() === '' ? title : `${clipped(query.trim())} · ${title}`;
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
		const url = new URL(link.href);
		if (!url.pathname.endsWith('/search.html')) continue;
		url.search = query === '' ? '' : `?${new URLSearchParams({ q: query })}`;
		link.href = url.href;
	}
}

const queryOfAddress = () => new URLSearchParams(location.search).get('q') ?? '';

/** The present entry of the history is a query that is still being typed. */
let draft = false;

/** What is being typed has one entry of the history, however many letters; what was sent has its own. */
function remember(query: string, sent: boolean): void {
	const url = new URL(location.href);
	url.search = query === '' ? '' : `?${new URLSearchParams({ q: query })}`;
	url.hash = '';
	try {
		if (url.href !== location.href) history[draft ? 'replaceState' : 'pushState'](null, '', url);
	} catch {
		// A browser may refuse it to a page from disk; the search itself does not need it.
	}
	draft = !sent;
}

let pause: ReturnType<typeof setTimeout> | undefined;

function ask(query: string, sent: boolean): void {
	clearTimeout(pause);
	remember(query, sent);
	void run(query);
}

function askSoon(): void {
	clearTimeout(pause);
	results.ariaBusy = 'true';
	pause = setTimeout(() => ask(field.value, false), PAUSE);
}

field.addEventListener('input', (event) => {
	// Letters on their way to becoming characters are not a query yet.
	if (event instanceof InputEvent && event.isComposing) clearTimeout(pause);
	else askSoon();
});
field.addEventListener('compositionend', askSoon);
form.addEventListener('submit', (event) => {
	event.preventDefault();
	ask(field.value, true);
});
addEventListener('popstate', () => {
	clearTimeout(pause);
	draft = false;
	field.value = queryOfAddress();
	void run(field.value);
});
document.addEventListener('click', (event) => {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="?q="]') : null;
	if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	field.value = new URLSearchParams(link.search).get('q') ?? '';
	field.focus();
	ask(field.value, true);
});

/** Down and up go from the field through the results and back; Enter on a link is the browser's own. */
document.addEventListener('keydown', (event) => {
	if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const items = [...results.children];
	const here = items.findIndex((item) => item.contains(document.activeElement));
	if (here < 0 && document.activeElement !== field) return;
	const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
	if (step === 0 && !(event.key === 'Escape' && here >= 0)) return;
	const to = step === 0 ? -1 : Math.min(here + step, items.length - 1);
	if (to < -1) return;
	event.preventDefault();
	if (to === -1) field.focus();
	else items[to]?.querySelector('a')?.focus();
});

field.value = queryOfAddress();
if (field.value === '') field.focus();
void run(field.value);
