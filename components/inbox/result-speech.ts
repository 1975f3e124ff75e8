import type { LitElement, ReactiveController } from 'lit';
import type { Feed } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import type { LocalizeController } from '../internal/localize-controller.js';

/** The number must have stood still for so long. */
const quietMs = 500;

/** How many match, in words. */
export function resultText({ count, isLowerBound }: Feed, l10n: LocalizeController, search: string): string {
  if (count) return l10n.t(isLowerBound ? 'result.at_least' : 'result.count', { n: count });
  return search ? l10n.t('empty.search.title', { query: search }) : l10n.t('result.none');
}

/** Says how many match, once after each change of what is asked for. */
export class ResultSpeech implements ReactiveController {
  readonly #l10n: LocalizeController;
  #search: string | null = null;
  #known = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, l10n: LocalizeController) {
    this.#l10n = l10n;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#search = null;
  }

  /** Something else is asked for. */
  ask(search: string): void {
    this.#search = search;
    this.#known = '';
    clearTimeout(this.#timer);
  }

  /** Takes each state of the list. */
  take(feed: Feed | undefined): void {
    const search = this.#search;
    if (search === null || feed?.status !== 'ready') return;
    const text = resultText(feed, this.#l10n, search);
    if (text === this.#known) return;
    this.#known = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#search = null;
      announce(text);
    }, quietMs);
  }
}
