import type { Notification, Priority } from './notification.js';

type OneOrMany<T> = T | readonly T[];

/** Which notifications are meant. An empty query is the inbox, all states; each field narrows it further. */
export interface Query {
  /** Where they are: `inbox` is what is neither archived nor snoozed. @default 'inbox' */
  readonly view?: 'inbox' | 'archived' | 'snoozed' | 'all';
  /** @default 'all' */
  readonly status?: 'all' | 'unread' | 'read';
  /** Of one of these types: exactly (`job.failed`), or all below a prefix (`job.*`); `*` is any. At most 20. */
  readonly type?: OneOrMany<string>;
  /** Of one of these priorities. */
  readonly priority?: OneOrMany<Priority>;
  readonly category?: string;
  /** With this tag among its own. */
  readonly tag?: string;
  /** With these values under top-level keys of its `data`, compared as text. At most 8. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
  /** Created at this time or later, milliseconds since 1970. */
  readonly since?: number;
  /** Created before this time, milliseconds since 1970. */
  readonly until?: number;
  /** With this text in title, body or actor, in any case. At most 200 characters. */
  readonly search?: string;
}

/** A query in the words of a backend, as parameters of its list; none: the inbox. */
export type Filter = Readonly<Record<string, string | undefined>>;

/** A query as everything here reads it: lists as lists, what asks for nothing left out. */
export interface TidyQuery {
  readonly view: Query['view'];
  readonly status: Query['status'];
  readonly type: readonly string[] | undefined;
  readonly priority: readonly Priority[] | undefined;
  readonly category: string | undefined;
  readonly tag: string | undefined;
  readonly data: Readonly<Record<string, string>> | undefined;
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly search: string | undefined;
}

/** Sorted, each once; undefined where there is none. */
function sorted<T extends string>(given: OneOrMany<T> | undefined): readonly T[] | undefined {
  const list = [...new Set([given ?? []].flat() as T[])].filter(Boolean).sort();
  return list.length ? list : undefined;
}

export function tidy({ view, status, data = {}, search, ...query }: Query): TidyQuery {
  const type = sorted(query.type);
  const pairs = Object.entries(data).map(([key, value]) => [key, `${value}`] as const);
  return {
    view: view === 'inbox' ? undefined : view,
    status: status === 'all' ? undefined : status,
    type: type?.includes('*') ? undefined : type,
    priority: sorted(query.priority),
    category: query.category || undefined,
    tag: query.tag || undefined,
    data: pairs.length ? Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined,
    since: query.since,
    until: query.until,
    search: search?.normalize('NFC') || undefined,
  };
}

/** The same key for the same query, in any order of writing. */
export const queryKey = (query: Query): string => JSON.stringify(tidy(query));

/** Key of the empty query. */
export const INBOX = '{}';

/** NFC as on the wire (contract B.1), for an item of a backend that is not so strict. */
const fold = (text: string): string => text.normalize('NFC').toLowerCase();

function dataText({ data }: Notification, key: string): string | null {
  const value = data !== null && Object.hasOwn(data, key) ? (data[key] ?? null) : null;
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Whether an item belongs to a query, by the same rules as the contract's list (U2). No clock is asked: a snooze is
 * over and an item expired when the server says so (decision 7).
 */
export function matcher(query: Query): (item: Notification) => boolean {
  const {
    view = 'inbox',
    status,
    type,
    priority,
    category,
    tag,
    data = {},
    since,
    until,
    search,
  } = tidy(query);
  const pairs = Object.entries(data);
  const wanted = fold(search ?? '');
  return (item) =>
    (view === 'all' ||
      (view === 'archived'
        ? item.archivedAt !== null
        : view === 'snoozed'
          ? item.snoozedUntil !== null
          : item.archivedAt === null && item.snoozedUntil === null)) &&
    (!status || (status === 'unread') === (item.readAt === null)) &&
    (!type ||
      type.some((one) =>
        one.endsWith('.*') ? item.type.startsWith(one.slice(0, -1)) : item.type === one,
      )) &&
    (!priority || priority.includes(item.priority)) &&
    (!category || item.category === category) &&
    (!tag || item.tags.includes(tag)) &&
    pairs.every(([key, value]) => dataText(item, key) === value) &&
    (since === undefined || (item.createdAt ?? NaN) >= since) &&
    (until === undefined || (item.createdAt ?? NaN) < until) &&
    (!search || [item.title, item.body, item.actor?.name ?? ''].some((text) => fold(text).includes(wanted)));
}
