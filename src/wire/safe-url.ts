/**
 * The URL when it may become a link: `http(s):`, `mailto:` or relative to the page; else null.
 * Browsers drop white space and control characters before they look at the scheme, so this does too.
 * `//host` and `/\host` leave the site while looking like a path, so they are refused (contract B.3).
 */
export function safeUrl(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // [spec] URL standard 4.4: C0 control, space, tab and newline are stripped.
  const url = [...value].filter((char) => char > ' ').join('');
  if (url === '' || /^[/\\]{2}/.test(url)) return null;
  return /^(https?|mailto):/i.test(url) || !/^[^/?#]*:/.test(url) ? value.trim() : null;
}
