import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './browser.js';
import { quietInboxes } from './quiet-inbox.js';
import { startDemo, type StartedDemo } from './started-demo.js';
import { signIn, type WorkspacePage } from './workspace-page.js';

/** A running demo and a browser for a file of tests. */
export interface DemoInUse {
  readonly server: StartedDemo;
  readonly browser: Browser;
  /** Signs a person in with a browser of their own, which is closed after the test. */
  arrive(name: 'Ana' | 'Ben', options?: Parameters<Browser['newContext']>[0]): Promise<WorkspacePage>;
}

const fullNames = { Ana: 'Ana Ruiz', Ben: 'Ben Osei' };

/** Starts the demo once for the file; each test begins with two quiet bells. */
export function useDemo(): DemoInUse {
  let server: StartedDemo;
  let browser: Browser;
  let people: WorkspacePage[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(() => quietInboxes(server.url));
  afterEach(async () => {
    await Promise.all(people.map((person) => person.leave()));
    people = [];
  });

  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    async arrive(name, options) {
      const person = await signIn(browser, server.url, fullNames[name], options);
      people.push(person);
      return person;
    },
  };
}
