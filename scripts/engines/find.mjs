// Firefox and WebKit for the element tests: where they are, or from Debian's packages when we may install them.
import { readdirSync } from 'node:fs';
import { installDebian, isExecutable, onPath } from '../find-browser.mjs';

/** The path of a Firefox, or undefined. `FIREFOX_PATH` goes before all. */
export function findFirefox(install = true) {
  const found = () => process.env.FIREFOX_PATH || onPath(['firefox-esr', 'firefox']);
  return found() ?? (install && installDebian(['firefox-esr']) ? found() : undefined);
}

/**
 * WebKitGTK: its driver, its small browser, and a display for it, which it does not go without.
 * @returns {{ driver: string, browser: string, display: string } | undefined}
 */
export function findWebKit(install = true) {
  const found = () => {
    const driver = onPath(['WebKitWebDriver']);
    const display = onPath(['Xvfb']);
    const browser = miniBrowser();
    return driver && display && browser ? { driver, browser, display } : undefined;
  };
  return found() ?? (install && installDebian(['webkit2gtk-driver', 'xvfb']) ? found() : undefined);
}

/** Debian has it among the libraries, below the name of the machine. */
function miniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec'].flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => `${folder}/${name}`);
    } catch {
      return [];
    }
  });
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return folders
    .flatMap((folder) => versions.map((version) => `${folder}/${version}/MiniBrowser`))
    .concat(versions.map((version) => `/usr/libexec/${version}/MiniBrowser`))
    .find(isExecutable);
}
