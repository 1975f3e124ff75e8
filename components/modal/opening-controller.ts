import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NotifCloseEvent } from '../events/close.js';
import { NotifOpenEvent } from '../events/open.js';
import type { Placement } from '../internal/place.js';
import type { NotifList } from '../list/list.js';
import { PresentationController } from './presentation-controller.js';

/** How long what is closing stays drawn, for its way out. */
const leaveMs = 200;

export type FocusTarget = 'heading' | 'first-row';

interface Host extends ReactiveControllerHost, HTMLElement {
  open: boolean;
  readonly anchor: HTMLElement | null;
  readonly placement: Placement;
}

/** Opens and closes the panel, which the page may prevent, and sees that the focus is always somewhere sensible. */
export class OpeningController implements ReactiveController {
  readonly #host: Host;
  readonly screen: PresentationController;
  #focusOn: FocusTarget | null = null;
  #refocus = false;
  #wasOpen = false;
  #hadFocus = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Whether there is anything to draw. */
  isDrawn = false;

  constructor(host: Host) {
    this.#host = host;
    this.screen = new PresentationController(host, {
      dialog: () => this.#find('dialog'),
      scroller: () => this.#list,
      anchor: () => host.anchor,
      placement: () => host.placement,
      dismiss: (by) => this.close(by === 'escape'),
    });
    host.addController(this);
  }

  hostConnected(): void {
    // Moved in the page: it shows itself again where it is now.
    if (this.#wasOpen) this.screen.show();
  }

  hostUpdate(): void {
    const { open, shadowRoot } = this.#host;
    this.#hadFocus = shadowRoot?.activeElement != null;
    if (!open || this.#wasOpen) return;
    clearTimeout(this.#leaving);
    this.isDrawn = true;
    this.screen.prepare();
  }

  hostUpdated(): void {
    const { open, shadowRoot } = this.#host;
    if (open !== this.#wasOpen) {
      this.#wasOpen = open;
      if (open) this.#enter();
      else this.#leave();
    } else if (open && this.#hadFocus && !shadowRoot?.activeElement) {
      this.#focusWithin('first-row');
    }
  }

  show(focus: FocusTarget): void {
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

  #enter(): void {
    this.screen.show();
    this.#list?.toTop();
    if (this.#focusOn) this.#focusWithin(this.#focusOn);
    this.#focusOn = null;
  }

  #leave(): void {
    this.screen.hide();
    if (this.#refocus) this.#host.anchor?.focus();
    this.#leaving = setTimeout(() => {
      this.isDrawn = false;
      this.#host.requestUpdate();
    }, leaveMs);
  }

  /** On the heading at once, so that the focus is never lost; on a row as soon as there is one. */
  #focusWithin(target: FocusTarget): void {
    this.#find('#title')?.focus();
    const list = this.#list;
    if (target === 'first-row') void list?.updateComplete.then(() => list.focus());
  }

  get #list(): NotifList | null {
    return this.#find('notif-list');
  }

  #find<T extends HTMLElement>(selector: string): T | null {
    return this.#host.shadowRoot?.querySelector<T>(selector) ?? null;
  }
}
