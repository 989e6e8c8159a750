import { describe, expect, test } from 'vitest';
import { findBrowser, launchOptions, type Machine, thisMachine } from './site/browser.ts';

const PLAYWRIGHTS = '/home/reader/.cache/ms-playwright/chromium/chrome';

/** A machine on which `there` start; what it was asked to do is written down, and `brings` says what that adds. */
function machine(options: { there?: string[]; env?: Record<string, string>; root?: boolean; brings?: Record<string, string | null> }) {
	const there = new Set(options.there ?? []);
	const done: string[] = [];
	const said: string[] = [];
	const fake: Machine = {
		env: options.env ?? {},
		root: options.root ?? false,
		playwrights: PLAYWRIGHTS,
		starting: async (program) => (there.has(program) ? program : null),
		did: async (program, args) => {
			const what = program === process.execPath ? 'playwright' : `${program} ${args[0]}`;
			done.push(what);
			const brought = options.brings?.[what];
			if (brought) there.add(brought);
			return brought !== undefined;
		},
		say: (line) => said.push(line),
	};
	return { fake, done, said };
}

describe('the tests find a browser', () => {
	test('CHROMIUM_PATH goes before an installed Chromium', async () => {
		const { fake } = machine({ env: { CHROMIUM_PATH: '/opt/mine' }, there: ['chromium', '/opt/mine'] });
		expect(await findBrowser(fake)).toBe('/opt/mine');
	});

	test('a wrong CHROMIUM_PATH is an error, not a reason to take another browser', async () => {
		const { fake, done } = machine({ env: { CHROMIUM_PATH: '/opt/none' }, there: ['chromium'] });
		await expect(findBrowser(fake)).rejects.toThrow('CHROMIUM_PATH is /opt/none, and no browser starts there.');
		expect(done).toEqual([]);
	});

	test('an installed Chromium goes before Playwright’s own, and nothing is downloaded', async () => {
		const { fake, done } = machine({ there: ['google-chrome', PLAYWRIGHTS], root: true });
		expect(await findBrowser(fake)).toBe('google-chrome');
		expect(done).toEqual([]);
	});

	test('a browser that Playwright has downloaded before is taken without a download', async () => {
		const { fake, done } = machine({ there: [PLAYWRIGHTS] });
		expect(await findBrowser(fake)).toBe(PLAYWRIGHTS);
		expect(done).toEqual([]);
	});

	test('without any, Playwright is asked before apt-get', async () => {
		const { fake, done } = machine({ root: true, brings: { playwright: PLAYWRIGHTS } });
		expect(await findBrowser(fake)).toBe(PLAYWRIGHTS);
		expect(done).toEqual(['playwright']);
	});

	test('where the download fails, root gets Debian’s package', async () => {
		const { fake, done, said } = machine({ root: true, brings: { 'apt-get update': null, 'apt-get install': 'chromium' } });
		expect(await findBrowser(fake)).toBe('chromium');
		expect(done).toEqual(['playwright', 'apt-get update', 'apt-get install']);
		expect(said).toHaveLength(2);
	});

	test('a downloaded browser that does not start is not taken', async () => {
		const { fake } = machine({ root: true, brings: { playwright: null, 'apt-get update': null, 'apt-get install': 'chromium' } });
		expect(await findBrowser(fake)).toBe('chromium');
	});

	test('who is not root is not made to wait for apt-get, and reads the four ways', async () => {
		const { fake, done } = machine({ brings: {} });
		await expect(findBrowser(fake)).rejects.toThrow(
			/CHROMIUM_PATH[\s\S]*PATH as chromium[\s\S]*playwright-core install[\s\S]*apt-get install/,
		);
		expect(done).toEqual(['playwright']);
	});

	test('root without apt-get reads the four ways', async () => {
		const { fake, done } = machine({ root: true, brings: {} });
		await expect(findBrowser(fake)).rejects.toThrow('any of these gives it');
		expect(done).toEqual(['playwright', 'apt-get update']);
	});

	test('a program that is not there or fails is not taken for a browser', async () => {
		expect(await thisMachine.starting('/nowhere/chromium')).toBeNull();
		expect(await thisMachine.starting('false')).toBeNull();
		expect(await thisMachine.did('/nowhere/apt-get', ['update'], 5)).toBe(false);
	});

	test('the browser calls nobody', () => {
		expect(launchOptions('/usr/bin/chromium').args).toContain('--disable-background-networking');
	});
});
