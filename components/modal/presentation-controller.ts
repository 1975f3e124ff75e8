import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { place, type Placement } from '../internal/place.js';

/** Below either, the panel covers the screen (WCAG 1.4.10: 400 % zoom of 1280 × 1024 is 320 × 256). */
const small = '(max-width: 479.98px), (max-height: 419.98px)';

export interface Presented {
  dialog(): HTMLDialogElement | null;
  anchor(): HTMLElement | null;
  placement(): Placement;
  /** What scrolls inside. */
  scroller(): Element | null;
  /** A person sent it away: by Esc, or by a press elsewhere, which has moved the focus already. */
  dismiss(by: 'escape' | 'outside'): void;
}

/** What an element stands in, the nearest first, through shadow roots. */
function ancestors(element: Element): HTMLElement[] {
  const root = element.getRootNode();
  const parent = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return parent instanceof HTMLElement ? [parent, ...ancestors(parent)] : [];
}

/** Focuses the nearest that is still in the page, for as long as it has the focus. */
function focusNearest(elements: readonly HTMLElement[]): void {
  const nearest = elements.find((element) => element.isConnected && element !== document.body);
  if (!nearest || nearest.tabIndex >= 0) return nearest?.focus();
  nearest.tabIndex = -1;
  nearest.focus({ preventScroll: true });
  nearest.addEventListener('blur', () => nearest.removeAttribute('tabindex'), { once: true });
}

/**
 * Puts a dialog on the screen: beside its anchor, or as a modal sheet where the screen is small, and from one to
 * the other when that changes. A popover of kind `manual`, with what `auto` would do done here: iOS before 18.3 does
 * not close an `auto` one by a tap outside, it closes before the click on its own bell so that this opens it again,
 * and its closing cannot be cancelled.
 */
export class PresentationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #what: Presented;
  readonly #small = matchMedia(small);
  /** What it holds comes and goes, and it must not grow off the screen. */
  readonly #growth = new ResizeObserver(() => this.#settle());
  #shown = false;
  #home: HTMLElement[] = [];
  #pressedOutside = false;
  #tabbed = false;
  /** Whether it covers the screen. */
  modal = false;

  constructor(host: ReactiveControllerHost & HTMLElement, what: Presented) {
    this.#host = host;
    this.#what = what;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (!this.#shown) return;
    const home = this.#home;
    this.hide();
    // Moved in the page, it is back by then. Taken out with the focus in it, the next of what it stood in has it.
    queueMicrotask(() => {
      if (!this.#host.isConnected && document.activeElement === document.body) focusNearest(home);
    });
  }

  /** Call before the render that opens it: it is drawn for what it will be. */
  prepare(): void {
    this.modal = this.#small.matches;
  }

  show(): void {
    if (this.#shown || !this.#what.dialog()?.isConnected) return;
    this.#shown = true;
    this.#home = ancestors(this.#host);
    this.#enter();
    this.#growth.observe(this.#what.dialog() as HTMLElement);
    this.#listen('addEventListener');
  }

  hide(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.#listen('removeEventListener');
    this.#growth.disconnect();
    this.#leave();
  }

  readonly #settle = (): void => {
    const dialog = this.#what.dialog();
    const anchor = this.#what.anchor();
    if (this.#shown && !this.modal && dialog && anchor?.isConnected)
      place(dialog, anchor, this.#what.placement());
  };

  #enter(): void {
    const dialog = this.#what.dialog();
    if (this.modal) dialog?.showModal();
    else dialog?.showPopover();
    this.#settle();
  }

  #leave(): void {
    const dialog = this.#what.dialog();
    if (dialog?.open) dialog.close();
    if (dialog?.matches(':popover-open')) dialog.hidePopover();
  }

  #listen(method: 'addEventListener' | 'removeEventListener'): void {
    this.#small[method]('change', this.#onSmall);
    window[method]('resize', this.#settle);
    document[method]('scroll', this.#onScroll, true);
    document[method]('pointerdown', this.#onPress as EventListener, true);
    document[method]('pointerup', this.#onPress as EventListener, true);
    document[method]('keydown', this.#onKeydown as EventListener);
    this.#host[method]('focusout', this.#onFocusout as EventListener);
  }

  /** Over in one task: the same focus and the same place in the list, and nobody is told of a closing. */
  readonly #onSmall = (): void => {
    const scroller = this.#what.scroller();
    const top = scroller?.scrollTop ?? 0;
    let focused = this.#host.shadowRoot?.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    this.#leave();
    this.prepare();
    this.#enter();
    this.#host.requestUpdate();
    if (scroller) scroller.scrollTop = top;
    (focused as HTMLElement | null)?.focus({ preventScroll: true });
  };

  readonly #onScroll = (event: Event): void => {
    // The list inside scrolls too.
    if (!event.composedPath().includes(this.#host)) this.#settle();
  };

  readonly #onPress = (event: PointerEvent): void => {
    const path = event.composedPath();
    const anchor = this.#what.anchor();
    const outside = !this.modal && !path.includes(this.#host) && !(anchor && path.includes(anchor));
    // Both ends of the press: neither a scroll by touch nor a selection that ends outside closes anything.
    if (event.type === 'pointerdown') this.#pressedOutside = outside;
    else if (outside && this.#pressedOutside) this.#what.dismiss('outside');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    this.#tabbed = event.key === 'Tab';
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    this.#what.dismiss('escape');
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    // Tab past either end of a panel that covers nothing: on to the page.
    if (relatedTarget && this.#tabbed && !this.modal) this.#what.dismiss('outside');
  };
}
