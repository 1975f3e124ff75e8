/** What the address says. */
export type Place =
  | { readonly at: 'library'; readonly filter: Filter }
  | { readonly at: 'search'; readonly query: string }
  | { readonly at: 'document'; readonly id: string }
  | { readonly at: NoticePlace };

/** The pages about notifications, at `/inbox` and `/preferences`. */
export type NoticePlace = 'inbox' | 'preferences';

/** Which documents the library shows. */
export type Filter = 'all' | 'approvals' | 'failed';

export const pathOf: Readonly<Record<Filter, string>> = {
  all: '/',
  approvals: '/approvals',
  failed: '/failed',
};

function read(url: URL): Place {
  const id = /^\/documents\/([^/]+)$/.exec(url.pathname)?.[1];
  if (id) return { at: 'document', id: decodeURIComponent(id) };
  const [, notice] = /^\/(inbox|preferences)$/.exec(url.pathname) ?? [];
  if (notice) return { at: notice as NoticePlace };
  const query = url.searchParams.get('q')?.trim();
  if (query) return { at: 'search', query };
  const filter = (Object.keys(pathOf) as Filter[]).find((name) => pathOf[name] === url.pathname);
  return { at: 'library', filter: filter ?? 'all' };
}

/** The page's own routing: links of this origin change the view without loading the page anew. */
export class Router {
  readonly #onPlace: (place: Place, moved: boolean) => void;

  /** @param onPlace told of each view, and whether the person went there or began there */
  constructor(onPlace: (place: Place, moved: boolean) => void) {
    this.#onPlace = onPlace;
  }

  /** Shows what the address says, and follows it from now on. */
  start(signal: AbortSignal): void {
    addEventListener('popstate', () => this.#show(true), { signal });
    document.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.#show(false);
  }

  /** @param replace leaves no step to go back to, as while a search is typed */
  go(path: string, { replace = false } = {}): void {
    history[replace ? 'replaceState' : 'pushState'](null, '', path);
    this.#show(true);
  }

  /** Whether an address is one of this page's views. */
  owns(url: URL): boolean {
    return url.origin === location.origin && !/^\/(api|assets|examples|dist|samples)\//.test(url.pathname);
  }

  get place(): Place {
    return read(new URL(location.href));
  }

  #show(moved: boolean): void {
    this.#onPlace(this.place, moved);
  }

  #onClick(event: MouseEvent): void {
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (modified || event.defaultPrevented || !link || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (!this.owns(url)) return;
    event.preventDefault();
    this.go(url.pathname + url.search);
  }
}
