import { fileAddress } from '../search/format.ts';
import { SearchProblem } from '../search/read.ts';
import type { Outcome } from '../search/search.ts';
import { clipped, element, LONGEST_ECHO, type Say, type SearchSettings } from './search-view.ts';

type Nothing = Extract<Outcome, { type: 'nothing' }>;

const LIST = { zh: 'zh', en: 'en-GB' } as const;

/** What stands in the notice when no article has all the words: which word fails, and the ways out. */
export function nothingNotice({ words }: Nothing, { tree }: SearchSettings, say: Say, ways: (text: string) => Node): Node[] {
	const said = fewEnough(words.map(({ typed }) => clipped(bare(typed))));
	const quoted = said.map((word) => say('search.quote', { word }));
	const listed = new Intl.ListFormat(LIST[tree], { type: 'conjunction' }).format(said.length < words.length ? [...quoted, '…'] : quoted);
	const message = say(words.length > 1 ? 'search.none.all' : 'search.none.one', { words: listed });
	const counts = words.map(({ typed, total }) =>
		element(
			'li',
			{},
			total > 0
				? element('a', { href: `?q=${encodeURIComponent(typed)}` }, clipped(bare(typed)))
				: element('span', {}, clipped(bare(typed))),
			element('span', {}, String(total)),
		),
	);
	return [
		element('h2', { class: 'vh' }, say('search.none.title')),
		element('p', { class: 'said' }, message),
		...(words.length > 1 ? [element('h3', {}, say('search.counts')), element('ul', { class: 'index' }, ...counts)] : []),
		ways(say('search.none.way')),
	];
}

/** The words of a phrase without the quotation marks it was typed in. */
const bare = (typed: string): string => typed.replace(/^["“”„‟＂](.+)["“”„‟＂]$/su, '$1');

/** The first words, so many that a sentence can say them. */
function fewEnough(words: readonly string[]): readonly string[] {
	let length = 0;
	const many = words.findIndex((word, i) => {
		length += word.length;
		return i > 0 && length > LONGEST_ECHO;
	});
	return many < 0 ? words : words.slice(0, many);
}

/** What failed, what still works, and a button to try again. */
export function errorNotice(problem: unknown, say: Say, ways: (text: string) => Node, retry: () => void): Node[] {
	const button = element('button', { type: 'button' }, say('search.retry'));
	button.addEventListener('click', retry);
	return [
		element('h2', { class: 'label' }, say('search.error.title')),
		element('p', {}, errorText(problem, say), ' ', button),
		ways(say('search.error.still')),
	];
}

export function errorText(problem: unknown, say: Say): string {
	if (problem instanceof SearchProblem) return say(`search.error.${problem.kind}`, { file: fileAddress(problem.file) });
	return say('search.error.other', { message: problem instanceof Error ? problem.message : String(problem) });
}
