import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../../src/index.js';

/** How far below the edge the next page is asked for already, in CSS pixels. */
const ahead = 240;

/** "20 more loaded" is said at most this often. */
const speakEveryMs = 5000;

/** Asks for the next page when the end of the list comes near, and says how much came. The host draws `.sentinel` after its rows. */
export class MoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onEnd: () => void;
  #observer: IntersectionObserver | null = null;
  readonly #onLoaded: (n: number) => void;
  #length = -1;
  #before: Feed | null = null;
  #spokenAt = -Infinity;

  constructor(host: ReactiveControllerHost & HTMLElement, onEnd: () => void, onLoaded: (n: number) => void) {
    this.#host = host;
    this.#onEnd = onEnd;
    this.#onLoaded = onLoaded;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#length = -1;
  }

  /** Takes each state of the feed, to tell a page that came from other changes. */
  take(feed: Feed): void {
    const before = this.#before;
    this.#before = feed;
    const n = feed.ids.length - (before?.ids.length ?? 0);
    if (!before?.loadingMore || feed.loadingMore || n <= 0) return;
    if (performance.now() - this.#spokenAt < speakEveryMs) return;
    this.#spokenAt = performance.now();
    this.#onLoaded(n);
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
      { scrollMargin: `${ahead}px`, rootMargin: `${ahead}px` },
    );
    this.#observer.unobserve(sentinel);
    this.#observer.observe(sentinel);
  }
}
