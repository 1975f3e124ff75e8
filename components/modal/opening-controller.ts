import type { LitElement, ReactiveController } from 'lit';
import { NotifCloseEvent } from '../events/close.js';
import { NotifOpenEvent } from '../events/open.js';
import { deepActive, outwards } from '../internal/deep-active.js';
import { oneOf, placements } from '../internal/one-of.js';
import { place, type Placement } from '../internal/place.js';
import { whenFocusLost } from '../internal/when-focus-lost.js';
import type { NotifList } from '../list/list.js';

/** Below either, the panel covers the screen (WCAG 1.4.10: 400 % zoom of 1280 × 1024 is 320 × 256). */
const small = '(max-width: 479.98px), (max-height: 419.98px)';

/** How long what is closing stays drawn, for its way out. */
const leaveMs = 200;

export type FocusTarget = 'heading' | 'first-row';

export interface ShowOptions {
  /** Where the focus goes. @default 'heading' */
  readonly focus?: FocusTarget;
}

interface Host extends LitElement {
  open: boolean;
  readonly anchor: HTMLElement | null;
  readonly placement: Placement;
  readonly presentation: 'auto' | 'popover' | 'modal';
}

/** Focuses the nearest that is still in the page, for as long as it has the focus. */
function focusNearest(elements: readonly Node[]): void {
  const nearest = elements.find(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.isConnected && element !== document.body,
  );
  if (!nearest || nearest.tabIndex >= 0) return nearest?.focus();
  nearest.tabIndex = -1;
  nearest.focus({ preventScroll: true });
  nearest.addEventListener('blur', () => nearest.removeAttribute('tabindex'), { once: true });
}

/**
 * Opens and closes the panel, which the page may prevent, and sees that the focus is always somewhere sensible. Puts
 * its dialog beside the anchor, or as a modal sheet where the screen is small, and from one to the other when that
 * changes. A popover of kind `manual`, with what `auto` would do done here: iOS before 18.3 does not close an `auto`
 * one by a tap outside, it closes before the click on its own bell so that this opens it again, and its closing
 * cannot be cancelled.
 */
export class OpeningController implements ReactiveController {
  readonly #host: Host;
  readonly #small = matchMedia(small);
  /** Ends the listening of what is shown. */
  #shown: AbortController | undefined;
  /** What the host stood in when it was shown, the nearest first. */
  #home: Node[] = [];
  #focusOn: FocusTarget | undefined;
  #refocus = false;
  #wasOpen = false;
  #pressedOutside = false;
  #tabbed = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Whether there is anything to draw. */
  isDrawn = false;
  /** Whether it covers the screen. */
  modal = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    whenFocusLost(host, () => host.open && this.#focusWithin('first-row'));
  }

