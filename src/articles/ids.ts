import { ArticleId, type SourceId } from '../model/ids.ts';
import { shortHash, slugOf } from '../text/romanise.ts';

/**
 * An article's id where no record gives one: its day and its romanised headline, `2021-12-30-jian-she-tai-xin`.
 * Without a headline its first words tell it apart from its neighbours on the page. Never from the order of files.
 */
export function madeId(
	published: string | null,
	headline: string | null,
	source: SourceId,
	position: number,
	firstWords: string,
): ArticleId {
	const day = published === null ? '' : (/^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(published)?.[0] ?? '');
	const words = headline === null ? '' : slugOf(headline, 56);
	if (words !== '') return ArticleId.parse(day === '' ? words : `${day}-${words}`);
	const base = source.slice(0, 70);
	return ArticleId.parse(position === 0 ? base : `${base}-${shortHash(firstWords)}`);
}
