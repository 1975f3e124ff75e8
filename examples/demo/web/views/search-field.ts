import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { Place, Router } from '../router.js';

/** Time without a key after which a search is made, in milliseconds. */
const PAUSE_MS = 200;

export interface SearchField {
  readonly element: HTMLElement;
  placeChanged(place: Place): void;
}

/** Searches names and texts while it is typed in. `/` goes to it from anywhere. */
export function searchField(router: Router, signal: AbortSignal): SearchField {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const input = h('input', {
    class: 'search-input',
    type: 'search',
    name: 'q',
    placeholder: 'Search',
    'aria-label': 'Search in documents',
    autocomplete: 'off',
    maxlength: 200,
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(search, PAUSE_MS);
    },
  });
  const search = (): void => {
    clearTimeout(timer);
    const query = input.value.trim();
    const from = router.place;
    if (!query && from.at !== 'search') return;
    router.go(query ? `/?q=${encodeURIComponent(query)}` : '/', { replace: from.at === 'search' });
  };
  const form = h(
    'form',
    {
      class: 'search',
      role: 'search',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        search();
      },
    },
    icon('search', 16),
    input,
    h('kbd', { 'aria-hidden': 'true' }, '/'),
  );

  addEventListener(
    'keydown',
    (event) => {
      const typing = event
        .composedPath()
        .some((node) => node instanceof HTMLElement && node.matches('input, textarea'));
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.select();
    },
    { signal },
  );

  return {
    element: form,
    placeChanged(place) {
      // What is being typed is ahead of the address.
      if (document.activeElement !== input) input.value = place.at === 'search' ? place.query : '';
    },
  };
}
