import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { brokenPdf, textFile } from './support/files.js';
import { useDemo } from './support/use-demo.js';
import { WorkspacePage } from './support/workspace-page.js';
import { listenForComplaints } from './support/browser.js';

const demo = useDemo();

/** What axe finds in the page as it stands, in light and in dark colours. */
async function foundIn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const violation of await violations(page)) found.push(`${colorScheme}: ${violation}`);
  }
  return found;
}

describe.each([1280, 360])('axe finds nothing in light or dark, at %i px', (width) => {
  // Without motion: what is only half faded in has half its contrast.
  const options = { viewport: { width, height: 800 }, reducedMotion: 'reduce' } as const;

  test('on the sign-in screen and in the empty or filled library', async () => {
    const context = await demo.browser.newContext(options);
    const page = await context.newPage();
    await page.goto(demo.server.url);
    await page.getByRole('button', { name: /^Ana Ruiz / }).waitFor();
    expect(await foundIn(page)).toEqual([]);
    await page.getByRole('button', { name: /^Ana Ruiz / }).click();
    await page.getByRole('button', { name: /^Notifications/ }).waitFor();
    expect(await foundIn(page)).toEqual([]);
    await context.close();
  });

  test('with toasts showing, in the open panel, in the user’s menu and on a document', async () => {
    const ana = await demo.arrive('Ana', options);
    await ana.upload(textFile('axe.txt', 'Nothing is found. Nothing is lost.'), await brokenPdf('axe.pdf'));
    await ana.sees(ana.toast('“axe.txt” is indexed'));
    await ana.sees(ana.toast('“axe.pdf” could not be read'));
    // Under the mouse they stay.
    await ana.toast('“axe.txt” is indexed').hover();
    expect(await foundIn(ana.page)).toEqual([]);
    expect(await ana.toast('“axe.txt” is indexed').count()).toBe(1);
    await ana.openPanel();
    await ana.sees(ana.notification('Summary of “axe.txt”'));
    expect(await foundIn(ana.page)).toEqual([]);
    await ana.page.keyboard.press('Escape');
    await ana.page.getByRole('button', { name: /Ana Ruiz, account/ }).click();
    expect(await foundIn(ana.page)).toEqual([]);
    await ana.page.keyboard.press('Escape');
    await ana.page.getByRole('link', { name: 'axe.txt' }).first().click();
    await ana.sees(ana.page.getByRole('heading', { name: 'Summary' }));
    expect(await foundIn(ana.page)).toEqual([]);
  });
});

/** The name of what has the focus, through shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element?.getAttribute('aria-label');
    return `${element?.localName ?? ''}: ${label ?? element?.textContent.trim().replace(/\s+/g, ' ').slice(0, 80) ?? ''}`;
  });

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(name)}; it stopped at “${await focused(page)}”.`);
}

test('the whole path works by keyboard alone: sign in, upload, toast, bell, row, document', async () => {
  const context = await demo.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const ana = new WorkspacePage(await context.newPage(), context, await listenForComplaints(context));
  const { page } = ana;
  await page.goto(demo.server.url);
  await page.getByRole('button', { name: /^Ana Ruiz / }).waitFor();
  await tabTo(page, /^button: .*Ana Ruiz/);
  await page.keyboard.press('Enter');
  await ana.sees(ana.bell);

  const { name, bytes } = textFile('by-keyboard.txt', 'No mouse was harmed. No mouse was used.');
  await tabTo(page, /^button: Upload/);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: bytes });
  await ana.sees(ana.toast('“by-keyboard.txt” is indexed'));
  await ana.seesUnread(2);
  expect(await focused(page)).toMatch(/^button: Upload/);

  await page.keyboard.press('F6');
  expect(await focused(page)).toMatch(/by-keyboard\.txt/);
  await page.keyboard.press('Escape');
  await ana.toast('“by-keyboard.txt” is indexed').waitFor({ state: 'detached' });

  await page.keyboard.press('Shift+Tab');
  await tabTo(page, /^button: Notifications/);
  await page.keyboard.press('Enter');
  await ana.sees(ana.panel);
  await page.keyboard.press('Escape');
  await ana.panel.waitFor({ state: 'hidden' });
  expect(await focused(page)).toMatch(/^button: Notifications/);

  await page.keyboard.press('ArrowDown');
  await ana.sees(ana.notification('Summary of “by-keyboard.txt”'));
  await expect.poll(() => focused(page)).toMatch(/^article:.*Summary of “by-keyboard\.txt”/);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(/^article:.*“by-keyboard\.txt” is indexed/);
  await page.keyboard.press('Enter');
  await ana.sees(page.getByRole('heading', { name: 'by-keyboard.txt' }));
  await ana.seesUnread(1);
  expect(ana.complaints.list).toEqual([]);
  await context.close();
});
