import { h, show } from '../dom.js';
import { icon } from '../icons.js';
import type { Library } from '../library.js';

/** A line above the view while the server does not answer; what is shown may be old meanwhile. */
export function connectionNote(library: Library, signal: AbortSignal): HTMLElement {
  const note = h('div', { class: 'note', role: 'status' });
  const lost = h(
    'p',
    {},
    icon('lost', 16),
    'The server does not answer. What you see may be old; it is tried again by itself.',
  );
  library.subscribe(
    ({ error, documents }) => show(note, error !== null && documents !== null && lost),
    signal,
  );
  return note;
}
