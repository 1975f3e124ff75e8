// @ts-check
// `npm run test:engines`: the element tests in Chromium, Firefox and WebKit, each the real one; what is missing comes from
// Debian's packages, when root. Options: --only firefox, and files of tests.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findFirefox, findWebKit } from './engines/find.mjs';
import { findBrowser } from './find-browser.mjs';

const { values, positionals: files } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const results = mkdtempSync(join(tmpdir(), 'belfry-engines-'));
/** @type {import('node:child_process').ChildProcess[]} */
const helpers = [];

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** @type {(command: string, args: string[], env?: Record<string, string>) => void} */
function start(command, args, env = {}) {
  helpers.push(spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } }));
}

/** What an engine needs to be driven by; undefined where it is not here and cannot be installed. */
const engines = {
  chromium: async () => ({ CHROME_PATH: await findBrowser() }),
  async firefox() {
    const path = findFirefox();
    return path && { FIREFOX_PATH: path };
  },
  async webkit() {
    const found = findWebKit();
    if (!found) return undefined;
    const port = await freePort();
    // Above what a desktop takes for itself.
    const display = `:${100 + (process.pid % 800)}`;
    start(found.display, [display, '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
    await rest(500);
    start(found.driver, [`--port=${port}`], { DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' });
    await rest(1000);
    return { WEBKIT_DRIVER_PORT: `${port}`, WEBKIT_PATH: found.browser };
  },
};

/** @type {(name: string, env: Record<string, string>) => Promise<{ passed: number, failed: number }>} */
async function run(name, env) {
  const file = join(results, `${name}.json`);
  const config = name === 'chromium' ? 'web-test-runner.config.js' : `scripts/engines/${name}.config.mjs`;
  const child = spawn('npx', ['--no-install', 'wtr', '--config', config, ...files], {
    stdio: 'inherit',
    env: { ...process.env, ...env, TEST_RESULTS_FILE: file },
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  try {
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
    const ended = code !== 0 && failed === 0 ? 1 : 0;
    return { passed, failed: failed + (passed + failed === 0 ? 1 : ended) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

let passed = 0;
let failed = 0;
try {
  for (const [name, prepare] of Object.entries(engines)) {
    if (values.only && values.only !== name) continue;
    console.log(`\n== ${name} ==`);
    const env = await prepare();
    const started = Date.now();
    const counts = env ? await run(name, env) : { passed: 0, failed: 1 };
    if (!env) console.log(`${name} is not here, and could not be installed: that counts as one failure.`);
    passed += counts.passed;
    failed += counts.failed;
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  }
} finally {
  helpers.forEach((helper) => helper.kill());
  rmSync(results, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
