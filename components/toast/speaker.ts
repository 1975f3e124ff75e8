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

const unended = (text: string): string => text.replace(/[.\s]+$/, '');

/**
 * Says what arrived: urgent ones at once and each, the others so seldom that a person can go on listening to
 * what they were reading. What comes within a gap is told by one sentence at its end.
 */
export interface Speaker {
  arrived(item: Notification): void;
  /** Says what waits, as soon as it may; call it when the page is shown again. */
  flush(): void;
  stop(): void;
}

/**
 * @param key the key that leads to the toasts from where the focus is
 * @param cardOf the card that tells of an item now
 */
export function createSpeaker(
  l10n: LocalizeController,
  key: () => string,
  cardOf: (item: Notification) => Toast | undefined,
): Speaker {
  /** Not told yet; all but the newest as a number. */
  let n = 0;
  let newest: Notification | undefined;
  let notBefore = 0;
  let highNotBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const withHint = (text: string): string => `${unended(text)}. ${l10n.t('sr.hint', { key: key() })}`;
  const coalesce = (many: number): string => l10n.t('sr.new', { n: many });

  function stop(): void {
    clearTimeout(timer);
    newest = undefined;
    n = 0;
  }

  function flush(): void {
    clearTimeout(timer);
    if (!newest || document.hidden) return;
    const now = Date.now();
    if (notBefore > now) {
      timer = setTimeout(flush, notBefore - now);
      return;
    }
    let text;
    if (n > 1) {
      const card = cardOf(newest);
      text = card && card.count >= n ? cardWords(card, l10n).title : coalesce(n);
    } else {
      text = l10n.t('sr.typed', { type: typeName(newest, l10n), title: itemTitle(newest, l10n) });
      if (!hinted) text = withHint(text);
      hinted = true;
    }
    notBefore = now + (n > 1 ? gapMs.several : gapMs.one);
    stop();
    announce(text, { coalesce });
  }

  function arrived(item: Notification): void {
    const { priority } = item;
    const title = itemTitle(item, l10n);
    const now = Date.now();
    if (priority === 'urgent') {
      const body = unended(cutGraphemes(item.body, bodyMax));
      announce(withHint(l10n.t('sr.urgent', { title, body })), { urgent: true });
    } else if (priority === 'high' && now >= highNotBefore && !document.hidden) {
      highNotBefore = now + gapMs.high;
      announce(l10n.t('sr.high', { title }), { ahead: true });
    } else {
      n++;
      newest = item;
      flush();
    }
  }

  return { arrived, flush, stop };
}
