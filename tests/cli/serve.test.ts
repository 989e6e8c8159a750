import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../src/cli/serve.ts';

let dir: string;
let atRoot: Served;
let below: Served;

beforeAll(async () => {
	dir = await mkdtemp(join(tmpdir(), 'jinwen-serve-'));
	await mkdir(join(dir, 'zh', 'articles'), { recursive: true });
	await mkdir(join(dir, 'data'));
	await writeFile(join(dir, 'index.html'), '<p>chooser</p>');
	await writeFile(join(dir, '404.html'), '<p>not here</p>');
	await writeFile(join(dir, 'zh/index.html'), '<p>front</p>');
	await writeFile(join(dir, 'zh/articles/a.html'), '<p>a</p>');
	await writeFile(join(dir, 'data/articles.jsonl'), '{}\n');
	await writeFile(join(dir, 'data/a.txt'), '原文');
	atRoot = await serve({ dir, port: 0 });
	below = await serve({ dir, port: 0, base: '/a/b/' });
});

afterAll(async () => {
	await atRoot.close();
	await below.close();
	await rm(dir, { recursive: true });
});

const get = async (url: string) => {
	const response = await fetch(url, { redirect: 'manual' });
	return {
		status: response.status,
		type: response.headers.get('content-type'),
		to: response.headers.get('location'),
		body: await response.text(),
	};
};

describe('npm start serves the site as a plain static host does', () => {
	test('the root is index.html', async () => {
		expect(await get(atRoot.url)).toMatchObject({ status: 200, type: 'text/html;charset=utf-8', body: '<p>chooser</p>' });
	});

	test('a folder is its index.html, and a folder without its slash is sent there, so that relative links hold', async () => {
		expect(await get(`${atRoot.url}zh/`)).toMatchObject({ status: 200, body: '<p>front</p>' });
		expect(await get(`${atRoot.url}zh`)).toMatchObject({ status: 301, to: '/zh/' });
		expect(await get(`${below.url}zh`)).toMatchObject({ status: 301, to: '/a/b/zh/' });
	});

	test('a link without its ending is not guessed', async () => {
		expect((await get(`${atRoot.url}zh/articles/a`)).status).toBe(404);
	});

	test('what is not there is 404.html with status 404, at any depth', async () => {
		expect(await get(`${atRoot.url}zh/no/such/page.html`)).toMatchObject({ status: 404, body: '<p>not here</p>' });
		expect(await get(`${below.url}nothing`)).toMatchObject({ status: 404, body: '<p>not here</p>' });
	});

	test('under a sub-path nothing outside it is answered', async () => {
		expect((await get(`${below.url}zh/articles/a.html?q=1`)).body).toBe('<p>a</p>');
		expect((await get(new URL('/zh/index.html', below.url).href)).status).toBe(404);
	});

	test.each([
		['data/articles.jsonl', 'application/jsonl; charset=utf-8'],
		['data/a.txt', 'text/plain; charset=utf-8'],
	])('%s has its type and encoding', async (path, type) => {
		expect((await get(`${atRoot.url}${path}`)).type).toBe(type);
	});

	test('no file outside the site is given out', async () => {
		expect((await get(`${atRoot.url}..%2f..%2fetc/passwd`)).status).toBe(404);
	});

	const run = (env: Record<string, string>) =>
		new Promise<{ status: number | null; errors: string }>((done) => {
			const child = execFile(
				process.execPath,
				['src/cli/serve.ts'],
				{ env: { ...process.env, ...env }, timeout: 20_000 },
				(_, __, errors) => done({ status: child.exitCode, errors }),
			);
		});

	test('a port that is taken is said, with what to do', async () => {
		const { port } = new URL(atRoot.url);
		const { status, errors } = await run({ OUT_DIR: dir, PORT: port });
		expect(status).toBe(2);
		expect(errors).toContain(`Port ${port} of 127.0.0.1 is taken`);
		expect(errors).toContain(`PORT=${Number(port) + 1} npm start`);
	});

	test.each([
		[{ OUT_DIR: '/nowhere' }, 'There is no site in /nowhere. Build it first: npm run build'],
		[{ PORT: 'http' }, 'PORT=http is not a port.'],
	])('a wrong call ends with status 2 (%o)', async (env, message) => {
		const { status, errors } = await run(env);
		expect(status).toBe(2);
		expect(errors).toContain(message);
	});
});
