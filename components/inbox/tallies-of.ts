import type { Query } from '../../src/index.js';
import { typePattern } from './filters.js';
import type { Inbox } from './inbox-pieces.js';
import { typesOf } from './type-names.js';

/** What is counted: each state, and each type in the present one. A sheet that is closed counts no types. */
export function talliesOf(inbox: Inbox, base: Query): Map<string, Query> {
  const { state } = inbox.filters;
  const queries = new Map<string, Query>([
    ['all', base],
    ['archived', { ...base, view: 'archived' }],
  ]);
  const here: Query =
    state === 'unread' ? { ...base, status: state } : state === 'archived' ? { ...base, view: state } : base;
  const isShut = inbox.layout === 'narrow' && !inbox.host.renderRoot.querySelector('dialog[open]');
  for (const { id } of isShut ? [] : typesOf(inbox))
    queries.set(`type ${id}`, { ...here, type: [typePattern(id)] });
  return queries;
}
