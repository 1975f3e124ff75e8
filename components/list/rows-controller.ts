import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../../src/index.js';
import { holdBack, neighbour } from './held-rows.js';

/** As many rows are mounted at first, and again each time a person comes to their end. */
const pageRows = 60;

/** A row as this controller needs it. */
export interface Row extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

/**
 * Which rows a list draws, which of them holds its one tab stop, and where the focus goes when that row leaves.
 * Rows are elements with `data-id` in the host's shadow root; the host scrolls.
 */
export class RowsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #hovers = matchMedia('(hover: hover)');
  #topSeq = -Infinity;
  #hadFocus = false;
  ids: readonly string[] = [];
  /** How many of them are in the page. Bounded, however many arrive while nobody scrolls. */
  limit = pageRows;
  /** How many new ones wait above. */
  held = 0;
  /** The row with the tab stop. */
  current: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['scroll', 'focusout', 'pointerleave'])
      this.#host.addEventListener(type, this.#onLeave);
  }

  hostDisconnected(): void {
    for (const type of ['scroll', 'focusout', 'pointerleave'])
      this.#host.removeEventListener(type, this.#onLeave);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#focused !== null;
  }

  hostUpdated(): void {
    if (this.#hadFocus && !this.#focused) this.focus();
  }

  /** Takes a new state of the feed. Call before each render. */
  settle(feed: Feed): void {
    const before = this.ids;
    if (before.length > 0 && this.#reading) {
      ({ ids: this.ids, held: this.held } = holdBack(before, feed, this.#topSeq));
    } else {
      this.ids = feed.ids;
      this.held = 0;
      this.#topSeq = Math.max(...feed.ids.slice(0, 1).map((id) => feed.get(id)?.seq ?? 0), 0);
    }
    const { mounted } = this;
    if (this.current === undefined || !mounted.includes(this.current)) {
      this.current = neighbour(before, mounted, this.current ?? '') ?? mounted[0];
    }
  }

  /** Forgets what was shown: another list, or from the top again. */
  reset(): void {
    this.ids = [];
    this.current = undefined;
    this.limit = pageRows;
    this.#host.scrollTop = 0;
    this.#host.requestUpdate();
  }

  /** The rows that are in the page: windowing of long lists comes in here. */
  get mounted(): readonly string[] {
    return this.ids.slice(0, this.limit);
  }

  /** Mounts more of them. False where all are. */
  grow(): boolean {
    if (this.limit >= this.ids.length) return false;
    this.limit += pageRows;
    this.#host.requestUpdate();
    return true;
  }

  row(id = this.current): Row | null {
    return id === undefined
      ? null
      : (this.#root?.querySelector<Row>(`[data-id="${CSS.escape(id)}"]`) ?? null);
  }

  /** Goes to the current row, or to what stands instead of rows. */
  focus(): void {
    const row = this.row();
    if (row) void row.updateComplete.then(() => row.focus());
    else this.#root?.querySelector<HTMLElement>('.blank h3')?.focus();
  }

  /** Goes `by` rows on; stays at the ends. True where it moved. */
  move(by: number): boolean {
    const { mounted } = this;
    const at = mounted.indexOf(this.current ?? '');
    const to = Math.max(0, Math.min(mounted.length - 1, at + by));
    this.row(mounted[to])?.focus();
    return to !== at;
  }

  /** For the box round the rows: from one row to another, the event goes no further. */
  readonly onFocusin = (event: Event): void => {
    const id = (event.target as HTMLElement).dataset['id'];
    if (id === undefined || id === this.current) return;
    this.current = id;
    this.#host.requestUpdate();
  };

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  get #focused(): Element | null {
    return this.#root?.activeElement ?? null;
  }

  /** Whether what is on screen is in a person's hands: scrolled, focused, or under their pointer. */
  get #reading(): boolean {
    const host = this.#host;
    return host.scrollTop > 0 || this.#focused !== null || (this.#hovers.matches && host.matches(':hover'));
  }

  readonly #onLeave = (): void => {
    if (this.held > 0) this.#host.requestUpdate();
  };
}
