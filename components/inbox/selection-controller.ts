import type { LitElement } from 'lit';
import type { Feed, Query, Targets } from '../../src/index.js';
import type { RowSelection } from '../internal/row-selection.js';

/** Of the rows that are loaded. */
export type Ticked = 'none' | 'some' | 'all';

interface State extends RowSelection {
  readonly ids: ReadonlySet<string>;
  /** Everything that matches, loaded or not. */
  readonly all: boolean;
}

const made = (isOn: boolean, ids: ReadonlySet<string> = new Set(), all = false): State => ({
  isOn,
  ids,
  all,
  has: (id) => all || ids.has(id),
});

/** Which notifications are chosen, for something to be done with all of them. */
export class SelectionController {
  readonly #host: LitElement;
  #order: readonly string[] = [];
  #anchor: string | undefined;
  state = made(false);

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Takes the list: what has left it is no longer chosen. Call before each render. */
  take(feed: Feed | undefined): void {
    const order = feed?.ids ?? [];
    if (order === this.#order) return;
    this.#order = order;
    const { isOn, ids, all } = this.state;
    if (!ids.size) return;
    const there = new Set(order);
    const left = [...ids].filter((id) => there.has(id));
    if (left.length < ids.size) this.state = made(isOn, new Set(left), all);
  }

  get ticked(): Ticked {
    const { ids, all } = this.state;
    return all || (ids.size > 0 && ids.size === this.#order.length) ? 'all' : ids.size ? 'some' : 'none';
  }

  /** What a command is for, or null for nothing. `query` is that of the list. */
  targets(query: Query): Targets | null {
    const { ids, all } = this.state;
    return all ? { all: query } : ids.size ? this.#order.filter((id) => ids.has(id)) : null;
  }

  start(): void {
    this.#set(made(true));
  }

  end(): void {
    this.#anchor = undefined;
    this.#set(made(false));
  }

  /** @param range from the one before up to this one, all of which become as this one does */
  toggle(id: string, range: boolean): void {
    const { all } = this.state;
    // One out of all of them leaves those that are known.
    const ids = new Set(all ? this.#order : this.state.ids);
    const from = range ? this.#order.indexOf(this.#anchor ?? id) : -1;
    const to = this.#order.indexOf(id);
    const some = from < 0 ? [id] : this.#order.slice(Math.min(from, to), Math.max(from, to) + 1);
    const adds = !ids.has(id);
    for (const one of some) ids[adds ? 'add' : 'delete'](one);
    this.#anchor = id;
    this.#set(made(true, ids));
  }

  /** All that are loaded, or none of them. */
  toggleLoaded(): void {
    this.#set(made(true, new Set(this.ticked === 'all' ? [] : this.#order)));
  }

  chooseAll(): void {
    this.#set(made(true, new Set(this.#order), true));
  }

  #set(state: State): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
