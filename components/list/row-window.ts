import type { LitElement, ReactiveController } from 'lit';
import { outwards } from '../internal/deep-active.js';
import type { NotifItem } from '../item/item.js';
import { RowHeights } from './row-heights.js';

/** As many new rows at most go in with one frame, so that none is late; the others follow in the next ones. */
const stepRows = 8;
/** So many rows before an end of what is in the page comes on screen, more go in. */
const aheadRows = 10;

export interface WindowOptions {
  /** Whether somebody reads: then what is on screen stays in the page. */
  readonly reads: boolean;
  /** The row that has the focus, and so stays in the page. */
  readonly pinned: string | undefined;
  /** A row that is to be gone to. */
  readonly goal: string | undefined;
}

/**
 * Which rows of a list are in the page: those on screen, and as many again before and after as `max` allows. For the others
 * stand the margins of their neighbours, since a feed may own nothing but articles. What is on screen stays where it is
 * when rows above it come, go, or prove to be taller than was thought: by hand, for Safari has no scroll anchoring.
 *
 * The rows lie in `.feed` of the host's shadow root; the host scrolls, or what it stands in.
 */
export class RowWindow implements ReactiveController {
  readonly #host: LitElement;
  readonly #heights = new RowHeights();
  readonly #sizes = new ResizeObserver((entries) => this.#measure(entries));
  #listening: AbortController | undefined;
  #ids: readonly string[] = [];
  /** The rows between these indexes are in the page, and perhaps one that has the focus elsewhere. */
  #first = 0;
  #end = 0;
  #rows: readonly NotifItem[] = [];
  /** The rows on screen, and how far each is below the top of the feed. None while the list stands at its top. */
  #seen: readonly (readonly [NotifItem, number])[] = [];
  #width = 0;
  /** How many rows at most. */
  max = 60;
  /** Indexes of the rows that are in the page, in their order. */
  mounted: readonly number[] = [];
  /** How many of them the last choice brought in. */
  fresh = 0;
  /** Whether some that are to be in the page have still to come. */
  isGrowing = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController());
    // A scroll is told within its own shadow root alone.
    for (let at: Node | null = this.#host; at; at = outwards(at))
      if (at === this.#host || at instanceof ShadowRoot || at instanceof Document)
        at.addEventListener('scroll', this.#look, { signal, capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#sizes.disconnect();
    this.#rows = this.#seen = [];
  }

  /** Forgets the rows: others come, or the same in another form. */
  clear(): void {
    this.#heights.clear();
    this.#first = this.#end = 0;
    this.#seen = [];
  }

  /** Places of the first and the last row on screen, from 1; zeros where there is none. */
  get range(): [first: number, last: number] {
    const [from, to] = this.#sight();
    return this.#ids.length ? [from + 1, to + 1] : [0, 0];
  }

  /** The first row on screen. */
  get top(): number {
    return this.#sight()[0];
  }

  /** Chooses anew. Call before each render. */
  choose(ids: readonly string[], { reads, pinned, goal }: WindowOptions): void {
    const known = new Set(this.#ids.slice(this.#first, this.#end));
    const isOther = ids !== this.#ids;
    this.#note();
    this.#ids = ids;
    this.#heights.take(ids);
    const [from, to] = this.#aim(isOther, goal);
    const fits = (size: number): [start: number, end: number] => {
      const start = Math.max(0, Math.min(ids.length - size, ((from + to) >> 1) - (size >> 1)));
      return [start, Math.min(ids.length, start + size)];
    };
    const pin = pinned === undefined ? -1 : ids.indexOf(pinned);
    const isIn = ([start, end]: [number, number]): boolean => pin < 0 || (pin >= start && pin < end);
    const whole = fits(this.max);
    const [start, end] = isIn(whole) ? whole : fits(this.max - 1);
    let room = stepRows;
    const takes = (index: number): boolean => known.has(ids[index] ?? '') || --room >= 0;
    // From what is on screen on, so that there is no hole.
    let first = Math.max(start, Math.min(from, end - 1));
    let last = first;
    while (last < end && takes(last)) last++;
    for (let index = Math.min(to, end - 1); reads && index >= last; index--)
      if (known.has(ids[index] ?? '')) last = index + 1;
    while (first > start && takes(first - 1)) first--;
    this.#first = first;
    this.#end = last;
    this.isGrowing = last - first < end - start;
    const range = Array.from({ length: last - first }, (_, index) => first + index);
    this.fresh = range.filter((index) => !known.has(ids[index] ?? '')).length;
    if (pin >= last) range.push(pin);
    else if (pin >= 0 && pin < first) range.unshift(pin);
    this.mounted = range;
  }

  /** The rows are in the page: makes room for those that are not. */
  drawn(rows: readonly NotifItem[]): void {
    const box = this.#box;
    if (!box) return;
    let next = 0;
    rows.forEach((row, at) => {
      const index = this.mounted[at] ?? 0;
      setLength(row, '--_gap', this.#heights.sum(next, index));
      next = index + 1;
    });
    setLength(box, '--_rest', this.#heights.sum(next));
    const left = new Set(rows);
    for (const row of this.#rows) if (!left.has(row)) this.#sizes.unobserve(row);
    this.#rows = rows;
    for (const element of [box, ...rows]) this.#sizes.observe(element);
  }

  /** What was on screen stays, wherever the list goes: a place that is asked for. */
  #aim(isOther: boolean, goal: string | undefined): [from: number, to: number] {
    const wanted = goal === undefined ? -1 : this.#ids.indexOf(goal);
    if (wanted >= 0) {
      this.#seen = [];
      return [wanted, wanted];
    }
    const [from, to] = this.#sight();
    if (!isOther) return [from, to];
    for (const [row] of this.#seen) {
      const index = this.#ids.indexOf(row.dataset['key'] ?? '');
      if (index >= 0) return [index, index + to - from];
    }
    return [from, to];
  }

  readonly #look = (): void => {
    this.#note();
    const [from, to] = this.#sight();
    if (
      (this.#first > 0 && from - aheadRows < this.#first) ||
      (this.#end < this.#ids.length && to + aheadRows >= this.#end)
    )
      this.#host.requestUpdate();
  };

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const box = this.#box;
    const width = box?.clientWidth ?? 0;
    // Not drawn at all.
    if (!box || !width) return;
    if (this.#width && width !== this.#width) {
      this.#heights.clear();
      requestAnimationFrame(() => this.#host.requestUpdate());
    }
    this.#width = width;
    this.#heights.measured(
      entries.flatMap(({ target, borderBoxSize }) => {
        const px = borderBoxSize[0]?.blockSize ?? 0;
        return target === box || !px ? [] : [[(target as NotifItem).posinset - 1, px] as const];
      }),
    );
    this.#note();
  }

  /** Puts what is on screen back where it was, and remembers where that is. */
  #note(): void {
    const box = this.#box;
    const [anchor, before = 0] = this.#seen.find(([row]) => row.parentElement === box) ?? [];
    const off = box && anchor ? offsetIn(box, anchor) - before : 0;
    if (Math.abs(off) >= 0.5) this.#scroller.scrollBy({ top: off, behavior: 'instant' });
    const [upper, lower] = this.#view();
    this.#seen =
      box && upper > 0
        ? this.#rows
            .map((row) => [row, offsetIn(box, row)] as const)
            .filter(([row, top]) => top < lower && top + row.offsetHeight > upper)
        : [];
  }

  /** Indexes of the first and last row on screen. */
  #sight(): [from: number, to: number] {
    const [upper, lower] = this.#view();
    return [this.#heights.at(upper), this.#heights.at(lower)];
  }

  /** What of the feed is on screen, from its top on. */
  #view(): [upper: number, lower: number] {
    const box = this.#box;
    if (!box) return [0, 0];
    const { top, bottom } = this.#host.getBoundingClientRect();
    const from = box.getBoundingClientRect().top;
    return [Math.max(top, 0) - from, Math.min(bottom, innerHeight) - from];
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>('.feed');
  }

  get #scroller(): Element {
    for (let at: Node | null = this.#host; at; at = outwards(at))
      if (
        at instanceof Element &&
        at.scrollHeight > at.clientHeight &&
        /auto|scroll/.test(getComputedStyle(at).overflowY)
      )
        return at;
    return document.scrollingElement ?? document.documentElement;
  }
}

const offsetIn = (box: Element, row: Element): number =>
  row.getBoundingClientRect().top - box.getBoundingClientRect().top;

/** Through the CSSOM, which a strict CSP allows. */
function setLength({ style }: HTMLElement, name: string, px: number): void {
  const value = px ? `${px}px` : '';
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
