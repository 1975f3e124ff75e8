import type { Notification, Toast } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { cutGraphemes } from '../internal/graphemes.js';
import { itemTitle, typeName } from '../internal/item-words.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import { cardWords } from './card-words.js';

/** Between two important ones that are told by title, in milliseconds; one that comes sooner is told like any other. */
const highMs = 3000;
/** In quiet mode, between two sentences, in milliseconds. */
const quietMs = 20_000;
/** Between two sentences about what does not pop up, in milliseconds. */
const unshownMs = 20_000;
/** How much of an urgent body is read out, in graphemes. */
const bodyMax = 120;

/** How to reach the toasts is said once for each page. */
let hinted = false;
let highNotBefore = 0;

const unended = (text: string): string => text.replace(/[.。．।۔\s]+$/, '');

/**
 * Says what arrived: urgent ones at once and each, the others so seldom that a person can go on listening to
 * what they were reading.
 *
 * @param key the key that leads to the toasts from where the focus is
 * @param quiet whether one card tells of everything
 * @param card the card that tells of the item at the time that it is told
 */
export function speak(
  item: Notification,
  l10n: LocalizeController,
  key: string,
  quiet: boolean,
  card: () => Toast | undefined,
): void {
  const { priority } = item;
  const title = itemTitle(item, l10n);
  const withHint = (text: string): string => `${unended(text)}. ${l10n.t('sr.hint', { key })}`;
  if (priority === 'urgent') {
    const body = unended(cutGraphemes(item.body, bodyMax));
    announce(withHint(l10n.t('sr.urgent', { title, body })), { urgent: true });
  } else if (priority === 'high' && !quiet && Date.now() >= highNotBefore && !document.hidden) {
    highNotBefore = Date.now() + highMs;
    announce(l10n.t('sr.high', { title }), { ahead: true });
  } else {
    const text = l10n.t('sr.typed', { type: typeName(item, l10n), title });
    announce(hinted ? text : withHint(text), {
      ...(quiet && { gapMs: quietMs }),
      coalesce(n) {
        const toast = card();
        return toast && toast.count >= n ? cardWords(toast, l10n).title : l10n.t('sr.new', { n });
      },
    });
    hinted ||= !document.hidden;
  }
}

/** Says that something came which is not to pop up, at most once in 20 s. */
export function speakUnshown(l10n: LocalizeController): void {
  announce(l10n.t('sr.new', { n: 1 }), { gapMs: unshownMs, coalesce: (n) => l10n.t('sr.new', { n }) });
}

/** Says how many a card tells of that were held until now. */
export function speakHeld(toast: Toast, l10n: LocalizeController): void {
  announce(cardWords(toast, l10n).title);
}
