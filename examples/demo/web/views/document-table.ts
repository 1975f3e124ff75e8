import type { ShownDocument } from '../api.js';
import { h, show } from '../dom.js';
import { icon } from '../icons.js';
import { counted, fileSize, fullTime, shortTime } from '../words.js';
import { avatar } from './avatar.js';
import { statusOf } from './status.js';

interface Row {
  readonly element: HTMLTableRowElement;
  update(document: ShownDocument): void;
}

/** How much there is in it: pages, else words, else bytes. */
export function extentOf({ pages, words, bytes }: ShownDocument): string {
  if (pages !== null) return counted(pages, 'page', 'pages');
  if (words !== null) return counted(words, 'word', 'words');
  return bytes > 0 ? fileSize(bytes) : '–';
}

function documentRow({ id, name, kind, owner, createdAt }: ShownDocument): Row {
  const status = h('td', { class: 'cell-status', role: 'cell' });
  const extent = h('td', { class: 'cell-extent', role: 'cell' });
  const reason = h('span', { class: 'reason' });
  let last = '';
  const element = h(
    'tr',
    { role: 'row' },
    h(
      'td',
      { class: 'cell-name', role: 'cell' },
      h(
        'span',
        { class: 'file' },
        icon(kind ?? 'text'),
        h('span', { class: 'file-text' }, h('a', { href: `/documents/${id}` }, name), reason),
      ),
    ),
    status,
    extent,
    h(
      'td',
      { class: 'cell-owner', role: 'cell' },
      h('span', { class: 'by' }, avatar(owner), h('span', {}, owner.name)),
    ),
    h(
      'td',
      { class: 'cell-time', role: 'cell' },
      h('time', { datetime: createdAt, title: fullTime(createdAt) }, shortTime(createdAt)),
    ),
  );
  return {
    element,
    update(document) {
      // Drawn again only when something of it changed: a screen reader's place in the table stays where it is.
      const now = JSON.stringify([document.updatedAt, document.progress]);
      if (now === last) return;
      last = now;
      show(status, statusOf(document));
      show(extent, extentOf(document));
      show(reason, document.failure?.message);
    },
  };
}

// The roles say what the elements are anyway; on a phone the rows are laid out as cards, which takes it from them.

/** The documents, newest first. Rows are kept by document, so that focus stays while statuses change. */
export function documentTable(): { element: HTMLElement; update(documents: readonly ShownDocument[]): void } {
  const body = h('tbody', { role: 'rowgroup' });
  const rows = new Map<string, Row>();
  const heads = ['Name', 'Status', 'Size', 'Added by', 'Added'];
  return {
    element: h(
      'table',
      { class: 'documents', role: 'table' },
      h('caption', { class: 'visually-hidden' }, 'Documents'),
      h(
        'thead',
        { role: 'rowgroup' },
        h(
          'tr',
          { role: 'row' },
          ...heads.map((head) => h('th', { scope: 'col', role: 'columnheader' }, head)),
        ),
      ),
      body,
    ),
    update(documents) {
      const elements = documents.map((document) => {
        const row = rows.get(document.id) ?? documentRow(document);
        rows.set(document.id, row);
        row.update(document);
        return row.element;
      });
      for (const id of rows.keys()) if (!documents.some((document) => document.id === id)) rows.delete(id);
      show(body, ...elements);
    },
  };
}
