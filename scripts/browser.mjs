import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** One line for whoever has no browser yet. */
export const howToGetOne =
	'No Chromium was found. Debian: `apt-get install chromium fonts-noto-cjk`; elsewhere install Chrome or Edge, or name one with CHROMIUM=/path/to/chrome.';

const { env, platform } = process;

/** @param {string} file */
const runs = (file) => {
	try {
		accessSync(file, platform === 'win32' ? constants.F_OK : constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/** @param {string[]} names */
const onPath = (names) =>
	names.flatMap((name) =>
		(env.PATH ?? '')
			.split(delimiter)
			.filter(Boolean)
			.map((folder) => join(folder, platform === 'win32' ? `${name}.exe` : name))
	);

/** @param {string[]} paths below /Applications, for everybody and for this user */
const applications = (paths) =>
	platform === 'darwin'
		? ['/Applications', join(homedir(), 'Applications')].flatMap((root) =>
				paths.map((path) => join(root, path))
			)
		: [];

/** @param {string[]} paths below Program Files, for everybody and for this user */
const programs = (paths) =>
	platform === 'win32'
		? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
				.filter((root) => root !== undefined)
				.flatMap((root) => paths.map((path) => join(root, path)))
		: [];

/**
 * The executable of a Chromium, Chrome or Edge: the one that CHROMIUM names, else the first found on
 * the PATH or in the usual places; `undefined` where there is none.
 */
export const findChromium = () =>
	env.CHROMIUM
		? [env.CHROMIUM].find(runs)
		: [
				...onPath([
					'chromium',
					'chromium-browser',
					'google-chrome-stable',
					'google-chrome',
					'chrome',
					'microsoft-edge-stable',
					'microsoft-edge',
					'msedge'
				]),
				...applications([
					'Chromium.app/Contents/MacOS/Chromium',
					'Google Chrome.app/Contents/MacOS/Google Chrome',
					'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
				]),
				...programs([
					'Chromium\\Application\\chrome.exe',
					'Google\\Chrome\\Application\\chrome.exe',
					'Microsoft\\Edge\\Application\\msedge.exe'
				])
			].find(runs);

/** The executable of a Firefox: the one that FIREFOX names, else the first found; or `undefined`. */
export const findFirefox = () =>
	env.FIREFOX
		? [env.FIREFOX].find(runs)
		: [
				...onPath(['firefox-esr', 'firefox']),
				...applications(['Firefox.app/Contents/MacOS/firefox']),
				...programs(['Mozilla Firefox\\firefox.exe'])
			].find(runs);

/** WebGL in software, no traffic of the browser's own, and no address but this machine's. */
const flags = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
];

/**
 * @template {import('playwright-core').LaunchOptions} T
 * @param {T} [options] Playwright's; `args` are added to the project's own.
 */
const prepare = async (options) => {
	const executablePath = findChromium();
	if (!executablePath) throw new Error(howToGetOne);
	const { chromium } = await import('playwright-core');
	return {
		chromium,
		options: { ...options, executablePath, args: [...flags, ...(options?.args ?? [])] }
	};
};

/**
 * Starts the browser found. Throws `howToGetOne` where there is none.
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export const launch = async (options) => {
	const ready = await prepare(options);
	return ready.chromium.launch(ready.options);
};

/**
 * Starts the browser found for several processes, which `connect` to its `wsEndpoint()`.
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export const launchServer = async (options) => {
	const ready = await prepare(options);
	return ready.chromium.launchServer({ ...ready.options, host: '127.0.0.1' });
};
