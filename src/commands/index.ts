import type { Client, Targets } from '../model/client.js';
import type { MarkOp } from '../model/mark.js';
import type { FeedList } from '../store/feed-list.js';
import type { Lists } from '../sync/lists.js';
import type { Sync } from '../sync/sync.js';
import type { Writes } from '../wire/backend.js';
import { act, removeItems } from './act.js';
import type { CommandContext, Desk, OwnChanges } from './context.js';
import { markAll, markItems } from './mark.js';
import { createOverlays } from './overlay.js';
import { loadMore } from './page.js';

type Names =
  | 'markRead'
  | 'markUnread'
  | 'markSeen'
  | 'archive'
  | 'unarchive'
  | 'remove'
  | 'markAllRead'
  | 'clearAll'
  | 'act';

/** What a person can do. A part of its own, so that it comes after the first paint. */
export type Commands = Pick<Client, Names> & { loadMore(list: FeedList): Promise<void> };

export function createCommands(
  context: CommandContext,
  lists: Lists,
  sync: Sync,
  nudge: () => void,
  own: OwnChanges,
  writes: Writes,
): Commands {
  const overlays = createOverlays(context.store, context.tools.isUnread);
  const desk: Desk = { ...context, lists, sync, nudge, own, writes, overlays };
  const mark = (op: MarkOp) => (targets: Targets) => markItems(desk, op, targets);
  return {
    markRead: mark('read'),
    markUnread: mark('unread'),
    markSeen: mark('seen'),
    archive: mark('archive'),
    unarchive: mark('unarchive'),
    remove: (targets) => removeItems(desk, targets),
    markAllRead: () => markAll(desk, 'read'),
    clearAll: () => markAll(desk, 'read_archive'),
    act: (id, actionId, input) => act(desk, id, actionId, input),
    loadMore: (list) => loadMore(desk, list),
  };
}
