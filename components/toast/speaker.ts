import type { Notification, Toast } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { cutGraphemes } from '../internal/graphemes.js';
import { itemTitle, typeName } from '../internal/item-words.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import { cardWords } from './card-words.js';

/** How long after one sentence the next may come, in milliseconds. */
const gapMs = { high: 3000, one: 5000, several: 10_000 };
/** How much of an urgent body is read out, in graphemes. */
const bodyMax = 120;

/** How to reach the toasts is said once for each page. */
let hinted = false;

/**
 * Says what arrived: urgent ones at once and each, the others so seldom that a person can go on listening to
 * what they were reading. What comes within a gap is told by one sentence at its end.
 */
export class Speaker {
  readonly #l10n: LocalizeController;
  readonly #cardOf: (item: Notification) => Toast | undefined;
  /** Not told yet; all but the newest as a number. */
  #pending = 0;
  #newest: Notification | null = null;
  #notBefore = 0;
  #highNotBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The key that leads to the toasts from where the focus is. */
  key = (): string => 'F6';

  /** @param cardOf the card that tells of an item now */
  constructor(l10n: LocalizeController, cardOf: (item: Notification) => Toast | undefined) {
    this.#l10n = l10n;
    this.#cardOf = cardOf;
  }

  arrived(item: Notification): void {
    const l10n = this.#l10n;
    const title = itemTitle(item, l10n);
    if (item.priority === 'urgent') {
      const body = cutGraphemes(item.body, bodyMax).replace(/[.\s]+$/, '');
      announce(this.#withHint(l10n.t('sr.urgent', { title, body })), { urgent: true });
    } else if (item.priority === 'high' && Date.now() >= this.#highNotBefore && !document.hidden) {
      this.#highNotBefore = Date.now() + gapMs.high;
      announce(l10n.t('sr.high', { title }), { ahead: true });
    } else {
      this.#pending++;
      this.#newest = item;
      this.flush();
    }
  }

  /** Says what waits, as soon as it may; call it when the page is shown again. */
  flush(): void {
    clearTimeout(this.#timer);
    const item = this.#newest;
    if (!item || document.hidden) return;
    const wait = this.#notBefore - Date.now();
    if (wait > 0) this.#timer = setTimeout(() => this.flush(), wait);
    else this.#say(item, this.#pending);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#newest = null;
    this.#pending = 0;
  }

  #say(item: Notification, n: number): void {
    const l10n = this.#l10n;
    const card = this.#cardOf(item);
    this.stop();
    this.#notBefore = Date.now() + (n > 1 ? gapMs.several : gapMs.one);
    const coalesce = (many: number) => l10n.t('sr.new', { n: many });
    let text;
    if (n > 1) text = card && card.count >= n ? cardWords(card, l10n).title : coalesce(n);
    else {
      text = l10n.t('sr.typed', { type: typeName(item, l10n), title: itemTitle(item, l10n) });
      if (!hinted) text = this.#withHint(text);
      hinted = true;
    }
    announce(text, { coalesce });
  }

  #withHint(text: string): string {
    return `${text.replace(/[.\s]+$/, '')}. ${this.#l10n.t('sr.hint', { key: this.key() })}`;
  }
}
