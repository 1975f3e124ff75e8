import type { WirePriority } from '../generated/contract.generated.js';
import { isAlive, type Item } from './item.js';

export type View = 'inbox' | 'archived' | 'snoozed' | 'all';

/** Which items of an inbox are meant. Tombstones and expired ones never are. */
export interface Selection {
  readonly view: View;
  readonly status: 'unread' | 'read' | 'all';
  /** Types, or prefixes that end in `.*`; empty: any. */
  readonly types: readonly string[];
  readonly priorities: readonly WirePriority[];
  readonly category: string | null;
  readonly tag: string | null;
  readonly q: string | null;
  /** Values of top-level keys of `data`, compared as text. */
  readonly data: readonly (readonly [key: string, value: string])[];
  readonly since: string | null;
  readonly until: string | null;
  /** null: any id. */
  readonly ids: readonly string[] | null;
  /** Only what had arrived by this revision. */
  readonly upTo: number | null;
}

export const everything: Selection = {
  view: 'all',
  status: 'all',
  types: [],
  priorities: [],
  category: null,
  tag: null,
  q: null,
  data: [],
  since: null,
  until: null,
  ids: null,
  upTo: null,
};

function isInView(view: View, item: Item, now: string): boolean {
  const snoozed = item.snoozed_until !== null && item.snoozed_until > now;
  if (view === 'inbox') return item.archived_at === null && !snoozed;
  if (view === 'archived') return item.archived_at !== null;
  return view === 'all' || snoozed;
}

function isOfType(types: readonly string[], type: string): boolean {
  return types.some((wanted) =>
    wanted.endsWith('.*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted,
  );
}

function dataText(item: Item, key: string): string | null {
  const value = item.data !== null && Object.hasOwn(item.data, key) ? item.data[key] : null;
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function contains(item: Item, q: string): boolean {
  const wanted = q.toLowerCase();
  return [item.title, item.body, item.actor?.name ?? ''].some((text) => text.toLowerCase().includes(wanted));
}

/** The same rules as the SQL of `store/sql/where.ts`; the store's tests run over both. */
export function selects(selection: Selection, item: Item, now: string): boolean {
  const { status, types, priorities, category, tag, q, data, since, until, ids, upTo } = selection;
  return (
    isAlive(item, now) &&
    isInView(selection.view, item, now) &&
    (status === 'all' || (status === 'unread') === (item.read_at === null)) &&
    (types.length === 0 || isOfType(types, item.type)) &&
    (priorities.length === 0 || priorities.includes(item.priority)) &&
    (category === null || item.category === category) &&
    (tag === null || item.tags.includes(tag)) &&
    (q === null || contains(item, q)) &&
    data.every(([key, value]) => dataText(item, key) === value) &&
    (since === null || item.created_at >= since) &&
    (until === null || item.created_at < until) &&
    (ids === null || ids.includes(item.id)) &&
    (upTo === null || item.seq <= upTo)
  );
}
