import { h, show } from '../dom.js';
import { icon } from '../icons.js';
import type { Library } from '../library.js';

/** A line above the view while the list cannot be had; what is shown may be old meanwhile. */
export function connectionNote(library: Library, signal: AbortSignal): HTMLElement {
  const note = h('div', { class: 'note', role: 'status' });
  const reason = h('span');
  const lost = h('p', {}, icon('lost', 16), reason);
  library.subscribe(({ error, documents }) => {
    show(reason, error !== null && `${error} What you see may be old.`);
    show(note, error !== null && documents !== null && lost);
  }, signal);
  return note;
}
