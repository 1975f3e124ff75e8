// @ts-check
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * A @web/test-runner plugin: `executeServerCommand('cdp', { method, params })` speaks to the browser's debugger, for what the
 * runner has no command for: a finger for a pointer, forced colours, an input method, the accessibility tree.
 */
export const cdpPlugin = () => {
  /** One for each page: what it emulates lasts as long as it does. @type {WeakMap<Page, Promise<CDPSession>>} */
  const sessions = new WeakMap();
  return {
    name: 'cdp-command',
    /** @param {{ command: string, payload?: any, session: any }} call */
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp') return;
      /** @type {Page} */
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
      // Null would mean that no plugin knows the command.
      return (await (await sessions.get(page))?.send(payload.method, payload.params)) ?? {};
    },
  };
};
