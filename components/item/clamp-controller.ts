import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether any of the host's `[data-clamp]` texts is cut off, also after its width changed. */
export class ClampController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | null = null;
  clamped = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // The observer tells the boxes in one go before the next paint, so that nothing forces a layout per row.
    this.#observer ??= new ResizeObserver((entries) => {
      const texts = this.#texts();
      if (entries.length === 0 || texts.length === 0) return;
      const clamped = texts.some((text) => text.scrollHeight > text.clientHeight + 1);
      if (clamped === this.clamped) return;
      this.clamped = clamped;
      this.#host.requestUpdate();
    });
    for (const text of this.#texts()) this.#observer.observe(text);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #texts(): Element[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('[data-clamp]') ?? [])];
  }
}
