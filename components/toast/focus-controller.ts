import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepActive, isWithin } from '../internal/deep-active.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Focus within the toasts: nobody but the person moves it there, F6 brings it in and back, and a card that
 * leaves hands it to the next.
 */
export class FocusController implements ReactiveController {
  readonly #host: Host;
  readonly #onFocus: (card: number | null) => void;
  readonly #panel: () => HTMLElement | undefined;
  #listening: AbortController | undefined;
  /** Where the focus was before it came to us. */
  #origin: HTMLElement | null = null;
  /** The card with the focus, and the order of the cards while it had it. */
  #card: HTMLElement | null = null;
  #order: readonly HTMLElement[] = [];
  #byKeys = false;
  #told: number | null = null;

  /** @param onFocus told the `data-id` of the card with the focus; 0: none, but it is with us; null: elsewhere */
  constructor(host: Host, onFocus: (card: number | null) => void, panel: () => HTMLElement | undefined) {
    this.#host = host;
    this.#onFocus = onFocus;
    this.#panel = panel;
    host.addController(this);
  }

  get within(): boolean {
    return !!this.#host.shadowRoot?.activeElement;
  }

  /** The key that brings the focus here from where it is. */
  get key(): string {
    return isWithin(deepActive(), this.#panel() ?? this.#host) ? 'Shift+F6' : 'F6';
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController());
    document.addEventListener('keydown', (event) => this.#onPageKey(event), { signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  hostUpdate(): void {
    this.#order = this.#cards();
  }

  hostUpdated(): void {
    // Once the update is over: what the focus does may ask for the next.
    queueMicrotask(() => this.#handOn());
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    if (relatedTarget instanceof HTMLElement && !this.#origin) this.#origin = relatedTarget;
    this.#settle();
  };

  readonly onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && this.#host.shadowRoot?.contains(relatedTarget)) return;
    // A card that is being removed loses the focus only to hand it on.
    queueMicrotask(() => {
      if (this.#card?.isConnected) this.#settle();
    });
  };

  /** Hands the focus back to where it came from; where that is gone, to the bell. */
  leave(): void {
    // Before the blur, which forgets it.
    const origin = this.#origin?.isConnected
      ? this.#origin
      : document.querySelector<HTMLElement>('notif-bell');
    this.#card = null;
    (this.#host.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    origin?.focus();
    this.#settle();
  }

  #cards(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[data-id]') ?? [])];
  }

  /** From a card that left to the next, else the one before, else back. */
  #handOn(): void {
    const card = this.#card;
    if (card && !card.isConnected && !deepActive()) {
      const at = this.#order.indexOf(card);
      const near = [...this.#order.slice(at + 1), ...this.#order.slice(0, at).reverse()];
      // Who clicked is not led on to the next card, which would then wait for them to leave.
      const next = this.#byKeys && near.find(({ isConnected }) => isConnected);
      if (next) next.focus();
      else this.leave();
    }
    this.#settle();
  }

  #settle(): void {
    const active = this.#host.shadowRoot?.activeElement;
    this.#card = active?.closest<HTMLElement>('[data-id]') ?? null;
    this.#byKeys = !!active?.matches(':focus-visible');
    if (!active) this.#origin = null;
    const id = active ? Number(this.#card?.dataset['id'] ?? 0) : null;
    if (id !== this.#told) this.#onFocus((this.#told = id));
  }

  /** F6: from the page to the toasts, to the panel, and on to the browser's own panes; Shift+F6 the other way. */
  #onPageKey(event: KeyboardEvent): void {
    if (event.key !== 'F6' || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const panel = this.#panel();
    const stops = [this.#cards().length ? this.#host : undefined, panel].filter((stop) => stop !== undefined);
    const active = deepActive();
    const at = stops.findIndex((stop) => isWithin(active, stop));
    const back = event.shiftKey;
    if (back && this.within) this.leave();
    else {
      const to = at < 0 && back ? stops.at(-1) : stops[at + (back ? -1 : 1)];
      if (!to) return;
      if (to === this.#host) this.#origin = active;
      to.focus();
    }
    event.preventDefault();
  }
}
