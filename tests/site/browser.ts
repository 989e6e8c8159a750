import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type LaunchOptions } from 'playwright-core';

/** What the search for a browser may ask of a machine, and do to it. */
export interface Machine {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly root: boolean;
	/** The program's path, if it (a path or a name on the PATH) starts and says its version: a stub, or one that lacks libraries, does not. */
	starting(program: string): Promise<string | null>;
	/** Where Playwright keeps its own Chromium, downloaded or not. */
	readonly playwrights: string;
	/** Runs a program to its end; false when it is not there, fails or outlives `seconds`. */
	did(program: string, args: readonly string[], seconds: number): Promise<boolean>;
	say(line: string): void;
}

/** By preference: Chromium's own builds before branded ones. */
const INSTALLED = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const DOWNLOAD_SECONDS = 240;
const PACKAGE_SECONDS = 480;

const FOUR_WAYS = `No browser was found and none could be had. The tests need one; any of these gives it:
  1. CHROMIUM_PATH=/path/to/chromium npm test
  2. an installed Chromium or Chrome, on the PATH as chromium, chromium-browser, google-chrome or chrome
  3. Playwright's download: npx playwright-core install --no-shell chromium (needs cdn.playwright.dev)
  4. Debian's package: apt-get update && apt-get install -y chromium (as root; npm test does it where it may)`;

/** A Chromium for the tests: `CHROMIUM_PATH`, then an installed one, then Playwright's, then Debian's package. Throws when there is none. */
export async function findBrowser(machine: Machine): Promise<string> {
	const named = machine.env['CHROMIUM_PATH'];
	if (named) {
		const path = await machine.starting(named);
		if (path !== null) return path;
		throw new Error(`CHROMIUM_PATH is ${named}, and no browser starts there. Mend it, or unset it to let the tests find one.`);
	}
	const installed = await firstStarting(machine, [...INSTALLED, machine.playwrights]);
	if (installed !== null) return installed;

	machine.say('No browser on this machine: asking Playwright for its Chromium …');
	const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
	if (await machine.did(process.execPath, [cli, 'install', '--no-shell', 'chromium'], DOWNLOAD_SECONDS)) {
		// A downloaded Chromium may still lack the system's libraries.
		const downloaded = await machine.starting(machine.playwrights);
		if (downloaded !== null) return downloaded;
	}
	if (machine.root) {
		machine.say('Playwright gave none: asking apt-get for the package chromium …');
		const ready = await machine.did('apt-get', ['update'], PACKAGE_SECONDS);
		if (ready && (await machine.did('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], PACKAGE_SECONDS))) {
			const packaged = await firstStarting(machine, INSTALLED);
			if (packaged !== null) return packaged;
		}
	}
	throw new Error(FOUR_WAYS);
}

async function firstStarting(machine: Machine, programs: readonly string[]): Promise<string | null> {
	for (const program of programs) {
		const path = await machine.starting(program);
		if (path !== null) return path;
	}
	return null;
}

const run = promisify(execFile);

const onPath = (name: string) =>
	(process.env['PATH'] ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path)) ?? null;

export const thisMachine: Machine = {
	env: process.env,
	root: process.getuid?.() === 0,
	starting: async (program) => {
		const path = program.includes('/') ? program : onPath(program);
		if (path === null) return null;
		const answer = await run(path, ['--version'], { timeout: 30_000 }).catch(() => null);
		return answer !== null && /\d+\.\d+/.test(answer.stdout) ? path : null;
	},
	playwrights: chromium.executablePath(),
	did: (program, args, seconds) =>
		run(program, args, {
			timeout: seconds * 1000,
			killSignal: 'SIGKILL',
			maxBuffer: 2 ** 26,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		}).then(
			() => true,
			() => false,
		),
	say: (line) => process.stderr.write(`${line}\n`),
};

/** How the tests start it: nothing that calls home, and no sandbox where Chromium refuses one (as root). */
export const launchOptions = (executablePath: string): LaunchOptions => ({
	executablePath,
	args: [
		...(thisMachine.root ? ['--no-sandbox'] : []),
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-dev-shm-usage',
		'--disable-gpu',
		'--no-first-run',
	],
});