  hostConnected(): void {
    // Moved in the page: it shows itself again where it is now.
    if (this.#wasOpen) this.#show();
  }

  hostDisconnected(): void {
    if (!this.#shown) return;
    this.#hide();
    // Moved in the page, it is back by then. Taken out with the focus in it, the next of what it stood in has it.
    queueMicrotask(() => {
      if (!this.#host.isConnected && document.activeElement === document.body) focusNearest(this.#home);
    });
  }

  hostUpdate(): void {
    if (!this.#host.open || this.#wasOpen) return;
    clearTimeout(this.#leaving);
    this.isDrawn = true;
    // Drawn for what it will be.
    this.modal = this.#coversScreen;
  }

  hostUpdated(): void {
    const { open, anchor } = this.#host;
    if (open === this.#wasOpen) return;
    this.#wasOpen = open;
    if (open) {
      this.#show();
      this.#list?.toTop();
      if (this.#focusOn) this.#focusWithin(this.#focusOn);
      this.#focusOn = undefined;
      return;
    }
    this.#hide();
    if (this.#refocus) anchor?.focus();
    this.#leaving = setTimeout(() => {
      this.isDrawn = false;
      this.#host.requestUpdate();
    }, leaveMs);
  }

  open(focus: FocusTarget): void {
    if (this.#host.open || !this.#host.dispatchEvent(new NotifOpenEvent())) return;
    this.#focusOn = focus;
    this.#host.open = true;
  }

  /** @param refocus whether the anchor gets the focus back, or it has gone elsewhere */
  close(refocus: boolean): void {
    if (!this.#host.open || !this.#host.dispatchEvent(new NotifCloseEvent())) return;
    this.#refocus = refocus;
    this.#host.open = false;
  }

  /** On the heading at once, so that the focus is never lost; on a row as soon as there is one. */
  #focusWithin(target: FocusTarget): void {
    this.#host.focus();
    const list = this.#list;
    if (target === 'first-row') void list?.updateComplete.then(() => list.focus());
  }

  #show(): void {
    const dialog = this.#dialog;
    if (this.#shown || !dialog.isConnected) return;
    const { signal } = (this.#shown = new AbortController());
    this.#home = [];
    for (let at: Node | null = this.#host; at; at = outwards(at)) this.#home.push(at);
    this.#present();
    // What it holds comes and goes, and it must not grow off the screen.
    // In the next frame: what is resized while it is told of, the browser reports as an error.
    const growth = new ResizeObserver(() => requestAnimationFrame(this.#settle));
    growth.observe(dialog);
    signal.addEventListener('abort', () => growth.disconnect());
    const early = { signal, capture: true };
    this.#small.addEventListener('change', this.#onSmall, early);
    window.addEventListener('resize', this.#settle, early);
    document.addEventListener('scroll', this.#onScroll, early);
    document.addEventListener('pointerdown', this.#onPress, early);
    document.addEventListener('pointerup', this.#onPress, early);
    // What is inside has its say before.
    document.addEventListener('keydown', this.#onKeydown, { signal });
    this.#host.addEventListener('focusout', this.#onFocusout, early);
  }

  #hide(): void {
    this.#shown?.abort();
    this.#shown = undefined;
    this.#withdraw();
  }

  #present(): void {
    if (this.modal) this.#dialog.showModal();
    else this.#dialog.showPopover();
    this.#settle();
  }

  #withdraw(): void {
    this.#dialog.close();
    if (this.#dialog.matches(':popover-open')) this.#dialog.hidePopover();
  }

  readonly #settle = (): void => {
    const { anchor, placement } = this.#host;
    if (this.modal || !anchor?.isConnected) return;
    place(this.#dialog, anchor, oneOf(this.#host, 'placement', placement, placements));
  };

  /** Over in one task: the same focus and the same place in the list, and nobody is told of a closing. */
  readonly #onSmall = (): void => {
    const list = this.#list;
    const top = list?.scrollTop ?? 0;
    const focused = this.#root.activeElement && deepActive();
    if (this.modal === this.#coversScreen) return;
    this.#withdraw();
    this.modal = this.#coversScreen;
    this.#present();
    this.#host.requestUpdate();
    if (list) list.scrollTop = top;
    focused?.focus({ preventScroll: true });
  };

  readonly #onScroll = (event: Event): void => {
    // The list inside scrolls too.
    if (!event.composedPath().includes(this.#host)) this.#settle();
  };

  readonly #onPress = (event: Event): void => {
    const path = event.composedPath();
    const { anchor } = this.#host;
    const outside = !this.modal && !path.includes(this.#host) && !path.includes(anchor as EventTarget);
    // Both ends of the press: neither a scroll by touch nor a selection that ends outside closes anything.
    if (event.type === 'pointerdown') this.#pressedOutside = outside;
    else if (outside && this.#pressedOutside) this.close(false);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    this.#tabbed = event.key === 'Tab';
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    this.close(true);
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    // Tab past either end of a panel that covers nothing: on to the page. A press has its own rule.
    if (relatedTarget && this.#tabbed && !this.modal) this.close(false);
  };

  get #coversScreen(): boolean {
    const { presentation } = this.#host;
    return presentation === 'modal' || (presentation !== 'popover' && this.#small.matches);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #dialog(): HTMLDialogElement {
    return this.#root.querySelector('dialog') as HTMLDialogElement;
  }

  get #list(): NotifList | null {
    return this.#root.querySelector('notif-list');
  }
}
