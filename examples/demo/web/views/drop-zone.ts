import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { Library } from '../library.js';

/** What the picker offers first. Anything else may be chosen too: the server says why it cannot read it. */
const ACCEPT = '.txt,.md,.markdown,.pdf,text/plain,text/markdown,application/pdf';

/** Opens the browser's file picker. */
export function pickFiles(library: Library): void {
  const input = h('input', { type: 'file', multiple: true, accept: ACCEPT, hidden: true });
  const remove = (): void => input.remove();
  input.addEventListener('cancel', remove);
  input.addEventListener('change', () => {
    remove();
    void library.send([...(input.files ?? [])]);
  });
  // In the page while it is open: a browser may drop what is nowhere.
  document.body.append(input);
  input.click();
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Lets files be dropped on a view, and says so while they are over it. */
export function dropZone(view: HTMLElement, library: Library): HTMLElement {
  const veil = h('div', { class: 'drop-veil', 'aria-hidden': 'true' }, icon('upload', 28), 'Drop to upload');
  view.append(veil);
  // Children fire enter and leave too: the view is left when every one that was entered has been left.
  let depth = 0;
  const set = (value: number): void => {
    depth = Math.max(0, value);
    view.classList.toggle('is-over', depth > 0);
  };
  view.addEventListener('dragenter', (event) => hasFiles(event) && set(depth + 1));
  view.addEventListener('dragleave', () => set(depth - 1));
  view.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  view.addEventListener('drop', (event) => {
    set(0);
    if (!hasFiles(event)) return;
    event.preventDefault();
    void library.send(event.dataTransfer?.files ?? []);
  });
  return view;
}
