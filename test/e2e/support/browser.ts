import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { browserArguments, findBrowser } from '../../../scripts/find-browser.mjs';

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findBrowser(), args: browserArguments });

/** What a page complained about: script errors, console errors, violations of its security policy. */
export interface Complaints {
  readonly list: readonly string[];
}

/** Listens to every page of a context from its first script on. */
export async function listenForComplaints(context: BrowserContext): Promise<Complaints> {
  const list: string[] = [];
  await context.exposeFunction('reportViolation', (what: string) => list.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation(what: string): void };
      reportViolation(`policy: ${event.effectiveDirective} refused ${event.blockedURI || event.sample}`);
    });
  });
  context.on('page', (page) => {
    page.on('pageerror', (error) => list.push(`script: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') list.push(`console: ${message.text()}`);
    });
  });
  return { list };
}
