import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far below the edge the next page is asked for already, in CSS pixels. */
const ahead = 240;

/** Asks for the next page when the end of the list comes near. The host draws `.sentinel` after its rows. */
export class MoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onEnd: () => void;
  #observer: IntersectionObserver | null = null;
  #length = -1;

  constructor(host: ReactiveControllerHost & HTMLElement, onEnd: () => void) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#length = -1;
  }

  /**
   * Looks again after the list has grown. An observer tells only of changes, and a short page leaves the end in
   * view; a page that failed leaves the length, so that nothing is asked for in a circle.
   */
  watch(length: number): void {
    const sentinel = this.#host.shadowRoot?.querySelector('.sentinel');
    if (!sentinel || length === this.#length) return;
    this.#length = length;
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#onEnd();
      },
      // Of whatever scrolls: the list, or what it stands in. An engine without `scrollMargin` asks at the very end.
      { scrollMargin: `${ahead}px`, rootMargin: `${ahead}px` } as IntersectionObserverInit,
    );
    this.#observer.unobserve(sentinel);
    this.#observer.observe(sentinel);
  }
}
