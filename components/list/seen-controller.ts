import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a row must be on screen to count as seen. */
const seenMs = 1000;

/**
 * Tells which rows a person had before their eyes: half of the row visible for a second. Reports them in
 * batches, each row once. Usage: `observe(rows)` after each render; the key of a row is up to the host.
 */
export class SeenController implements ReactiveController {
  readonly #report: (rows: Element[]) => void;
  readonly #since = new Map<Element, number>();
  readonly #reported = new WeakSet<Element>();
  #observer: IntersectionObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, report: (rows: Element[]) => void) {
    this.#report = report;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#since.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Watches these rows from now on; a row that is watched already goes on as it was. */
  observe(rows: Iterable<Element>): void {
    this.#observer ??= new IntersectionObserver((entries) => this.#onIntersect(entries), {
      threshold: 0.5,
    });
    for (const row of rows) if (!this.#reported.has(row)) this.#observer.observe(row);
  }

  #onIntersect(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#since.set(target, performance.now());
      else this.#since.delete(target);
    }
    this.#wake();
  }

  #wake(): void {
    if (this.#since.size > 0) this.#timer ||= setTimeout(() => this.#flush(), seenMs);
  }

  #flush(): void {
    this.#timer = undefined;
    // A page in the background shows nothing: what it has waits for the next round.
    const ripe = document.hidden
      ? []
      : [...this.#since].filter(([row, at]) => row.isConnected && performance.now() - at >= seenMs);
    for (const [row] of ripe) {
      this.#since.delete(row);
      this.#reported.add(row);
      this.#observer?.unobserve(row);
    }
    if (ripe.length > 0) this.#report(ripe.map(([row]) => row));
    this.#wake();
  }
}
