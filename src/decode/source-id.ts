import { SourceId } from '../model/ids.ts';
import { shortHash, slugOf } from '../text/romanise.ts';

const PLAIN = /^[A-Za-z0-9_./-]+$/;

/**
 * A source's id from its path below the collection's folder: `2021/a_b.txt` → `2021-a-b`. A path with other characters
 * (spaces, #, %, Han) keeps what can be romanised and gets a short hash of the path, so that `a b` and `a#b` stay two.
 */
export function sourceIdOf(file: string): SourceId {
	const stem = file.replace(/\.[^./]+$/, '');
	const slug = slugOf(stem, 80);
	if (PLAIN.test(stem) && slug !== '') return SourceId.parse(slug);
	return SourceId.parse(`${slug === '' ? 'source' : slug}-${shortHash(file)}`);
}
