import type { Element, ElementContent } from 'hast';
import type { Annotation } from '../model/annotation.ts';
import type { Printed } from '../model/article.ts';
import type { PartId, PlaceId } from '../model/ids.ts';
import type { Label, LabelledSpan } from '../model/labels.ts';
import type { Language } from '../model/languages.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../text/span.ts';
import { inline, type Mark } from './inline.ts';
import { element } from './markup.ts';
import { spanAt } from './partition.ts';
import { fromSource, runsOf } from './printed.ts';

/** Labels that keep a face of their own inside a paragraph or a caption. */
const OWN_FACE: ReadonlySet<Label> = new Set(['dateline', 'byline', 'credit']);

/** A stretch of a printed part under the label it has in the source. */
interface LabelledStretch extends Span {
	readonly label: Label;
}

/** Paragraph or caption: the parts with a face of their own, and the first mention of each place as a link. */
export function partContent(
	part: Printed & { readonly id: PartId },
	source: Pick<Source, 'text' | 'spans'>,
	annotations: readonly Annotation[],
	placeHref: (id: PlaceId) => string,
): ElementContent[] {
	const faces = labelled(part, source)
		.filter(({ label }) => OWN_FACE.has(label))
		.map(({ start, end, label }): Mark => ({ start, end, tag: 'span', properties: { className: [label] } }));
	return inline(part.text, [...faces, ...placeLinks(part.id, annotations, placeHref)]);
}

function placeLinks(part: PartId, annotations: readonly Annotation[], placeHref: (id: PlaceId) => string): Mark[] {
	const first = new Map<PlaceId, Span>();
	for (const mention of annotations) {
		if (mention.type !== 'place' || mention.part !== part) continue;
		const known = first.get(mention.id);
		if (!known || mention.start < known.start) first.set(mention.id, mention);
	}
	return [...first].map(([id, { start, end }]) => ({ start, end, tag: 'a', properties: { className: ['place'], href: placeHref(id) } }));
}

/** The labels of the source over a printed part, in the part's own offsets. */
export function labelled(part: Printed, { text, spans }: Pick<Source, 'text' | 'spans'>): readonly LabelledStretch[] {
	const runs = runsOf(part, text);
	return part.spans
		.flatMap((span) => overlapping(spans, span))
		.flatMap((span) => {
			const stretch = fromSource(runs, span);
			return stretch ? [{ ...stretch, label: span.label }] : [];
		});
}

/** The spans of a partition that touch `{start, end}`. */
function overlapping(partition: readonly LabelledSpan[], { start, end }: Span): readonly LabelledSpan[] {
	const first = spanAt(partition, start);
	let last = first;
	while ((partition[last]?.start ?? end) < end) last++;
	return partition.slice(first, last);
}

/** A link whose words a style sheet writes from `data-…`, so that the text around it stays what was printed. */
export interface QuietLink {
	readonly className: string;
	readonly href: string;
	/** The words that are seen. */
	readonly seen: string;
	/** The name that is read out. */
	readonly name: string;
	readonly language: Language;
}

/**
 * A paragraph with its anchor, its links and its text, nothing between them. The links come first: Chromium justifies a last
 * line that an element out of the flow follows.
 */
export function withLinks(id: string, links: readonly QuietLink[], content: readonly ElementContent[]): Element {
	const anchors = links.map(({ className, href, seen, name, language }) =>
		element('a', { className: [className], href, lang: language, dataSeen: seen, ariaLabel: name }),
	);
	return element('p', { id }, [...anchors, ...content]);
}
