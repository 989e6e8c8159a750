// @ts-check
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { browserScripts } from './src/astro/browser-scripts.ts';

export default defineConfig({
	output: 'static',
	// zh/index.html and zh/articles/x.html: addresses that plain hosts and disks serve unchanged.
	build: { format: 'preserve', inlineStylesheets: 'never' },
	// White space in a source view is the source's own.
	compressHTML: false,
	devToolbar: { enabled: false },
	integrations: [browserScripts()],
	markdown: {
		// The default processor rewrites quotation marks and dashes; CJK text keeps its own.
		processor: unified({ smartypants: false, gfm: true, remarkPlugins: [remarkCjkFriendly] }),
		syntaxHighlight: false,
	},
	server: { host: '127.0.0.1', port: 4321 },
});
