import { spawn } from 'node:child_process';

export interface Ran {
	readonly status: number | null;
	readonly out: string;
	readonly errors: string;
}

/** Runs one of the project's commands as npm's scripts do, under this Node. What the caller's shell says of seeds and addresses does not count. */
export function command(name: 'build' | 'inspect', env: Record<string, string> = {}, args: readonly string[] = []): Promise<Ran> {
	const { SEEDS_DIR: _, OUT_DIR: __, SITE_URL: ___, NODE_ENV: ____, VITEST: _____, ...rest } = process.env;
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [`src/cli/${name}.ts`, ...args], { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
		let out = '';
		let errors = '';
		child.stdout.setEncoding('utf8').on('data', (chunk) => {
			out += chunk;
		});
		child.stderr.setEncoding('utf8').on('data', (chunk) => {
			errors += chunk;
		});
		child.on('error', fail);
		child.on('close', (status) => done({ status, out, errors }));
	});
}
