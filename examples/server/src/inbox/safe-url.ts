function parse(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/**
 * Whether a URL may be stored and shown: `https:`, `http:` of the host that was asked (null: of none), or a path that
 * starts with one `/`. A parser decides, not a pattern: browsers read `/\evil` and `ht\ntps:` in their own way.
 */
export function isSafeUrl(url: string, host: string | null): boolean {
  const base = 'https://base.invalid';
  // Parsers drop tabs and line ends, and what is left may lead elsewhere.
  const isPlain = [...url].every((char) => char > ' ' && char !== '\\');
  if (url.startsWith('/')) return isPlain && parse(url, base)?.origin === base;
  const parsed = parse(url);
  if (parsed === null || !/^https?:\/\//i.test(url)) return false;
  return (
    parsed.protocol === 'https:' || (parsed.protocol === 'http:' && host !== null && parsed.host === host)
  );
}
