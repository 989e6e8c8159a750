import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Ran {
	readonly status: number | null;
	readonly out: string;
	readonly errors: string;
}

/** Runs one of the project's commands as npm's scripts do, under this Node. What the caller's shell says of seeds and addresses does not count. */
export function command(
	name: 'build' | 'inspect',
	env: Record<string, string> = {},
	args: readonly string[] = [],
	{ cwd, onStart }: { cwd?: string; onStart?: (child: ChildProcess) => void } = {},
): Promise<Ran> {
	const { SEEDS_DIR: _, OUT_DIR: __, SITE_URL: ___, NODE_ENV: ____, VITEST: _____, ...rest } = process.env;
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [resolve(`src/cli/${name}.ts`), ...args], {
			cwd,
			env: { ...rest, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		onStart?.(child);
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
