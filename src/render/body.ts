import type { Article, BodyItem } from '../model/article.ts';

/** Items of the story that stand together: the paper's own story, or a note that its editor set before or into it. */
export interface BodyGroup {
	readonly note: boolean;
	readonly items: readonly BodyItem[];
}

/** A picture or a subhead between two paragraphs of one note is part of that note. */
export function bodyGroups({ body, editorsNote }: Pick<Article, 'body' | 'editorsNote'>): readonly BodyGroup[] {
	const inNote = new Set<string>(editorsNote);
	const groups: { note: boolean; items: BodyItem[] }[] = [];
	/** Pictures and subheads since the last paragraph: whose they are shows with the next one. */
	let waiting: BodyItem[] = [];
	for (const item of body) {
		if (item.type !== 'paragraph') {
			waiting.push(item);
			continue;
		}
		const note = inNote.has(item.id);
		const last = groups.at(-1);
		if (last?.note === note) last.items.push(...waiting, item);
		else if (note && waiting.length > 0) groups.push({ note: false, items: waiting }, { note, items: [item] });
		else groups.push({ note, items: [...waiting, item] });
		waiting = [];
	}
	const last = groups.at(-1);
	if (waiting.length > 0 && last && !last.note) last.items.push(...waiting);
	else if (waiting.length > 0) groups.push({ note: false, items: waiting });
	return groups;
}
