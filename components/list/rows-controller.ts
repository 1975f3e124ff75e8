import type { LitElement } from 'lit';
import type { Feed } from '../../src/index.js';
import { whenFocusLost } from '../internal/when-focus-lost.js';
import type { NotifItem } from '../item/item.js';
import { holdBack, neighbour } from './held-rows.js';

/** As many rows are mounted at first, and again each time a person comes to their end. */
const pageRows = 60;
/** As many new rows at most go in with one frame, so that none is late; the others follow in the next ones. */
const stepRows = 8;

/**
 * Which rows a list draws, which of them holds its one tab stop, and where the focus goes when that row leaves.
 * Rows are elements with `data-key` in the host's shadow root; the host scrolls.
 */
export class RowsController {
  readonly #host: LitElement;
  readonly #hovers = matchMedia('(hover: hover)');
  #topSeq = 0;
  ids: readonly string[] = [];
  /** How many of them are to be in the page. Bounded, however many arrive while nobody scrolls. */
  limit = pageRows;
  /** Those that are by now. */
  mounted: readonly string[] = [];
  /** How many of them the last draw brought in. */
  fresh = 0;
  /** How many new ones wait above. */
  held = 0;
  /** The row with the tab stop. */
  current: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
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
    if (feed && before.length && reads) {
      ({ ids: this.ids, held: this.held } = holdBack(before, feed, this.#topSeq));
    } else {
      this.ids = feed?.ids ?? [];
      this.held = 0;
      this.#topSeq = feed?.get(this.ids[0] ?? '')?.seq ?? 0;
    }
    this.#mount(reads);
    const { mounted, current = '' } = this;
    if (!mounted.includes(current)) this.current = neighbour(before, mounted, current) ?? mounted[0];
  }

  /** From the top on, so that there is no hole; a reader keeps every row that is there. */
  #mount(reads: boolean): void {
    const wanted = this.ids.slice(0, this.limit);
    const known = new Set(this.mounted);
    const isNew = wanted.map((id) => !known.has(id));
    let room = stepRows;
    const first = isNew.findIndex((is) => is && --room < 0);
    const end = first < 0 ? wanted.length : Math.max(first, reads ? isNew.lastIndexOf(false) + 1 : 0);
    this.mounted = wanted.slice(0, end);
    this.fresh = isNew.slice(0, end).filter(Boolean).length;
  }

  /** Whether rows that are to be in the page have still to come. */
  get isGrowing(): boolean {
    return this.mounted.length < Math.min(this.limit, this.ids.length);
  }

  /** Forgets what was shown: another list, or from the top again. */
  reset(): void {
    this.ids = [];
    this.mounted = [];
    this.current = undefined;
    this.limit = pageRows;
    this.#host.scrollTop = 0;
    this.#host.requestUpdate();
  }

  /** Mounts more of them. False where all are. */
  grow(): boolean {
    if (this.isGrowing) return true;
    if (this.limit >= this.ids.length) return false;
    this.limit += pageRows;
    this.#host.requestUpdate();
    return true;
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
    const { mounted, current = '' } = this;
    const at = mounted.indexOf(current);
    const to = Math.max(0, Math.min(mounted.length - 1, at + by));
    this.row(mounted[to])?.focus();
    return to !== at;
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
