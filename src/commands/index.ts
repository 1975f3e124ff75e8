import type { Client, Targets } from '../model/client.js';
import type { MarkOp } from '../model/mark.js';
import type { FeedList } from '../store/feed-list.js';
import { act, removeItems } from './act.js';
import type { CommandContext, Desk } from './context.js';
import { isAll, markAll, markTargets } from './mark.js';
import { createOutbox, type Outbox } from './outbox.js';
import { createOverlays } from './overlay.js';
import { loadMore } from './page.js';
import { createQueries, type Queries } from './queries.js';
import { snooze } from './snooze.js';

type Names =
  | 'markRead'
  | 'markUnread'
  | 'markSeen'
  | 'archive'
  | 'unarchive'
  | 'remove'
  | 'snooze'
  | 'unsnooze'
  | 'markAllRead'
  | 'clearAll'
  | 'act';

/** What a person can do, and look at beside the inbox. A part of its own, so that it comes after the first paint. */
export type Commands = Pick<Client, Names> &
  Pick<Queries, 'view'> & { loadMore(list: FeedList): Promise<void>; readonly outbox: Outbox };

export function createCommands(context: CommandContext): Commands {
  const overlays = createOverlays(context.store, context.tools.isUnread);
  const shared = { ...context, overlays };
  const { view, queries } = createQueries(shared);
  const outbox = createOutbox({ ...shared, queries });
  const desk: Desk = { ...shared, queries, run: outbox.run };
  const mark = (op: MarkOp) => (targets: Targets) => markTargets(desk, op, targets);
  return {
    markRead: mark('read'),
    markUnread: mark('unread'),
    markSeen: mark('seen'),
    archive: mark('archive'),
    unarchive: mark('unarchive'),
    async remove(targets) {
      await (isAll(targets) ? markAll(desk, 'delete', targets.all) : removeItems(desk, targets));
    },
    snooze: (ids, until) => snooze(desk, ids, until),
    unsnooze: (ids) => snooze(desk, ids, null),
    markAllRead: (query) => markAll(desk, 'read', query),
    clearAll: (query) => markAll(desk, 'read_archive', query),
    act: (id, actionId, input) => act(desk, id, actionId, input),
    loadMore: (list) => loadMore(desk, list),
    view,
    outbox,
  };
}
