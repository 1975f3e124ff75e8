import type { LitElement } from 'lit';
import type { Feed } from '../../src/index.js';
import { whenFocusLost } from '../internal/when-focus-lost.js';
import type { NotifItem } from '../item/item.js';
import { holdBack, neighbour } from './held-rows.js';
import { RowWindow } from './row-window.js';

/**
 * Which rows a list draws, which of them holds its one tab stop, and where the focus goes when that row leaves.
 * Rows are elements with `data-key` in the host's shadow root; the host scrolls.
 */
export class RowsController {
  readonly #host: LitElement;
  readonly #hovers = matchMedia('(hover: hover)');
  #topSeq = 0;
  #taken: readonly string[] | undefined;
  /** What is gone to, until it is there. */
  #goal: string | undefined;
  ids: readonly string[] = [];
  readonly window: RowWindow;
  /** No more than so many of the newest. */
  limit = Infinity;
  /** Those that are in the page. Bounded, however many arrive while nobody scrolls. */
  mounted: readonly string[] = [];
  /** Those that show all of their text. They stay so while they are out of the page. */
  readonly unfolded = new Set<string>();
  /** How many new ones wait above. */
  held = 0;
  /** The row with the tab stop. */
  current: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.window = new RowWindow(host);
    whenFocusLost(host, () => this.focus());
    // A reader who leaves lets in what waits.
    const onLeave = (): void => {
      if (this.held) host.requestUpdate();
    };
    for (const type of ['scroll', 'focusout', 'pointerleave']) host.addEventListener(type, onLeave);
  }

  /** Takes a new state of the feed. Call before each render. */
  settle(feed: Feed | undefined): void {
    const before = this.ids;
    const reads = this.#isReading;
    this.#take(feed, reads);
    const { window, ids } = this;
    const pinned = (this.#root.activeElement as HTMLElement | null)?.dataset['key'];
    window.choose(ids, { reads, pinned, goal: this.#goal });
    this.mounted = window.mounted.map((index) => ids[index] ?? '');
    const { mounted, current = '' } = this;
    if (mounted.includes(current)) return;
    // Scrolled away, or gone.
    this.current = ids.includes(current)
      ? ids[window.top]
      : (neighbour(before, mounted, current) ?? mounted[0]);
  }

  /** What there is to draw. The same array while it is the same. */
  #take(feed: Feed | undefined, reads: boolean): void {
    const before = this.ids;
    if (feed && feed.ids === this.#taken && (reads || !this.held)) return;
    this.#taken = feed?.ids;
    if (feed && before.length && reads) {
      ({ ids: this.ids, held: this.held } = holdBack(before, feed, this.#topSeq));
    } else {
      this.ids = feed?.ids ?? [];
      this.held = 0;
      this.#topSeq = feed?.get(this.ids[0] ?? '')?.seq ?? 0;
    }
    if (this.ids.length > this.limit) this.ids = this.ids.slice(0, this.limit);
  }

  /** Forgets what was shown: another list, or from the top again. */
  reset(): void {
    this.ids = [];
    this.#taken = undefined;
    this.mounted = [];
    this.current = undefined;
    this.window.clear();
    this.#host.scrollTop = 0;
    this.#host.requestUpdate();
  }

  row(id = this.current): NotifItem | undefined {
    return [...this.#root.querySelectorAll('notif-item')].find((row) => row.dataset['key'] === id);
  }

  /** Goes to the current row, or to what stands instead of rows. */
  focus(): void {
    const row = this.row();
    if (row) void row.updateComplete.then(() => row.focus());
    else this.#root.querySelector<HTMLElement>('.blank h3')?.focus();
  }

  /** Goes `by` rows on; stays at the ends. True where it moved. */
  move(by: number): boolean {
    const { ids, current = '' } = this;
    const at = ids.indexOf(current);
    const to = Math.max(0, Math.min(ids.length - 1, at + by));
    void this.goTo(ids[to]);
    return to !== at;
  }

  /** Goes to a row, which is brought into the page where it is not there. */
  async goTo(id: string | undefined): Promise<void> {
    const there = this.row(id);
    if (there || id === undefined) return there?.focus();
    this.#goal = id;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const row = this.row(id);
    await row?.updateComplete;
    // Gone elsewhere meanwhile.
    if (this.#goal !== id) return;
    this.#goal = undefined;
    row?.focus();
  }

  /** For the box round the rows: from one row to another, the event goes no further. */
  readonly onFocusin = ({ target }: Event): void => {
    this.current = (target as HTMLElement).dataset['key'];
    this.#host.requestUpdate();
  };

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** Whether what is on screen is in a person's hands: scrolled, focused, or under their pointer. */
  get #isReading(): boolean {
    const host = this.#host;
    return (
      host.scrollTop > 0 ||
      this.#root.activeElement !== null ||
      (this.#hovers.matches && host.matches(':hover'))
    );
  }
}
