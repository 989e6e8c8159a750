import type { Label } from '../model/labels.ts';
import type { Block } from '../text/blocks.ts';
import type { LineKind } from './line-kinds.ts';

/** One line and the label it gets. `rule` names the recogniser. */
export interface Line extends Block {
	readonly kind: LineKind;
	label: Label;
	rule: string;
}

export const set = (line: Line, label: Label, rule: string): void => {
	line.label = label;
	line.rule = rule;
};

const OWN_LABEL: Partial<Record<LineKind, Label>> = {
	'jump-line': 'jump-line',
	image: 'image',
	'editor-line': 'editor-line',
	abstract: 'abstract',
	'editors-note': 'editors-note',
	folio: 'folio',
	nameplate: 'nameplate',
	section: 'section',
	'source-line': 'source-line',
	byline: 'byline',
	caption: 'caption',
	tail: 'boilerplate',
	line: 'boilerplate',
	menu: 'boilerplate',
	'end-mark': 'boilerplate',
};

/** Labels a line by its own look; false for a short line, whose place decides. */
export function labelOwn(line: Line): boolean {
	const label = OWN_LABEL[line.kind];
	if (label === undefined) return false;
	set(line, label, line.kind);
	return true;
}

/** Where a walk down the page has come to. */
export type State = { inTail: boolean; hasBody: boolean; hasHead: boolean; signed: boolean; above: Line | null };
