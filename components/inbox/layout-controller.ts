import type { LitElement, ReactiveController } from 'lit';
import type { Layout } from './inbox-pieces.js';

/** Least widths, in CSS pixels; the style's container queries have the same. */
const wide = 1024;
const medium = 640;

/** How much room the host has, for what a style alone cannot do: the filters in a column or in a sheet. */
export class LayoutController implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    const layout = width >= wide ? 'wide' : width >= medium ? 'medium' : 'narrow';
    // Not drawn at all.
    if (!width || layout === this.layout) return;
    this.layout = layout;
    this.#host.requestUpdate();
  });
  layout: Layout = 'wide';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
