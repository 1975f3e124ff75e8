import type { LitElement, ReactiveController } from 'lit';
import { parseDay } from './dates.js';
import { noFilters, priorities, searchMax, states, type Filters } from './filters.js';

const oneOf = <T extends string>(words: readonly T[], word: string | null): T | undefined =>
  words.find((one) => one === word);

/** What an address asks for; what it gets wrong is not asked for. */
export function readFilters({ searchParams }: URL, prefix: string): Filters {
  const get = (name: string): string | null => searchParams.get(prefix + name);
  return {
    search: (get('search') ?? '').slice(0, searchMax),
    state: oneOf(states, get('state')) ?? noFilters.state,
    types: (get('types') ?? '').split(',').filter((id) => /^[a-z0-9_.*-]+$/.test(id)),
    priority: oneOf(priorities, get('priority')) ?? '',
    from: parseDay(get('from')),
    to: parseDay(get('to')),
  };
}

/** The address that asks for it; what belongs to the page stays. */
export function writeFilters(url: URL, prefix: string, filters: Filters): URL {
  const written = new URL(url);
  for (const [name, value] of Object.entries(filters) as [keyof Filters, string | readonly string[]][]) {
    const text = String(value);
    if (text === String(noFilters[name])) written.searchParams.delete(prefix + name);
    else written.searchParams.set(prefix + name, text);
  }
  return written;
}

interface Options {
  /** What the parameters' names begin with; null: the address is left alone. */
  readonly prefix: () => string | null;
  readonly onFilters: (filters: Filters) => void;
}

/** Keeps the filters in the address, so that reload, bookmark and Back find them. Adds nothing to the history. */
export class UrlSync implements ReactiveController {
  readonly #options: Options;

  constructor(host: LitElement, options: Options) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.read);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.read);
  }

  readonly read = (): void => {
    const prefix = this.#options.prefix();
    if (prefix !== null) this.#options.onFilters(readFilters(new URL(location.href), prefix));
  };

  write(filters: Filters): void {
    const prefix = this.#options.prefix();
    if (prefix === null) return;
    const { href } = writeFilters(new URL(location.href), prefix, filters);
    // A page of no address of its own (about:srcdoc) may not change it.
    if (href !== location.href && location.origin !== 'null') history.replaceState(history.state, '', href);
  }
}
