import { HEADING_NUMBER, ITEM_MARK } from '../text/stops.ts';
import { type Line, labelOwn, type State, set } from './line.ts';
import { isShort } from './line-kinds.ts';

/** Lines inside a story: captions, subheads, lists. */
export function labelInside(group: readonly Line[], above: Line | null, next: Line): void {
	let run: Line[] = [];
	const close = () => {
		labelRun(run, above, next);
		run = [];
	};
	for (const line of group) {
		if (line.kind === 'menu' || line.kind === 'short' || line.kind === 'prose' || line.kind === 'section') run.push(line);
		else {
			close();
			labelOwn(line);
		}
	}
	close();
}

/** A subhead has one line or two, after a numbered one up to two more; a longer run, or one that a colon announces, is a list. */
function labelRun(run: readonly Line[], above: Line | null, next: Line | null): void {
	const announced = above !== null && /[:：]$/.test(above.text);
	const numbered = run.filter(({ text }) => HEADING_NUMBER.test(text)).length;
	const items = run.filter(({ text }) => ITEM_MARK.test(text)).length;
	const first = run[0];
	const freed = first && HEADING_NUMBER.test(first.text) ? run.length - numbered : run.length;
	const list = next === null || (announced && numbered !== run.length) || items >= 2 || freed > 2;
	for (const line of run)
		set(line, list && !(HEADING_NUMBER.test(line.text) && !announced) ? 'paragraph' : 'subhead', list ? 'list' : 'subhead');
}

/** Lines after a story's last paragraph, up to the next head or the page's end. */
export function labelTail(group: readonly Line[], state: State): void {
	let first = true;
	const ends = group.findIndex(({ kind }) => kind === 'tail' || kind === 'editor-line');
	const loose = group.slice(0, ends < 0 ? group.length : ends).filter(({ kind }) => kind === 'short' || kind === 'prose');
	const list = (state.above !== null && /[:：]$/.test(state.above.text)) || loose.every(({ text }) => ITEM_MARK.test(text));
	for (const line of group) {
		if (line.kind === 'tail' || line.kind === 'editor-line') state.inTail = true;
		if (labelOwn(line)) continue;
		if (state.inTail) set(line, 'boilerplate', 'tail');
		else if (state.hasBody && (list || isLastOfBody(line, loose, first)))
			set(line, 'paragraph', loose.length > 1 ? 'list' : 'unstopped-last-line');
		first = false;
	}
}

/** A last line without its stop is still the story's. (So is a closing list that a colon announces or that carries item marks.) */
function isLastOfBody(line: Line, loose: readonly Line[], first: boolean): boolean {
	if (!isShort(line.text) && line.kind === 'prose') return true;
	return first && loose.length === 1 && line.text.length >= 6 && /\p{Script=Han}{3}/u.test(line.text);
}
