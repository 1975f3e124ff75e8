import { ApiError, searchDocuments, type Found } from '../api.js';
import { h, show } from '../dom.js';
import { icon } from '../icons.js';
import { counted } from '../words.js';
import { extentOf } from './document-table.js';

/** Marks the words that were searched for. The excerpt stays text: nothing in it becomes markup. */
function marked(excerpt: string, query: string): (Node | string)[] {
  const words = query
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = excerpt.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu'));
  return parts.map((part, index) => (index % 2 === 1 ? h('mark', {}, part) : part));
}

const result = ({ document, excerpt }: Found, query: string): HTMLElement =>
  h(
    'li',
    {},
    icon(document.kind ?? 'text'),
    h(
      'div',
      {},
      h('a', { href: `/documents/${document.id}` }, document.name),
      h('p', {}, ...marked(excerpt, query)),
      h('p', { class: 'meta' }, `${extentOf(document)} · ${document.owner.name}`),
    ),
  );

/** What was found in names and texts. */
export function searchView(query: string, signal: AbortSignal): HTMLElement {
  const sub = h('p', { class: 'sub', role: 'status' }, 'Searching…');
  const list = h('ul', { class: 'found' });
  searchDocuments(query).then(
    (found) => {
      if (signal.aborted) return;
      show(
        sub,
        found.length > 0
          ? `Found in ${counted(found.length, 'document', 'documents')}`
          : 'Nothing was found. Try fewer words, or the beginning of one.',
      );
      show(list, ...found.map((each) => result(each, query)));
    },
    (error: unknown) => {
      if (!signal.aborted)
        show(sub, error instanceof ApiError ? error.message : 'The search failed. Try again.');
    },
  );
  return h(
    'section',
    { class: 'view' },
    h('div', { class: 'head' }, h('div', {}, h('h1', {}, `“${query}”`), sub)),
    list,
  );
}
