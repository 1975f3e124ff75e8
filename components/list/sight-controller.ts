import type { LitElement, ReactiveController } from 'lit';
import type { NotifItem } from '../item/item.js';

/** How long a row must be on screen to count as seen. */
const seenMs = 1000;
/** How far below the edge the next page is asked for already, in CSS pixels. */
const ahead = '240px';

/**
 * What a person has before their eyes: rows (half of one visible for a second is seen) and the end of the list, which
 * asks for more. The host draws `.sentinel` after its rows.
 */
export class SightController implements ReactiveController {
  readonly #onSeen: (ids: string[]) => void;
  readonly #since = new Map<NotifItem, number>();
  readonly #rows = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, time } of entries) {
        if (isIntersecting) this.#since.set(target as NotifItem, time);
        else this.#since.delete(target as NotifItem);
      }
      this.#wake();
    },
    { threshold: 0.5 },
  );
  readonly #end: IntersectionObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #length = -1;

  constructor(host: LitElement, onSeen: (ids: string[]) => void, onEnd: () => void) {
    this.#onSeen = onSeen;
    this.#end = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onEnd();
      },
      // Of whatever scrolls: the list, or what it stands in. An engine without `scrollMargin` asks at the very end.
      { scrollMargin: ahead, rootMargin: ahead },
    );
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#rows.disconnect();
    this.#end.disconnect();
    this.#since.clear();
    this.#length = -1;
  }

  /**
   * Call after each render. The end is looked for again when the list has grown: an observer tells only of changes,
   * and a short page leaves the end in view; a page that failed leaves the length, so that nothing is asked for in a
   * circle.
   *
   * @param length of the whole list
   * @param end null where nothing more is wanted
   */
  watch(rows: readonly NotifItem[], length: number, end: Element | null): void {
    for (const row of rows) if (row.item?.seenAt === null) this.#rows.observe(row);
    if (!end || length === this.#length) return;
    this.#length = length;
    this.#end.disconnect();
    this.#end.observe(end);
  }

  #wake(): void {
    if (this.#since.size && !this.#timer) this.#timer = setTimeout(this.#flush, seenMs);
  }

  readonly #flush = (): void => {
    this.#timer = undefined;
    const ids: string[] = [];
    for (const [row, at] of this.#since) {
      // A page in the background shows nothing: what it has waits for the next round.
      if (document.hidden || performance.now() - at < seenMs) continue;
      this.#since.delete(row);
      if (row.item?.seenAt === null) ids.push(row.item.id);
    }
    if (ids.length) this.#onSeen(ids);
    this.#wake();
  };
}
