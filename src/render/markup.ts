import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** An element of a hast tree. Text in it is text: what looks like HTML comes out escaped. */
export const element = (tagName: string, properties: Properties, children: readonly (ElementContent | string)[] = []): Element => ({
	type: 'element',
	tagName,
	properties,
	children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

export const html = (children: readonly ElementContent[]): string => toHtml({ type: 'root', children: [...children] });
