import type { Item } from '../../../examples/server/src/inbox/item.js';

let made = 0;

/** An item as the server would store it; tests say what matters to them. */
export function anItem(over: Partial<Item> & Pick<Item, 'user_id' | 'seq' | 'rev'>): Item {
  made++;
  return {
    id: `item-${made}`,
    type: 'job.done',
    category: 'job',
    title: `Title ${made}`,
    body: '',
    priority: 'normal',
    action: null,
    actions: [],
    tags: [],
    dedup_key: null,
    image_url: null,
    icon: null,
    actor: null,
    refs: [],
    group_key: null,
    group_count: 1,
    data: null,
    locale: null,
    created_at: '2026-11-20T12:00:00.000Z',
    occurred_at: null,
    updated_at: '2026-11-20T12:00:00.000Z',
    seen_at: null,
    read_at: null,
    archived_at: null,
    snoozed_until: null,
    expires_at: null,
    deleted_at: null,
    undo: null,
    ...over,
  };
}
