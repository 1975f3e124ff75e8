/** The `lang` that an element of ours wrote on itself, with the locale that it had been asked for. */
const written = new WeakMap<Node, { lang: string; locale: string }>();

/** Whether the element's `lang` is what we wrote, not what the page says. */
export function isOwnLang(node: Node): boolean {
  return node instanceof HTMLElement && written.get(node)?.lang === node.lang;
}

/** Says on the host in which language its texts are, unless the page has said so itself. */
export function writeLang(host: HTMLElement, lang: string, locale: string): void {
  if (host.lang && !isOwnLang(host)) return;
  written.set(host, { lang, locale });
  if (host.lang !== lang) host.lang = lang;
}

/**
 * The language that the page has set for a place: the nearest `lang` outwards, through shadow roots. What an
 * element of ours wrote there for lack of texts is not what was asked for, so its own locale counts instead.
 */
export function nearestLang(from: Element): string {
  for (let node: Node | null = from; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (!(node instanceof Element)) continue;
    const own = isOwnLang(node);
    const lang = own ? node !== from && written.get(node)?.locale : node.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}

/** As BCP 47 writes it; empty for what is no language tag, like `en_US`. */
export function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}
