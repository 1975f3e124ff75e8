// Finds a Chromium to test with, or installs one. Order: CHROME_PATH, the usual places, Debian's package when we
// may install it, Playwright's download. Run by itself it prints the path; the suites import findBrowser().
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The address bar's own pages, which nobody sees, take half a second of processor for each tab. The others call out or turn
 * addresses into https; whoever starts the browser leaves them out too, but the last list of them is the one that counts.
 */
const unused = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
];

/** What every suite starts Chromium with: no sandbox (containers run as root), no traffic of its own. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unused.join()}`,
];

const say = (sentence) => console.error(`[browser] ${sentence}`);

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first command of one of these names.
 * @param {string[]} commands
 */
export function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => commands.map((name) => join(folder, name))).find(isExecutable);
}

const known = () => onPath(names) ?? fixedPlaces.find(isExecutable);

function runs(command, args, seconds) {
  say(`running: ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    // The caller may read our stdout as the path, so the installer speaks on stderr.
    stdio: ['ignore', 2, 2],
    timeout: seconds * 1000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) say(`that failed (${error?.message ?? `code ${status}`})`);
  return status === 0;
}

/**
 * Installs packages where that is allowed: as root, on Debian.
 * @param {string[]} packages
 * @returns {boolean} whether they are there by now
 */
export function installDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  say(`not found; installing Debian’s ${packages.join(' and ')}`);
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  // A fresh container has no package lists yet.
  return runs('apt-get', install, 300) || (runs('apt-get', ['update'], 120) && runs('apt-get', install, 300));
}

const fromDebian = () => (installDebian(['chromium']) ? known() : undefined);

async function fromPlaywright() {
  const { chromium } = await import('playwright-core');
  const path = () => chromium.executablePath();
  if (existsSync(path())) return path();
  say('none found; downloading Chromium by Playwright’s installer');
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  runs('npx', ['--no-install', 'playwright-core', 'install', ...withLibraries, 'chromium'], 600);
  return existsSync(path()) ? path() : undefined;
}

/**
 * The path of a Chromium that can be started.
 * @returns {Promise<string>}
 * @throws {Error} when CHROME_PATH names no executable, or when nothing was found and nothing could be installed
 */
export async function findBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(
      `CHROME_PATH is "${wanted}", which is not an executable file. Correct it, or unset it to search.`,
    );
  }
  const found = known() ?? fromDebian() ?? (await fromPlaywright());
  if (found) return found;
  throw new Error(
    'No Chromium was found and none could be installed. Install Chrome or Chromium, then set CHROME_PATH to its file.',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const path = await findBrowser();
    say(`using ${path}`);
    console.log(path);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
