import { defineMiddleware } from 'astro:middleware';
import { relative } from './model/addresses.ts';

/** Astro addresses its assets from the root; pages lie at any depth of any host or disk. */
const ASSET = /(?<=\s(?:href|src)=")\/(_astro\/[^"]+)(?=")/g;

/** Left by templates at line ends; in a saved line a mark of its end follows, so none of it is the source's. */
const TRAILING = /[ \t]+$/gm;

export const onRequest = defineMiddleware(async ({ locals }, next) => {
	const response = await next();
	if (import.meta.env.DEV || !response.headers.get('content-type')?.includes('text/html')) return response;
	const html = await response.text();
	const here = locals.address ?? 'index.html';
	return new Response(html.replace(ASSET, (_, asset: string) => relative(here, asset)).replace(TRAILING, ''), response);
});
