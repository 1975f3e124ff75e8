import { h, show } from '../dom.js';
import type { LibraryState } from '../library.js';
import type { Filter } from '../router.js';
import type { Session } from '../session.js';
import { counted } from '../words.js';
import { documentTable } from './document-table.js';
import { dropZone, pickFiles } from './drop-zone.js';
import { emptyLibrary } from './empty-library.js';
import { sendingList } from './sending-list.js';
import { filters } from './sidebar.js';
import { icon } from '../icons.js';

/** What each view of the library is called, and what it says when nothing is in it. */
export const headings: Readonly<Record<Filter, { title: string; none: string }>> = {
  all: { title: 'Library', none: '' },
  approvals: { title: 'Approvals', none: 'No document waits for approval.' },
  failed: { title: 'Failed', none: 'Every document could be read.' },
};

function subtitle({ documents }: LibraryState): string {
  if (!documents) return 'Loading…';
  const failed = documents.filter(filters.failed).length;
  const waiting = documents.filter(filters.approvals).length;
  return [
    counted(documents.length, 'document', 'documents'),
    waiting > 0 && `${waiting} waiting for approval`,
    failed > 0 && `${failed} failed`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The table of documents, live; dropping files anywhere on it uploads them. */
export function libraryView(filter: Filter, { library }: Session, signal: AbortSignal): HTMLElement {
  const { title, none } = headings[filter];
  const sub = h('p', { class: 'sub', role: 'status' });
  const body = h('div', { class: 'library-body' });
  const table = documentTable();
  const empty = emptyLibrary(library);
  const nothing = h('p', { class: 'nothing' }, none);
  const loading = h('p', { class: 'nothing' }, 'Loading the documents…');
  const lost = h('p', { class: 'nothing' });
  const upload = h(
    'button',
    { class: 'button primary', type: 'button', onclick: () => pickFiles(library) },
    icon('upload', 16),
    'Upload',
  );

  library.subscribe((state) => {
    const { documents, error } = state;
    show(sub, subtitle(state));
    const shown = documents?.filter(filters[filter]) ?? [];
    if (!documents) {
      show(lost, error);
      return show(body, error ? lost : loading);
    }
    if (shown.length === 0) return show(body, filter === 'all' ? empty : nothing);
    table.update(shown);
    show(body, table.element);
  }, signal);

  const view = h(
    'section',
    { class: 'view' },
    h('div', { class: 'head' }, h('div', {}, h('h1', {}, title), sub), upload),
    sendingList(library, signal),
    body,
  );
  return dropZone(view, library);
}
