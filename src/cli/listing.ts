import { stripVTControlCharacters, styleText } from 'node:util';
import type { Article } from '../model/article.ts';
import { imagesOf, paragraphsOf, sectionsOf } from '../model/article.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Label } from '../model/labels.ts';
import { treeOf, wordingIn } from '../model/languages.ts';
import type { Source } from '../model/source.ts';
import { LineIndex } from '../text/blocks.ts';

type Style = Parameters<typeof styleText>[0];

const STYLE: Record<Label, Style> = {
	nameplate: 'gray',
	folio: 'gray',
	section: 'yellow',
	kicker: 'yellow',
	headline: ['bold', 'yellow'],
	deck: 'yellow',
	'source-line': 'blue',
	abstract: 'green',
	'editors-note': 'green',
	byline: 'blue',
	dateline: 'blue',
	subhead: ['bold'],
	paragraph: 'reset',
	caption: 'cyan',
	credit: 'blue',
	image: 'cyan',
	'editor-line': 'blue',
	'jump-line': 'magenta',
	boilerplate: 'gray',
	duplicate: 'magenta',
	blank: 'gray',
	unrecognised: 'red',
};

/** A page for the terminal: every span with its line and label, then each article with what was recognised and why. */
export function listing(source: Source, articles: readonly Article[], colour: boolean): string {
	const index = new LineIndex(source.text);
	const out = [
		`${oneLine(source.file)}  ${source.encoding}  ${source.text.length} characters, ${index.lines} lines`,
		`SHA-256 ${source.sha256}`,
		'',
	];
	for (const { start, end, label, rule } of source.spans) {
		if (label === 'blank') continue;
		const text = source.text.slice(start, end);
		const shown = text.length > 64 ? `${text.slice(0, 40)} … ${text.slice(-20)}` : text;
		out.push(
			`${String(index.at(start).line).padStart(5)}  ${styleText(STYLE[label], label.padEnd(12), { validateStream: false })}  ${oneLine(shown)}  ${styleText('gray', `[${rule}]`, { validateStream: false })}`,
		);
	}
	for (const article of articles) out.push('', ...facts(article, index));
	const text = `${out.join('\n')}\n`;
	return colour ? text : stripVTControlCharacters(text);
}

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

function facts(article: Article, index: LineIndex): string[] {
	const why = (field: string) => {
		const evidence: Evidence | undefined = article.evidence[field];
		if (!evidence) return '';
		return 'rule' in evidence
			? `  (line ${index.at(evidence.start).line}, ${evidence.rule})`
			: `  (record${evidence.why === null ? '' : `: ${wordingIn(evidence.why, 'en')}`})`;
	};
	const rows: [string, string | null, string?][] = [
		['kicker', article.kicker?.text ?? null],
		['headline', article.headline?.text ?? null],
		['suppliedHeadline', article.suppliedHeadline && wordingIn(article.suppliedHeadline, treeOf(article.language))],
		['deck', article.deck.map(({ text }) => text).join(' / ') || null],
		['abstract', article.abstract?.text ?? null],
		['publication', article.publication],
		['published', article.published && `${article.published} ${article.publishedBasis}`],
		['credits', article.credits.map(({ printed, names }) => `${printed} ${names.join(' ')}`).join(', ') || null],
		['editorsNote', article.editorsNote.join(' ') || null],
		[
			'sections',
			sectionsOf(article)
				.map(({ heading }) => heading.map(({ text }) => text).join(' / '))
				.join('; ') || null,
		],
		[
			'images',
			imagesOf(article)
				.map(({ file, caption }) => [file?.text, caption?.text].filter(Boolean).join(': '))
				.join('; ') || null,
		],
		['jump', article.jump && [article.jump.from?.text, article.jump.to?.text].filter(Boolean).join(' ')],
		['places', article.places.join(' ') || null],
		['topics', article.topics.join(' ') || null],
	];
	const known = rows
		.filter(([, value]) => value !== null)
		.map(([field, value]) => `  ${field.padEnd(17)} ${oneLine(value ?? '')}${why(field)}`);
	return [
		`${article.id}  ${paragraphsOf(article).length} paragraphs, ${paragraphsOf(article).reduce((sum, { text }) => sum + text.length, 0)} characters`,
		...known,
	];
}
