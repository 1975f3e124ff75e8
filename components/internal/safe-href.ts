/**
 * The URL when it may become a link here: `http(s):`, `mailto:`, or relative to the page; else null. The client
 * has dropped the others already; a host that sets items itself gets the same protection.
 */
export function safeHref(url: string | null | undefined): string | null {
  try {
    return url && /^(https?|mailto):$/.test(new URL(url, document.baseURI).protocol) ? url : null;
  } catch {
    return null;
  }
}
