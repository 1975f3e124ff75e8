/**
 * The language that the page has set for a place, by the nearest `lang` outwards, through shadow roots; as BCP 47
 * writes it, and empty for none or for what is no language tag, like `en_US`.
 *
 * @param written the `lang` that the element wrote on itself, which says nothing about the page
 */
export function nearestLang(from: HTMLElement, written: string): string {
  let at: HTMLElement | undefined = from;
  while (at && (!at.lang || (at === from && at.lang === written)))
    at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as HTMLElement | undefined);
  return canonicalTag(at?.lang ?? '');
}

/** Every element asks each time that it is drawn, and a page has few languages. */
const known = new Map<string, string>();

export function canonicalTag(tag: string): string {
  let found = known.get(tag);
  if (found === undefined) known.set(tag, (found = canonical(tag)));
  return found;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}
