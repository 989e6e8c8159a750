import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Made by install, build and test; never part of the project. */
const MADE = ['node_modules', 'dist', 'coverage'];

test('the top level holds the names of DESIGN.md, dotfiles, and nothing else', () => {
	const names = readdirSync('.').filter((name) => !name.startsWith('.') && !MADE.includes(name));
	expect(names.sort()).toEqual(
		['README.md', 'astro.config.mjs', 'package-lock.json', 'package.json', 'public', 'seeds', 'src', 'tests', 'tsconfig.json'].sort(),
	);
});

test('every version is exact, so that two installs are one', () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
	const versions: [string, unknown][] = Object.entries({ ...dependencies, ...devDependencies });
	expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('the lock file names no host', () => {
	expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});

test('the lock file has the package of every platform', () => {
	const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
		readFileSync('package-lock.json', 'utf8'),
	);
	const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.entries(optionalDependencies)
			.filter(([name, version]) => /^\d+\.\d+\.\d+$/.test(version) && !names.has(name))
			.map(([name]) => `${path} → ${name}`),
	);
	expect(missing).toEqual([]);
});

test('npm’s scripts run under the Node that the project brings, whatever the machine has', () => {
	const version = execFileSync('npm', ['exec', '--', 'node', '--version'], { encoding: 'utf8' }).trim();
	const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
	expect(version).toBe(`v${devDependencies.node}`);
});
