/**
 * An address as `fetch` would take it: against the document, or the worker's own script. Throws a TypeError
 * where it is none, and where a relative one has nothing to be relative to.
 */
export const pageUrl = (url: string | URL): URL =>
  new URL(url, (globalThis.document as Document | undefined)?.baseURI ?? globalThis.location?.href);
