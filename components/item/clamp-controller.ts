import type { LitElement, ReactiveController } from 'lit';

/** Whether any of the host's `[data-clamp]` texts is cut off, also after its width changed. */
export class ClampController implements ReactiveController {
  readonly #host: LitElement;
  // It tells of the boxes in one go before the next paint, so that nothing forces a layout per row.
  readonly #observer = new ResizeObserver(() => {
    const texts = this.#texts;
    const clamped = texts.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1);
    if (!texts.length || clamped === this.clamped) return;
    this.clamped = clamped;
    // In the next frame: drawn now, it would resize what another observer has had its turn for, which the browser reports as an error.
    requestAnimationFrame(() => this.#host.requestUpdate());
  });
  clamped = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#texts.forEach((text) => this.#observer.observe(text));
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  get #texts(): Element[] {
    return [...this.#host.renderRoot.querySelectorAll('[data-clamp]')];
  }
}
