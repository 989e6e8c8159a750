import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

const HOST = '127.0.0.1';
const PORT = 4321;

/** What sirv does not know, or gives without the encoding: every text of a built site is UTF-8. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	jsonl: 'application/jsonl; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	webmanifest: 'application/manifest+json; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
};

export interface Served {
	/** With the base path and a slash at its end. */
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Serves a built site as a plain static host does: an address is a file, a folder is its index.html, anything else is 404.html
 * with status 404. No address is guessed, so a link without its ending fails here as it would there.
 *
 * @param dir the built site; read once, at the start.
 * @param port 0 takes a free one.
 * @param base the path the site lies under, with a slash at both ends.
 * @throws with `code` EADDRINUSE when the port is taken.
 */
export async function serve({ dir, port = PORT, base = '/' }: { dir: string; port?: number; base?: string }): Promise<Served> {
	const root = resolve(dir);
	const notFound = await readFile(join(root, '404.html')).catch(() => 'Not found');
	const refuse = (response: ServerResponse) => {
		response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
		response.end(notFound);
	};
	const files = sirv(root, {
		etag: true,
		extensions: [],
		onNoMatch: (_, response) => refuse(response),
		setHeaders: (response, path) => {
			const type = CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)];
			if (type !== undefined) response.setHeader('Content-Type', type);
		},
	});
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		if (!pathname.startsWith(base)) return refuse(response);
		const path = pathname.slice(base.length - 1);
		if (!path.endsWith('/') && isFolder(root, path)) {
			response.writeHead(301, { Location: `${pathname}/` });
			return response.end();
		}
		request.url = path.endsWith('/') ? `${path}index.html` : path;
		return files(request, response);
	});
	await new Promise<void>((done, fail) => {
		server.once('error', fail);
		server.listen(port, HOST, done);
	});
	const address = server.address();
	const taken = typeof address === 'object' && address !== null ? address.port : port;
	return {
		url: `http://${HOST}:${taken}${base}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

const isFolder = (root: string, path: string) => statSync(join(root, path, 'index.html'), { throwIfNoEntry: false })?.isFile() === true;

async function main(): Promise<number> {
	const dir = process.env['OUT_DIR'] || 'dist';
	const port = Number(process.env['PORT'] ?? PORT);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		process.stderr.write(`PORT=${process.env['PORT']} is not a port. Give a number from 0 to 65535.\n`);
		return 2;
	}
	if (!isFolder(dir, '')) {
		process.stderr.write(`There is no site in ${dir}. Build it first: npm run build\n`);
		return 2;
	}
	try {
		const { url } = await serve({ dir, port });
		process.stdout.write(`${url}\n`);
		return 0;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
		process.stderr.write(
			`Port ${port} of ${HOST} is taken by another program.\nStop that program, or give another port: PORT=${port + 1} npm start\n`,
		);
		return 2;
	}
}

if (import.meta.main) process.exitCode = await main();
