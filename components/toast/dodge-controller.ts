import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepActive } from '../internal/deep-active.js';

/** Share of an element that may be covered. */
const coverMax = 0.5;

const overlap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));

/** Says when toasts must go to the other edge of the window: nothing may hide what has the focus (WCAG 2.4.11). */
export class DodgeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Whether they are at the other edge now. */
  dodging = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('focusin', this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('focusin', this.#look);
  }

  hostUpdated(): void {
    // Not back and forth: where both edges are in the way, the second stays.
    if (!this.dodging) queueMicrotask(this.#look);
    else if (!this.#cards.length) this.dodging = false;
  }

  get #cards(): Element[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('[data-id]') ?? [])];
  }

  readonly #look = (): void => {
    const active = deepActive();
    if (!active || active.getRootNode() === this.#host.shadowRoot) return;
    const { left, right, top, bottom, width, height } = active.getBoundingClientRect();
    const covered = this.#cards.some((card) => {
      const box = card.getBoundingClientRect();
      const area = overlap(left, right, box.left, box.right) * overlap(top, bottom, box.top, box.bottom);
      return area > coverMax * width * height;
    });
    if (!covered) return;
    this.dodging = !this.dodging;
    this.#host.requestUpdate();
  };
}
