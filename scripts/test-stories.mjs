// @ts-check
// `npm run test:stories`: every story, light and dark, at 360 and 1280 px: axe finds nothing, and it looks as in
// test/stories. Options: --accept takes the pictures as they are now, --only bell the stories with that in their id.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './find-browser.mjs';
import { compare } from './stories/compare.mjs';
import { serveStories } from './stories/serve.mjs';

const { values } = parseArgs({
  options: { accept: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** One font for all machines; what it has no letters for would look as the machine has it, and is not compared. */
const scripts = { latin: 'U+0-24F,U+2000-22FF', cyrillic: 'U+400-52F', 'latin-ext': 'U+250-3FF,U+1E00-1EFF' };
const faces = Object.entries(scripts).map(([script, range]) => {
  const file = require.resolve(`@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`);
  const data = readFileSync(file).toString('base64');
  return `@font-face{font-family:Shown;font-weight:100 900;unicode-range:${range};src:url(data:font/woff2;base64,${data})}`;
});
const sheet = `${faces.join('')}body.sb-show-main{font-family:Shown}*{caret-color:transparent!important}`;
/** Their letters are not in the font. */
const uncompared = /arabic|hebrew|right-to-left|hostile/;

const served = await serveStories();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
let passed = 0;
/** @type {string[]} */
const failures = [];
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [1280, 360]) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 760 },
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        bypassCSP: true,
      });
      // A Wednesday at noon, for ever: what is two minutes old stays so.
      await context.clock.install({ time: new Date('2026-03-18T11:00:00Z') });
      for (const { id } of served.stories) {
        if (!id.includes(values.only)) continue;
        const wrong = await look(context, id, `${id}-${colorScheme}-${width}`);
        if (wrong.length) failures.push(...wrong.map((what) => `${id}, ${colorScheme}, ${width}: ${what}`));
        else passed++;
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  served.close();
}
for (const failure of failures) console.log(failure);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length || !passed ? 1 : 0;

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} id
 * @param {string} name
 * @returns {Promise<string[]>} what is wrong
 */
async function look(context, id, name) {
  const page = await context.newPage();
  try {
    await page.goto(`${served.url}?viewMode=story&id=${id}`);
    await page.addStyleTag({ content: sheet });
    await page.locator('body.sb-show-main').waitFor({ state: 'attached', timeout: 15_000 });
    await page.waitForFunction(() => {
      const { __STORYBOOK_PREVIEW__: preview } = /** @type {any} */ (globalThis);
      return preview.currentRender?.phase === 'finished' || preview.currentRender?.phase === 'completed';
    });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    // What comes a moment later, as texts of a language and the panel's code do.
    await page.clock.runFor(1500);
    await page.waitForLoadState('networkidle');
    await page.clock.runFor(1500);
    /** @type {string[]} */
    const wrong = [];
    await page.evaluate(axe);
    const found = await page.evaluate(() =>
      /** @type {any} */ (globalThis).axe.run(document, {
        // A story is a part of a page, and its page has no title and no landmarks of its own.
        rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      }),
    );
    for (const { id: rule, nodes } of /** @type {import("axe-core").AxeResults} */ (found).violations)
      wrong.push(`axe ${rule}: ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`);
    if (!uncompared.test(id)) {
      const shot = await page.screenshot({ animations: 'disabled' });
      const differs = compare(shot, {
        accepted: `test/stories/${name}.png`,
        actual: `coverage/stories/${name}.png`,
        accept: values.accept ?? false,
      });
      if (differs) wrong.push(differs);
    }
    return wrong;
  } catch (error) {
    return [error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)];
  } finally {
    await page.close();
  }
}
