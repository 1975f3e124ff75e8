import type { LitElement } from 'lit';
import { deepActive, isWithin } from '../internal/deep-active.js';

/**
 * Focus within the toasts: nobody but the person moves it there, F6 brings it in and back, and a card that
 * leaves hands it to the next.
 */
export interface Focus {
  /** The key that brings the focus here from where it is. */
  readonly key: () => string;
  /** F6: from the page to the toasts, to the panel, and on to the browser's own panes; Shift+F6 the other way. */
  readonly onPageKey: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  /** Hands the focus back to where it came from; where that is gone, to the bell. */
  readonly leave: () => void;
  /** Call it before the cards are drawn anew. */
  readonly before: () => void;
  /** Call it once they are, with the cards as they were: from a card that left, the focus goes to the next. */
  readonly after: (order: HTMLElement[]) => void;
}

/** @param told the `data-id` of the card with the focus; 0: none, but it is with us; null: elsewhere */
export function createFocus(
  host: LitElement,
  panel: () => HTMLElement | undefined,
  tell: (card: number | null) => void,
): Focus {
  /** Where the focus was before it came to us. */
  let origin: HTMLElement | null = null;
  let told: number | null = null;
  let card: HTMLElement | null | undefined;
  let byKeys = false;

  const active = () => host.shadowRoot?.activeElement as HTMLElement | null | undefined;
  const cardOf = () => active()?.closest<HTMLElement>('[data-id]');

  function settle(): void {
    const id = active() ? Number(cardOf()?.dataset['id'] ?? 0) : null;
    if (id !== told) tell((told = id));
  }

  function leave(): void {
    active()?.blur();
    (origin?.isConnected ? origin : document.querySelector<HTMLElement>('notif-bell'))?.focus();
  }

  return {
    leave,
    key: () => (isWithin(deepActive(), panel() ?? host) ? 'Shift+F6' : 'F6'),
    onFocus({ type, target, relatedTarget }) {
      if (type === 'focusin') {
        if (told === null) origin = relatedTarget as HTMLElement | null;
        settle();
      } else if (!host.shadowRoot?.contains(relatedTarget as Node | null)) {
        // A card that is being removed loses the focus only to hand it on.
        queueMicrotask(() => (target as Node).isConnected && settle());
      }
    },
    before() {
      card = cardOf();
      byKeys = !!active()?.matches(':focus-visible');
    },
    after(order) {
      if (card && !card.isConnected && !deepActive()) {
        const drawn = ({ isConnected }: HTMLElement) => isConnected;
        const after = order.slice(order.indexOf(card));
        // Who clicked is not led on to the next card, which would then wait for them to leave.
        const next = byKeys && (after.find(drawn) ?? order.findLast(drawn));
        if (next) next.focus();
        else leave();
      }
      settle();
    },
    onPageKey(event) {
      const { key, shiftKey: back } = event;
      if (key !== 'F6' || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const from = deepActive();
      const stops = [host.renderRoot.querySelector('[data-id]') && host, panel()].filter((stop) => !!stop);
      const at = stops.findIndex((stop) => isWithin(from, stop));
      const to = stops[back ? (at < 0 ? stops.length : at) - 1 : at + 1];
      if (back && active()) leave();
      else if (to) {
        to.focus();
        if (to === host) origin = from;
      } else return;
      event.preventDefault();
    },
  };
}
