import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { canonicalTag, isOwnLang, nearestLang, writeLang } from './nearest-lang.js';
import { addStrings, english, nearestStrings, onStrings, type StringKey, type Strings } from './strings.js';

type Host = ReactiveControllerHost & HTMLElement & { locale?: string };

/** One watcher for the page: an application that changes its language sets `lang` on an element above ours. */
const hosts = new Set<() => void>();
let watcher: MutationObserver | undefined;
const added = new WeakSet<Partial<Strings>>();

function watch(changed: () => void): void {
  hosts.add(changed);
  watcher ??= new MutationObserver((records) => {
    if (!records.every(({ target }) => isOwnLang(target))) hosts.forEach((tell) => tell());
  });
  watcher.observe(document, { subtree: true, attributeFilter: ['lang', 'dir'] });
}

function unwatch(changed: () => void): void {
  hosts.delete(changed);
  if (!hosts.size) watcher?.disconnect();
}

/**
 * Words, numbers and direction for one element. Its locale is its `locale` property, else the nearest `lang`,
 * else English; where there are no strings for it, everything is English, numbers and dates too.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: Host;
  readonly #changed = (): void => {
    this.#asked = undefined;
    this.#host.requestUpdate();
  };
  /** What the page asked for; undefined: to be looked up. */
  #asked: string | undefined;
  #own: string | undefined;
  #strings: Partial<Strings> = {};
  #locale = 'en';
  #stop: (() => void) | undefined;

  /** @param strings the English of the element, `locales/en.ts`; the bell has its own, so as not to load the rest */
  constructor(host: Host, strings?: Partial<Strings>) {
    this.#host = host;
    if (strings && !added.has(strings)) {
      added.add(strings);
      addStrings('en', strings);
    }
    host.addController(this);
  }

  hostConnected(): void {
    watch(this.#changed);
    this.#stop = onStrings(this.#changed);
    this.#changed();
  }

  hostUpdate(): void {
    this.#settle();
  }

  hostDisconnected(): void {
    unwatch(this.#changed);
    this.#stop?.();
  }

  /** BCP 47 tag for Intl, that of the words. */
  get locale(): string {
    this.#settle();
    return this.#locale;
  }

  /** Direction of the host, as its page has it. */
  get dir(): 'ltr' | 'rtl' {
    return this.#host.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  }

  number(n: number): string {
    return n.toLocaleString(this.locale);
  }

  /**
   * A text. `{n}` chooses the plural form where there are several; other strings are isolated, so that a name
   * in another script does not turn the sentence round. A text missing in the language comes in English.
   */
  t(key: StringKey, params: Record<string, string | number> = {}): string {
    const { locale } = this;
    const found = this.#strings[key] ?? english()[key] ?? key;
    const { n } = params;
    const text =
      typeof found === 'string'
        ? found
        : (found[new Intl.PluralRules(locale).select(Number(n))] ?? found.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name] ?? '';
      return typeof value === 'number' ? value.toLocaleString(locale) : value && `\u2068${value}\u2069`;
    });
  }

  #settle(): void {
    const own = this.#host.locale;
    if (this.#asked !== undefined && own === this.#own) return;
    this.#own = own;
    this.#asked = canonicalTag(own || nearestLang(this.#host)) || 'en';
    const { tag, strings } = nearestStrings(this.#asked);
    this.#locale = tag;
    this.#strings = strings;
    writeLang(this.#host, tag, this.#asked);
  }
}
