import type { Feed, Notification } from '../../src/index.js';

/** A list as the core would hand it out. `feed([])` is an empty inbox; `feed([], { status: 'loading' })` the first moment. */
export function feed(
  items: readonly Notification[],
  fields: Partial<Feed> & { pending?: readonly string[] } = {},
): Feed {
  const { pending = [], ...rest } = fields;
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    ids: [...byId.keys()],
    get: (id) => byId.get(id),
    isPending: (id) => pending.includes(id),
    status: 'ready',
    hasMore: false,
    loadingMore: false,
    error: null,
    total: items.length,
    count: rest.total ?? items.length,
    isLowerBound: rest.total === null,
    updatedAt: Date.now(),
    ...rest,
  };
}

/** What a list shows, as items. */
export function itemsOf(list: Feed): Notification[] {
  return list.ids.flatMap((id) => list.get(id) ?? []);
}
