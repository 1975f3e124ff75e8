import type { StringKey, Strings } from '../locales/strings.js';
import { languages, type LoadLanguage } from './languages.js';

export type { StringKey, Strings };

type Words = Partial<Strings>;

const known = new Map<string, Words>();
const loaders = new Map(languages);
const listeners = new Set<() => void>();
let watcher: MutationObserver | undefined;

const tell = (): void => listeners.forEach((listener) => listener());

/** Gives texts of a language, or other words for some of them; later ones win, and all win over our own. */
export function registerStrings(tag: string, strings: Words): void {
  put(tag.toLowerCase(), strings);
  tell();
}

function put(key: string, strings: Words): void {
  known.set(key, { ...known.get(key), ...strings });
}

/** Our own texts of a language: a page's words for the same stay. */
export function addStrings(tag: string, strings: Words): void {
  put(tag, { ...strings, ...known.get(tag) });
  // An element that brings its words may be made by another one's drawing, which is not to be asked for the next meanwhile.
  queueMicrotask(tell);
}

/** Says where the texts of a language come from once an element needs them: `() => import('belfry/locales/ru')`. */
export function registerLocale(tag: string, load: LoadLanguage): void {
  loaders.set(tag.toLowerCase(), load);
  tell();
}

/** Told when texts arrive, and when the page changes the language of any of its parts. Returns the way to stop. */
export function onWords(listener: () => void): () => void {
  if (!watcher) {
    watcher = new MutationObserver(tell);
    watcher.observe(document, { subtree: true, attributeFilter: ['lang', 'dir'] });
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The nearest of tag, language and English whose texts are here; sends for a nearer one that can be had.
 *
 * @param tag BCP 47, canonical
 */
export function nearestStrings(tag: string): [tag: string, strings: Words] {
  for (const key of [tag.toLowerCase(), tag.replace(/-.*/, '').toLowerCase()]) {
    const load = loaders.get(key);
    if (load) {
      loaders.delete(key);
      load().then(
        (module) => addStrings(key, module.default),
        // Offline, most likely. English serves until an element asks again.
        () => loaders.set(key, load),
      );
    }
    const strings = known.get(key);
    // With the exact tag: en-GB takes its words from English and its dates from Britain.
    if (strings) return [tag, strings];
  }
  return ['en', english()];
}

/** What a missing text falls back to. */
export function english(): Words {
  return known.get('en') ?? {};
}
