import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Settings } from '../../src/index.js';
import { canonicalTag, nearestLang } from './nearest-lang.js';
import { addStrings, english, nearestStrings, onWords, type StringKey, type Strings } from './strings.js';

type Host = ReactiveControllerHost & HTMLElement & { locale?: string };

const added = new WeakSet<Partial<Strings>>();

/**
 * Words, numbers and direction for one element. Its locale is what the person chose, else its `locale` property, else the nearest `lang`,
 * else English; where there are no texts for it, everything is English, numbers and dates too. Says on the host, by
 * `lang`, what it came to, unless the page has a `lang` there.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: Host;
  readonly #settings: () => Settings;
  #strings: Partial<Strings> = {};
  #written = '';
  #stop: (() => void) | undefined;
  /** BCP 47 tag for Intl: that of the words. */
  locale = 'en';

  /**
   * @param strings the English of the element, `locales/en.ts`; the bell has its own, so as not to load the rest
   * @param settings what the person chose: it goes before what the page has
   */
  constructor(host: Host, strings?: Partial<Strings>, settings: () => Settings = () => ({})) {
    this.#host = host;
    this.#settings = settings;
    if (strings && !added.has(strings)) {
      added.add(strings);
      addStrings('en', strings);
    }
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onWords(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const host = this.#host;
    const { locale = host.locale ?? '', hourCycle } = this.#settings();
    const asked = canonicalTag(locale) || nearestLang(host, this.#written) || 'en';
    const [tag, strings] = nearestStrings(asked);
    this.#strings = strings;
    // Formats go by it; what the words are written in does not.
    this.locale = hourCycle ? new Intl.Locale(tag, { hourCycle }).toString() : tag;
    const lang = tag.replace(/-u-.*/, '');
    if (host.lang === lang || host.lang !== this.#written) return;
    host.lang = this.#written = lang;
  }

  hostDisconnected(): void {
    this.#stop?.();
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
   *
   * @param max the highest number that is told: above it `{n}` is "999+", in the form of a number of that kind
   */
  t(key: StringKey, params: Record<string, string | number> = {}, max = Infinity): string {
    const found = this.#strings[key] ?? english()[key] ?? key;
    const text =
      typeof found === 'string'
        ? found
        : (found[new Intl.PluralRules(this.locale).select(Math.min(+(params['n'] ?? 0), max))] ??
          found.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name] ?? '';
      if (typeof value === 'string') return value && `\u2068${value}\u2069`;
      return value > max ? `${this.number(max)}+` : this.number(value);
    });
  }
}
